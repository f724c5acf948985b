/** State of the arrivals board: the flights, the filter, the row the user stands on. */
import { create } from 'zustand'
import type { FlightView } from '#core/contract/flights.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type Span = 'next' | 'today' | 'all'
/** A station may hold years of flights: the board asks for those around now, or for the latest of all that fit the text. */
const around = { sinceHours: 36 } as const
const mostRows = 300

export type Board = { readonly flights: readonly FlightView[]; readonly more: boolean; readonly stored: number }
type ArrivalsStore = {
  readonly answer: Answer<Board>
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
    const { span, text } = get()
    try {
      const board = await client.flights.board(span === 'all' ? { text, limit: mostRows } : around)
      if (get().span === span && (span !== 'all' || get().text === text)) set({ answer: ready(board) })
    } catch (error) {
      set({ answer: failed(get().answer, failureKey(error)) })
    }
  },
  spanChosen(span) {
    set({ span })
    void get().asked()
  },
  textTyped(text) {
    set({ text })
    if (get().span === 'all') void get().asked()
  },
  cursorMoved: (cursorId) => set({ cursorId }),
}))
