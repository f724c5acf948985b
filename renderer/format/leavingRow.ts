/** The rows of seats that people sit in, and which of them is leaving the aircraft now. */
import type { WorklistRow } from '#core/contract/worklist.ts'
import { parseSeat } from './parseSeat.ts'

export type LeavingRow = {
  readonly number: number | null
  readonly before: number | null
  readonly next: number | null
  /** By seat letter. */
  readonly people: readonly WorklistRow[]
}

/** The first row from `doorRow` on in which somebody sits. */
export function leavingRow(rows: readonly WorklistRow[], doorRow: number): LeavingRow {
  const seated = rows.flatMap((person) => {
    const seat = person.onBoard ? parseSeat(person.seat) : null
    return seat ? [{ person, seat }] : []
  })
  const numbers = [...new Set(seated.map(({ seat }) => seat.row))].toSorted((a, b) => a - b)
  const at = numbers.findIndex((number) => number >= doorRow)
  const number = numbers[at] ?? null
  const people = seated
    .filter(({ seat }) => seat.row === number)
    .toSorted((a, b) => a.seat.letter.localeCompare(b.seat.letter))
    .map(({ person }) => person)
  return { number, before: numbers[at - 1] ?? null, next: at < 0 ? null : (numbers[at + 1] ?? null), people }
}
