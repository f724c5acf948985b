/** Orders the selected people as they are likely to come through the door: from the row now leaving towards the back. */
import type { WorklistRow } from '#core/contract/worklist.ts'
import { parseSeat } from './seatMap.ts'

export type Expected = {
  readonly row: WorklistRow
  /** Sits in front of the row now leaving, so may have passed already. */
  readonly mayHavePassed: boolean
}

/** Without a seat one can come at any time: shown after the next few rows. */
const unseatedRow = 30

export function orderForGate(rows: readonly WorklistRow[], doorRow: number): readonly Expected[] {
  const waiting = rows.filter(
    (row) =>
      row.selection !== null &&
      row.selection.reason !== 'companion' &&
      row.onBoard &&
      (row.disposition.state === 'open' || row.disposition.state === 'seen'),
  )
  const place = (row: WorklistRow) => parseSeat(row.seat)?.row ?? unseatedRow
  return waiting
    .map((row) => ({ row, mayHavePassed: place(row) < doorRow }))
    .toSorted(
      (a, b) =>
        Number(a.mayHavePassed) - Number(b.mayHavePassed) || place(a.row) - place(b.row) || a.row.rank - b.row.rank,
    )
}
