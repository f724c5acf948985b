/** State of gate mode: the list, the row now leaving the aircraft, the person in hand. */
import { create } from 'zustand'
import type { Worklist, WorklistRow } from '#core/contract/worklist.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

type GateStore = {
  readonly flightId: string | null
  readonly answer: Answer<Worklist>
  readonly doorRow: number
  readonly chosenId: string | null
  readonly scanning: boolean
  readonly opened: (flightId: string) => Promise<void>
  readonly doorMoved: (row: number) => void
  readonly personChosen: (travellerId: string | null) => void
  readonly scanAsked: (scanning: boolean) => void
  readonly disposed: (row: WorklistRow, state: WorklistRow['disposition']['state']) => Promise<void>
}

export const useGate = create<GateStore>((set, get) => ({
  flightId: null,
  answer: loading,
  doorRow: 1,
  chosenId: null,
  scanning: false,
  async opened(flightId) {
    if (get().flightId !== flightId) set({ flightId, answer: loading, doorRow: 1, chosenId: null, scanning: false })
    try {
      const list = await client.worklist.read({ flightId })
      if (get().flightId === flightId) set({ answer: ready(list) })
    } catch (error) {
      set({ answer: failed(get().answer, failureKey(error)) })
    }
  },
  doorMoved: (doorRow) => set({ doorRow, chosenId: null }),
  personChosen: (chosenId) => set({ chosenId }),
  scanAsked: (scanning) => set({ scanning }),
  async disposed({ travellerId }, state) {
    const disposition = await client.worklist.dispose({ travellerId, state, note: null })
    const list = get().answer.value
    if (list)
      set({
        answer: ready({
          ...list,
          rows: list.rows.map((row) => (row.travellerId === travellerId ? { ...row, disposition } : row)),
        }),
      })
    if (state !== 'seen') set({ chosenId: null })
  },
}))
