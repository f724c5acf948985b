/** State of the arrivals board: the flights, the filter, the row the user stands on. */
import { create } from 'zustand'
import type { FlightView } from '#core/contract/flights.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type Span = 'next' | 'today' | 'all'
type ArrivalsStore = {
  readonly answer: Answer<readonly FlightView[]>
  readonly span: Span
  readonly text: string
  readonly cursorId: string | null
  readonly asked: () => Promise<void>
  readonly spanChosen: (span: Span) => void
  readonly textTyped: (text: string) => void
  readonly cursorMoved: (flightId: string | null) => void
}

export const useArrivals = create<ArrivalsStore>((set, get) => ({
  answer: loading,
  span: 'next',
  text: '',
  cursorId: null,
  async asked() {
    try {
      const { flights } = await client.flights.board({})
      set({ answer: ready(flights) })
    } catch (error) {
      set({ answer: failed(get().answer, failureKey(error)) })
    }
  },
  spanChosen: (span) => set({ span }),
  textTyped: (text) => set({ text }),
  cursorMoved: (cursorId) => set({ cursorId }),
}))
