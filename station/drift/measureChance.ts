/**
 * What the stability index of each column does where nothing changed: the reference weeks held against themselves, every
 * second flight against the others. Travellers of one flight share route, hour and much else, so that a week of few flights
 * differs from any other far more than its number of travellers lets one think.
 */
import { computeDrift } from '#models/evaluation/computeDrift.ts'
import { type CodeTable, type DriftColumn, readCodes, toDriftTable, unseenShares } from './featureTables.ts'
import type { MemberRow } from './WeekRows.ts'

/** Fewer flights make no two halves to compare. */
const fewestFlights = 4

export type Chance = {
  /** Index between the halves, by column. */
  readonly psi: readonly number[]
  /** Share of codes that one half has and the other never had, beyond lone travellers' chance; null for numbers. */
  readonly unseen: readonly (number | null)[]
  /** 1/n + 1/m of the halves. */
  readonly spread: number
}

/** Null: too few flights. */
export function measureChance(
  reference: readonly MemberRow[],
  columns: readonly DriftColumn[],
  codes: CodeTable,
): Chance | null {
  const flights = new Map([...new Set(reference.map((one) => one.flight))].map((flight, at) => [flight, at]))
  if (flights.size < fewestFlights) return null
  const half = (which: number) => reference.filter((one) => (flights.get(one.flight) ?? 0) % 2 === which)
  const [first, second] = [half(0), half(1)]
  const table = (rows: readonly MemberRow[]) =>
    toDriftTable({ rows, columns, codes, scores: new Float64Array(rows.length) })
  const week = { week: second.map(() => 0), labels: second.map(() => -1) }
  const [drift] = computeDrift(table(first), { ...table(second), ...week }, 0)
  return {
    psi: columns.map((_, column) => drift?.features[column]?.psi ?? 0),
    unseen: unseenShares(second, columns, readCodes(first, columns)),
    spread: 1 / first.length + 1 / second.length,
  }
}
