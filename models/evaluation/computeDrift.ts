/** Whether the world still looks as it did in training: per week, every feature, the score, unseen categories, hit rate. */
import { computeCategoryPsi, computePsi, type PsiBand, psiBand } from './computePsi.ts'

export type DriftTable = {
  /** n x m, row-major. */
  readonly rows: Float32Array
  readonly n: number
  readonly m: number
  readonly categorical: readonly boolean[]
  readonly scores: ArrayLike<number>
}

/** Later rows also say their week (any rising number) and what was found: 1, 0, or -1 for not inspected. */
export type LaterTable = DriftTable & { readonly week: ArrayLike<number>; readonly labels: ArrayLike<number> }

export type FeatureDrift = {
  readonly column: number
  readonly psi: number | null
  readonly band: PsiBand | null
  /** Categories: share of rows with a code that training never had. */
  readonly unseenShare: number | null
}

export type WeekDrift = {
  readonly week: number
  readonly n: number
  readonly scorePsi: number | null
  readonly scoreBand: PsiBand | null
  readonly features: readonly FeatureDrift[]
  readonly inspected: number
  readonly found: number
  /** Running sum of found less expected, in standard deviations, downwards; an alarm at 5. */
  readonly cusum: number
  readonly alarm: boolean
}

/** Page's scheme with a slack of half a standard deviation and a bound of five (Montgomery, SPC, chapter 9). */
const slack = 0.5
const bound = 5

/** `expectedHitRate`: found among inspected when the model was new. */
export function computeDrift(before: DriftTable, later: LaterTable, expectedHitRate: number): readonly WeekDrift[] {
  const weeks = [...new Set(Array.from({ length: later.n }, (_, i) => later.week[i]!))].sort((a, b) => a - b)
  const trained = Array.from({ length: before.m }, (_, f) => columnOf(before, f))
  let cusum = 0
  return weeks.map((week) => {
    const rows = Array.from({ length: later.n }, (_, i) => i).filter((i) => later.week[i] === week)
    const features = trained.map((values, column) => driftOf(values, { later, rows, column }))
    const scorePsi = computePsi(
      before.scores,
      rows.map((i) => later.scores[i]!),
    )
    const inspected = rows.filter((i) => later.labels[i]! >= 0).length
    const found = rows.filter((i) => later.labels[i]! > 0).length
    cusum = Math.max(0, cusum + fallOf(found, inspected, expectedHitRate) - (inspected > 0 ? slack : 0))
    const scoreBand = scorePsi === null ? null : psiBand(scorePsi)
    return { week, n: rows.length, scorePsi, scoreBand, features, inspected, found, cusum, alarm: cusum > bound }
  })
}

/** How many standard deviations fewer were found than expected. */
function fallOf(found: number, inspected: number, rate: number): number {
  const deviation = Math.sqrt(inspected * rate * (1 - rate))
  return deviation > 0 ? (inspected * rate - found) / deviation : 0
}

type Place = { readonly later: LaterTable; readonly rows: readonly number[]; readonly column: number }

function driftOf(trained: Float32Array, { later, rows, column }: Place): FeatureDrift {
  const values = rows.map((i) => later.rows[i * later.m + column]!)
  const categorical = later.categorical[column]!
  const psi = categorical ? computeCategoryPsi(trained, values) : computePsi(trained, values)
  const known = categorical ? new Set(trained) : null
  const unseen = known ? values.filter((x) => !known.has(x)).length / Math.max(1, values.length) : null
  return { column, psi, band: psi === null ? null : psiBand(psi), unseenShare: unseen }
}

function columnOf(table: DriftTable, column: number): Float32Array {
  return Float32Array.from({ length: table.n }, (_, i) => table.rows[i * table.m + column]!)
}
