/** Fits the encoder of a network's input on training rows: quantiles of numbers, the known codes of categories. */
import { knotPlaces } from './createInputWriter.ts'
import type { CategoryColumn, InputEncoder, NumberColumn } from './InputEncoder.ts'

export type EncoderOptions = {
  /** Numbers per category value, given how many values are kept. */
  readonly sizeOf: (codes: number) => number
  /** Values seen less often share the row for unknown ones. */
  readonly minCount: number
  readonly maxCodes: number
  /** Give each category a column for its rate of finds. */
  readonly rates: boolean
}

type Table = {
  readonly rows: Float32Array
  readonly n: number
  readonly m: number
  readonly categorical: readonly boolean[]
}

/** A quantile needs no more rows than this. */
const sampleSize = 50_000

export function fitInputEncoder(data: Table, options: EncoderOptions): InputEncoder {
  const numbers: NumberColumn[] = []
  const categories: CategoryColumn[] = []
  let width = 0
  for (let feature = 0; feature < data.m; feature++) {
    if (data.categorical[feature] === true) {
      const column = fitCategory(data, { feature, at: width }, options)
      categories.push(column)
      width += column.size + (column.rateAt === null ? 0 : 1)
    } else {
      const column = fitNumber(data, { feature, at: width })
      numbers.push(column)
      width += column.missingAt === null ? 1 : 2
    }
  }
  return { features: data.m, width, numbers, categories }
}

function fitNumber(data: Table, place: { feature: number; at: number }): NumberColumn {
  const stride = Math.max(1, Math.floor(data.n / sampleSize))
  const kept: number[] = []
  let missing = false
  for (let row = 0; row < data.n; row++) {
    const value = data.rows[row * data.m + place.feature] as number
    if (Number.isNaN(value)) missing = true
    else if (row % stride === 0) kept.push(value)
  }
  const sorted = Float64Array.from(kept).sort()
  return { ...place, missingAt: missing ? place.at + 1 : null, ...normalScores(sorted) }
}

/** Distinct quantiles, each with the normal score of the middle of its ranks, so that many equal values stay one step. */
function normalScores(sorted: Float64Array): { knots: number[]; scores: number[] } {
  const knots: number[] = []
  const scores: number[] = []
  for (let step = 0; step < knotPlaces && sorted.length > 0; step++) {
    const value = sorted[Math.round((step / (knotPlaces - 1)) * (sorted.length - 1))] as number
    if (knots.length > 0 && value === knots[knots.length - 1]) continue
    const middle = (firstAtLeast(sorted, value) + firstAbove(sorted, value)) / 2 / sorted.length
    knots.push(value)
    // Clipped at 1 in 200 so that one rare end cannot pull the whole network.
    scores.push(normalQuantile(Math.min(0.995, Math.max(0.005, middle))))
  }
  return { knots, scores }
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Inverse normal distribution, Odeh & Evans 1974 (error below 1.5e-8). */
function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p)
  const t = Math.sqrt(-2 * Math.log(tail))
  const top = (((-0.0000453642210148 * t - 0.0204231210245) * t - 0.342242088547) * t - 1) * t - 0.322232431088
  const bottom =
    (((0.0038560700634 * t + 0.10353775285) * t + 0.531103462366) * t + 0.588581570495) * t + 0.099348462606
  const size = t + top / bottom
  return p < 0.5 ? -size : size
}

function fitCategory(data: Table, place: { feature: number; at: number }, options: EncoderOptions): CategoryColumn {
  const counts = new Map<number, number>()
  for (let row = 0; row < data.n; row++) {
    const code = data.rows[row * data.m + place.feature] as number
    if (!Number.isNaN(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const common = [...counts].filter(([, count]) => count >= options.minCount)
  const codes = common
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, options.maxCodes)
    .map(([code]) => code)
    .sort((a, b) => a - b)
  const total = Math.max(1, data.n)
  const shares = codes.map((code) => (counts.get(code) ?? 0) / total)
  const unknown = Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0))
  const size = options.sizeOf(codes.length)
  const rateAt = options.rates ? place.at + size : null
  return { ...place, size, codes, shares: [unknown, ...shares], rateAt, rates: [] }
}
