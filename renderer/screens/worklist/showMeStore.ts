/** State of the panel beside the list: the page of the traveller that the user rests on. */
import { create } from 'zustand'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

type ShowMeStore = {
  readonly travellerId: string | null
  readonly answer: Answer<TravellerPage>
  readonly rested: (travellerId: string) => Promise<void>
}

export const useShowMe = create<ShowMeStore>((set, get) => ({
  travellerId: null,
  answer: loading,
  async rested(travellerId) {
    if (get().travellerId !== travellerId) set({ travellerId, answer: loading })
    try {
      const page = await client.travellers.read({ travellerId })
      if (get().travellerId === travellerId) set({ answer: ready(page) })
    } catch (error) {
      if (get().travellerId === travellerId) set({ answer: failed(get().answer, failureKey(error)) })
    }
  },
}))
