/** State of the worklist screen: the list as the user sees it, what they filter, where they stand. */
import { create } from 'zustand'
import type { FilterBody } from '#core/contract/filters.ts'
import type { Worklist, WorklistRow } from '#core/contract/worklist.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { changedRows, keepOrder } from './keepOrder.ts'
import { noFilter, type RowFilter, type Tab } from './rowFilter.ts'

export type WorklistDialog = 'record' | 'skip' | 'select' | 'capacity' | null
export type Disposition = WorklistRow['disposition']

type State = {
  readonly flightId: string | null
  readonly answer: Answer<Worklist>
  /** The rows in the order shown; it changes only when the user asks. */
  readonly rows: readonly WorklistRow[]
  readonly moved: number
  readonly fresh: ReadonlySet<string>
  readonly tab: Tab
  readonly filter: RowFilter
  readonly cursorId: string | null
  readonly dialog: WorklistDialog
}

type Actions = {
  readonly opened: (flightId: string) => Promise<void>
  readonly listChanged: () => Promise<void>
  readonly orderAccepted: () => void
  readonly listGiven: (list: Worklist) => void
  readonly tabChosen: (tab: Tab) => void
  readonly filterChanged: (filter: Partial<RowFilter>) => void
  /** A kept filter in place of what is set; typed text goes with it. */
  readonly filterApplied: (body: FilterBody) => void
  readonly cursorMoved: (travellerId: string | null) => void
  readonly dialogOpened: (dialog: WorklistDialog) => void
  readonly disposed: (travellerId: string, state: Disposition['state'], note: string | null) => Promise<void>
}

const start: State = {
  flightId: null,
  answer: loading,
  rows: [],
  moved: 0,
  fresh: new Set(),
  tab: 'selected',
  filter: noFilter,
  cursorId: null,
  dialog: null,
}

export const useWorklist = create<State & Actions>((set, get) => ({
  ...start,
  async opened(flightId) {
    if (get().flightId !== flightId) set({ ...start, flightId })
    await get().listChanged()
  },
  async listChanged() {
    const { flightId, answer, rows } = get()
    if (!flightId) return
    try {
      const list = await client.worklist.read({ flightId })
      if (get().flightId !== flightId) return
      if (!answer.value) return get().listGiven(list)
      const kept = keepOrder(
        rows.map((row) => row.travellerId),
        list.rows,
      )
      const changed = changedRows(rows, list.rows)
      set({ answer: ready(list), ...kept, fresh: new Set([...get().fresh, ...changed]) })
    } catch (error) {
      set({ answer: failed(get().answer, failureKey(error)) })
    }
  },
  listGiven: (list) => set({ answer: ready(list), rows: list.rows, moved: 0, fresh: new Set() }),
  orderAccepted() {
    const list = get().answer.value
    if (list) set({ rows: list.rows, moved: 0, fresh: new Set() })
  },
  tabChosen: (tab) => set({ tab }),
  filterChanged: (filter) => set({ filter: { ...get().filter, ...filter } }),
  filterApplied: ({ tab, ...conditions }) => set({ tab, filter: { ...noFilter, ...conditions } }),
  cursorMoved: (cursorId) => set({ cursorId, fresh: without(get().fresh, get().cursorId) }),
  dialogOpened: (dialog) => set({ dialog }),
  async disposed(travellerId, state, note) {
    const disposition = await client.worklist.dispose({ travellerId, state, note })
    set({ rows: get().rows.map((row) => (row.travellerId === travellerId ? { ...row, disposition } : row)) })
  },
}))

function without(ids: ReadonlySet<string>, id: string | null): ReadonlySet<string> {
  if (id === null || !ids.has(id)) return ids
  const rest = new Set(ids)
  rest.delete(id)
  return rest
}
