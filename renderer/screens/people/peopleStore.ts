/** State of the page of users: the list, and the one-time PIN of the person just added. */
import { create } from 'zustand'
import type { Role } from '#core/contract/access.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type UserLine = Awaited<ReturnType<typeof client.station.users>>[number]
type PeopleStore = {
  readonly users: Answer<readonly UserLine[]>
  readonly added: { readonly name: string; readonly oneTimePin: string } | null
  readonly failure: string | null
  readonly asked: () => Promise<void>
  readonly pinReset: (user: UserLine) => Promise<void>
  readonly activeChanged: (user: UserLine, active: boolean) => Promise<void>
  readonly addAsked: (person: { id: string; name: string; role: Role }) => Promise<boolean>
}

export const usePeople = create<PeopleStore>((set, get) => ({
  async pinReset({ id, name }) {
    try {
      const { oneTimePin } = await client.station.resetPin({ userId: id })
      set({ added: { name, oneTimePin }, failure: null })
      await get().asked()
    } catch (error) {
      set({ failure: failureKey(error) })
    }
  },
  async activeChanged({ id }, active) {
    try {
      await client.station.setActive({ userId: id, active })
      await get().asked()
    } catch (error) {
      set({ failure: failureKey(error) })
    }
  },
  users: loading,
  added: null,
  failure: null,
  async asked() {
    try {
      set({ users: ready(await client.station.users()) })
    } catch (error) {
      set({ users: failed(get().users, failureKey(error)) })
    }
  },
  async addAsked(person) {
    try {
      const { oneTimePin } = await client.station.addUser(person)
      set({ added: { name: person.name, oneTimePin }, failure: null })
      await get().asked()
      return true
    } catch (error) {
      set({ failure: failureKey(error), added: null })
      return false
    }
  },
}))
