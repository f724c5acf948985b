/** State of the bag list of a flight. */
import { create } from 'zustand'
import type { BagRow, SealView } from '#core/contract/bags.ts'
import type { FlightView } from '#core/contract/flights.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type BagTab = 'selected' | 'signals' | 'held' | 'all'
export type BagList = { readonly flight: FlightView; readonly rows: readonly BagRow[]; readonly belt: string | null }

type BagsStore = {
  readonly flightId: string | null
  readonly answer: Answer<BagList>
  readonly tab: BagTab
  readonly text: string
  readonly cursorId: string | null
  readonly opened: (flightId: string) => Promise<void>
  readonly tabChosen: (tab: BagTab) => void
  readonly textTyped: (text: string) => void
  readonly cursorMoved: (bagId: string) => void
  readonly seals: readonly SealView[]
  readonly held: (bagId: string, seal: string) => Promise<void>
  readonly released: (bagId: string) => Promise<void>
}

export const useBags = create<BagsStore>((set, get) => {
  const replace = (row: BagRow) => {
    const list = get().answer.value
    if (list) set({ answer: ready({ ...list, rows: list.rows.map((it) => (it.bagId === row.bagId ? row : it)) }) })
  }
  return {
    flightId: null,
    answer: loading,
    tab: 'selected',
    text: '',
    cursorId: null,
    seals: [],
    async opened(flightId) {
      if (get().flightId !== flightId) set({ flightId, answer: loading, cursorId: null, text: '' })
      try {
        const [flight, list, seals] = await Promise.all([
          client.flights.read({ flightId }),
          client.bags.list({ flightId }),
          client.bags.seals(),
        ])
        if (get().flightId === flightId) set({ answer: ready({ flight, ...list }), seals })
      } catch (error) {
        set({ answer: failed(get().answer, failureKey(error)) })
      }
    },
    tabChosen: (tab) => set({ tab }),
    textTyped: (text) => set({ text }),
    cursorMoved: (cursorId) => set({ cursorId }),
    held: async (bagId, seal) => replace(await client.bags.act({ kind: 'hold', bagId, seal })),
    released: async (bagId) => replace(await client.bags.release({ bagId })),
  }
})

export function bagInTab(row: BagRow, tab: BagTab): boolean {
  if (tab === 'selected') return row.ownerSelected || row.hold !== null
  if (tab === 'signals') return row.signals.length > 0
  return tab === 'all' || row.hold !== null
}
