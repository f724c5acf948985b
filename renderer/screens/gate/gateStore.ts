/** State of gate mode: the list, the row now leaving the aircraft, the person in hand, who was scanned, what can be taken back. */
import { create } from 'zustand'
import type { Cabin } from '#core/contract/flightPage.ts'
import type { ScanAnswer } from '#core/contract/scan.ts'
import type { Worklist, WorklistRow } from '#core/contract/worklist.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import type { ScanVerdict } from './tones.ts'

export type GateSheet = 'scan' | 'options' | null
export type Undoable = { readonly before: WorklistRow; readonly state: WorklistRow['disposition']['state'] }
type Scanned = {
  readonly text: string
  readonly answer: ScanAnswer
  readonly verdict: ScanVerdict
  readonly at: number
}

type State = {
  readonly flightId: string | null
  readonly answer: Answer<Worklist>
  readonly cabin: Cabin | null
  readonly doorRow: number
  readonly chosenId: string | null
  /** The likeliest when last somebody was brought up: stays under the finger while the list changes behind it. */
  readonly pinnedId: string | null
  readonly sheet: GateSheet
  /** The last scan, for its verdict. */
  readonly scanned: Scanned | null
  /** People in the order in which they came to the line. */
  readonly line: readonly string[]
  /** The last act first. */
  readonly undos: readonly Undoable[]
}
type Actions = {
  readonly opened: (flightId: string) => Promise<void>
  readonly doorMoved: (row: number) => void
  readonly personPinned: (travellerId: string | null) => void
  readonly personChosen: (travellerId: string | null) => void
  readonly sheetOpened: (sheet: GateSheet) => void
  readonly scanTaken: (scanned: Omit<Scanned, 'at'>) => void
  /** Of several people whom a scan may mean this one stands there. */
  readonly scanMeant: (travellerId: string) => void
  /** Back from a scan of nobody of this flight to the person next. */
  readonly scanLeft: () => void
  readonly disposed: (row: WorklistRow, state: WorklistRow['disposition']['state']) => Promise<void>
  readonly undone: () => Promise<void>
}

const start: State = {
  flightId: null,
  answer: loading,
  cabin: null,
  doorRow: 1,
  chosenId: null,
  pinnedId: null,
  sheet: null,
  scanned: null,
  line: [],
  undos: [],
}

/** So many acts can be taken back, one after the other. */
const undosAtMost = 20

export const useGate = create<State & Actions>((set, get) => ({
  ...start,
  async opened(flightId) {
    const isNew = get().flightId !== flightId
    if (isNew) set({ ...start, flightId })
    try {
      const list = await client.worklist.read({ flightId })
      if (get().flightId === flightId) set({ answer: ready(list) })
      const overview = isNew ? await client.flights.overview({ flightId }) : null
      if (overview && get().flightId === flightId) set({ cabin: overview.cabin, pinnedId: null })
    } catch (error) {
      if (get().flightId === flightId) set({ answer: failed(get().answer, failureKey(error)) })
    }
  },
  doorMoved: (doorRow) => set({ doorRow, chosenId: null, pinnedId: null }),
  personPinned: (pinnedId) => set({ pinnedId }),
  personChosen: (chosenId) => set(isStray(get().scanned) ? { chosenId, scanned: null } : { chosenId }),
  scanLeft: () => set({ scanned: null }),
  sheetOpened: (sheet) => set({ sheet }),
  scanTaken(scanned) {
    const { travellerId } = scanned.answer
    const line = travellerId ? lineWith(get().line, travellerId) : get().line
    set({
      scanned: { ...scanned, at: Date.now() },
      sheet: null,
      line,
      chosenId: travellerId,
    })
  },
  scanMeant: (travellerId) => set({ scanned: null, chosenId: travellerId, line: lineWith(get().line, travellerId) }),
  async disposed(before, state) {
    const disposition = await client.worklist.dispose({ travellerId: before.travellerId, state, note: null })
    const undos = [{ before, state }, ...get().undos].slice(0, undosAtMost)
    set({ answer: withDisposition(get().answer, before.travellerId, disposition), undos })
    if (state !== 'seen') set({ chosenId: null, pinnedId: null })
  },
  async undone() {
    const [last, ...undos] = get().undos
    if (!last) return
    const { travellerId, disposition } = last.before
    const { state, note } = disposition
    const back = await client.worklist.dispose({ travellerId, state, note: state === 'skipped' ? (note ?? '–') : null })
    set({
      answer: withDisposition(get().answer, travellerId, back),
      undos,
      chosenId: travellerId,
      pinnedId: travellerId,
    })
  },
}))

/** The last to come stands at the end, once. */
function lineWith(line: readonly string[], travellerId: string): readonly string[] {
  return [...line.filter((id) => id !== travellerId), travellerId]
}

/** Whoever stands there is nobody of this flight: no act may fall on the person who happens to be next. */
export function isStray(scanned: Scanned | null): boolean {
  return scanned !== null && scanned.answer.travellerId === null
}

function withDisposition(
  answer: Answer<Worklist>,
  travellerId: string,
  disposition: WorklistRow['disposition'],
): Answer<Worklist> {
  const list = answer.value
  if (!list) return answer
  const rows = list.rows.map((row) => (row.travellerId === travellerId ? { ...row, disposition } : row))
  return ready({ ...list, rows })
}
