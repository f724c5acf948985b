/** State of the sign-in page: the people of this station and the one chosen. */
import { create } from 'zustand'
import type { Role } from '#core/contract/access.ts'
import { client } from '../../client/client.ts'

export type Person = { readonly id: string; readonly name: string; readonly role: Role }
type SignInStore = {
  readonly people: readonly Person[]
  readonly userId: string
  readonly opened: () => Promise<void>
  readonly personChosen: (userId: string) => void
}

export const useSignIn = create<SignInStore>((set, get) => ({
  people: [],
  userId: '',
  async opened() {
    const people = await client.station.people().catch(() => [])
    set({ people, userId: get().userId || (people.length === 1 ? (people[0]?.id ?? '') : '') })
  },
  personChosen: (userId) => set({ userId }),
}))
