/**
 * What risk patterns are worth by a station's own results: hits, finds among the inspected hits with an interval, and lift over the rate of the
 * random checks. Published indicators contradict each other, so a pattern is kept for what it measures, not for what is said of it.
 */
import type { Interval } from '../evaluation/Interval.ts'
import { wilsonInterval } from '../evaluation/wilsonInterval.ts'
import { catalogue } from '../features/catalogue.ts'
import type { TrainingTable } from '../packs/TrainingTable.ts'
import { compileRule, type FlightFacts } from './compileRule.ts'
import type { RiskPattern } from './RiskPattern.ts'

export type PatternMeasure = {
  readonly id: string
  /** Travellers who fit, inspected or not; days of validity do not matter here. */
  readonly hits: number
  readonly inspected: number
  readonly found: number
  /** Finds per inspected hit with its 95 % Wilson interval; null where nobody was inspected. */
  readonly rate: number | null
  readonly interval: Interval | null
  /** Rate over that of the comparison group; null where either is missing. */
  readonly lift: number | null
  /** True where even the lower end of the interval lies above the comparison rate. */
  readonly isProven: boolean
}

type Counts = { hits: number; inspected: number; found: number }

const noFlight: FlightFacts = { carrier: '', number: '', from: '' }

/** `flightOf` is needed only for patterns that ask for a flight; without it such a test never holds. */
export function measurePatterns(
  table: TrainingTable,
  patterns: readonly RiskPattern[],
  flightOf: (row: number) => FlightFacts = () => noFlight,
): readonly PatternMeasure[] {
  const base = measureBase(table)
  return patterns.map((pattern) => {
    const test = compileRule(pattern.when)
    const counts = countRows(table, (row) => test(readRow(table, row), flightOf(row)))
    return measureOf(pattern.id, counts, base)
  })
}

function readRow(table: TrainingTable, row: number): Float32Array {
  const width = catalogue.length
  return table.rows.subarray(row * width, (row + 1) * width)
}

/** The random checks where there are any finds among them to compare with, else all inspections: better a selected rate than none. */
function measureBase(table: TrainingTable): number | null {
  const random = countRows(table, (row) => table.randomArm[row] === 1)
  const counts = random.found > 0 ? random : countRows(table, () => true)
  return counts.inspected === 0 ? null : counts.found / counts.inspected
}

function countRows(table: TrainingTable, isIn: (row: number) => boolean): Counts {
  const counts = { hits: 0, inspected: 0, found: 0 }
  for (let row = 0; row < table.n; row++) {
    if (!isIn(row)) continue
    counts.hits += 1
    if ((table.labels[row] ?? -1) < 0) continue
    counts.inspected += 1
    counts.found += table.labels[row] as number
  }
  return counts
}

function measureOf(id: string, counts: Counts, base: number | null): PatternMeasure {
  const rate = counts.inspected === 0 ? null : counts.found / counts.inspected
  const interval = wilsonInterval(counts.found, counts.inspected)
  const comparable = rate !== null && base !== null && base > 0
  return {
    id,
    ...counts,
    rate,
    interval,
    lift: comparable ? rate / base : null,
    isProven: interval !== null && base !== null && interval.low > base,
  }
}
