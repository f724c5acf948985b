/**
 * What risk patterns are worth by a station's own results: hits, finds among the inspected hits with an interval, and lift over the rate of the
 * random checks. Who is checked was chosen by suspicion, so each check counts for as many as it stands for (1/propensity): by bare counts a
 * pattern would shine by what the officers saw besides it. Published indicators contradict each other, so a pattern is kept for what it
 * measures, not for what is said of it.
 */
import type { Interval } from '../evaluation/Interval.ts'
import { wilsonInterval } from '../evaluation/wilsonInterval.ts'
import { catalogue } from '../features/catalogue.ts'
import { mostCalibrationWeight } from '../packs/sliceData.ts'
import type { TrainingTable } from '../packs/TrainingTable.ts'
import { compileRule, type FlightFacts } from './compileRule.ts'
import type { RiskPattern } from './RiskPattern.ts'

export type PatternMeasure = {
  readonly id: string
  /** Travellers who fit, inspected or not; days of validity do not matter here. */
  readonly hits: number
  readonly inspected: number
  readonly found: number
  /** Finds per hit, by weight, with its 95 % Wilson interval at the effective number; null where nobody was inspected. */
  readonly rate: number | null
  readonly interval: Interval | null
  /** Rate over that of the comparison group; null where either is missing. */
  readonly lift: number | null
  /** True where even the lower end of the interval lies above the upper end of the comparison's, from several finds. */
  readonly isProven: boolean
}

type Counts = { hits: number; inspected: number; found: number; weight: number; squares: number; weighted: number }

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

export type Base = {
  readonly on: 'random' | 'inspected'
  readonly inspected: number
  /** Finds per check; null: nobody was checked. */
  readonly rate: number | null
  /** Upper end of its 95 % interval: a rate of one find in a hundred checks is hardly known itself. */
  readonly high: number | null
}

/** One find proves nothing, whatever its interval says. */
const leastFinds = 3

/** The random checks where there are any finds among them to compare with, else all checks: better a selected rate than none. */
export function measureBase(table: TrainingTable): Base {
  const random = countRows(table, (row) => table.randomArm[row] === 1)
  const on = random.found > 0 ? 'random' : 'inspected'
  const { inspected, found, weight, squares, weighted } = on === 'random' ? random : countRows(table, () => true)
  if (inspected === 0) return { on, inspected, rate: null, high: null }
  // Chance itself is not weighted.
  const rate = on === 'random' ? found / inspected : weighted / weight
  const effective = on === 'random' ? inspected : (weight * weight) / squares
  return { on, inspected, rate, high: wilsonInterval(rate * effective, effective)?.high ?? null }
}

function countRows(table: TrainingTable, isIn: (row: number) => boolean): Counts {
  const counts: Counts = { hits: 0, inspected: 0, found: 0, weight: 0, squares: 0, weighted: 0 }
  for (let row = 0; row < table.n; row++) {
    if (!isIn(row)) continue
    counts.hits += 1
    if ((table.labels[row] ?? -1) < 0) continue
    const label = table.labels[row] as number
    const weight = Math.min(mostCalibrationWeight, 1 / Math.max(1e-6, table.propensity[row] as number))
    counts.inspected += 1
    counts.found += label
    counts.weight += weight
    counts.squares += weight * weight
    counts.weighted += weight * label
  }
  return counts
}

function measureOf(id: string, counts: Counts, base: Base): PatternMeasure {
  const { hits, inspected, found, weight, squares, weighted } = counts
  const rate = inspected === 0 ? null : weighted / weight
  // Kish's effective number: (sum w)^2 / sum w^2.
  const effective = squares === 0 ? 0 : (weight * weight) / squares
  const interval = rate === null ? null : wilsonInterval(rate * effective, effective)
  const lift = rate === null || base.rate === null || base.rate === 0 ? null : rate / base.rate
  return {
    id,
    hits,
    inspected,
    found,
    rate,
    interval,
    lift,
    isProven: found >= leastFinds && interval !== null && base.high !== null && interval.low > base.high,
  }
}
