/**
 * Orders people as they are likely to come: at the aircraft door by cabin, row and seat, at the line in the hall those without
 * checked bags first, who pass the belts by. Says why, so that nobody has to believe it.
 */
import type { Cabin, CabinClass } from '#core/contract/flightPage.ts'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { cabinClass } from './cabinClass.ts'
import { parseSeat } from './parseSeat.ts'

export const gatePlaces = ['door', 'hall'] as const
export type GatePlace = (typeof gatePlaces)[number]

export type Expected = {
  readonly row: WorklistRow
  /** Sits in front of the row now leaving, so may have passed already. */
  readonly mayHavePassed: boolean
  readonly why: {
    readonly cabin: CabinClass
    readonly seatRow: number | null
    readonly aisle: boolean
    /** Nothing to wait for at the belt. */
    readonly handOnly: boolean
  }
}

export type GateOrder = { readonly doorRow: number; readonly place: GatePlace; readonly cabin: Cabin | null }

/** Without a seat one can come at any time: shown after the next few rows. */
const unseatedRow = 30
const cabinOrder: Readonly<Record<CabinClass, number>> = { F: 0, C: 1, W: 2, Y: 3 }

export function orderForGate(rows: readonly WorklistRow[], order: GateOrder): readonly Expected[] {
  return rows
    .filter(isAwaited)
    .map((row) => toExpected(row, order))
    .toSorted((a, b) => compare(a, b, order.place))
}

/** Selected for a check, on board, and not dealt with yet. */
export function isAwaited(row: WorklistRow): boolean {
  const isOpen = row.disposition.state === 'open' || row.disposition.state === 'seen'
  return row.selection !== null && row.selection.reason !== 'companion' && row.onBoard && isOpen
}

export function toExpected(row: WorklistRow, { doorRow, cabin }: GateOrder): Expected {
  const seat = parseSeat(row.seat)
  const name = cabinClass(row.cabin)
  const mayHavePassed = (seat?.row ?? unseatedRow) < doorRow
  const aisle = seat !== null && isAisle(cabin, name, seat.letter)
  return {
    row,
    mayHavePassed,
    why: { cabin: name, seatRow: seat?.row ?? null, aisle, handOnly: row.bags.pieces === 0 },
  }
}

function compare(a: Expected, b: Expected, place: GatePlace): number {
  const hall = place === 'hall' ? Number(b.why.handOnly) - Number(a.why.handOnly) : 0
  const passed = place === 'door' ? Number(a.mayHavePassed) - Number(b.mayHavePassed) : 0
  const rowOf = (one: Expected) => one.why.seatRow ?? unseatedRow
  return (
    passed ||
    hall ||
    cabinOrder[a.why.cabin] - cabinOrder[b.why.cabin] ||
    rowOf(a) - rowOf(b) ||
    Number(b.why.aisle) - Number(a.why.aisle) ||
    a.row.rank - b.row.rank
  )
}

/** A seat at the end of a block that is no window: whoever sits there stands up first. */
function isAisle(cabin: Cabin | null, name: CabinClass, letter: string): boolean {
  const blocks = (cabin?.rows[name] ?? cabin?.rows.Y ?? '').split('-')
  const letters = blocks.join('')
  const isWindow = letter === letters[0] || letter === letters.at(-1)
  return !isWindow && blocks.some((block) => block.startsWith(letter) || block.endsWith(letter))
}
