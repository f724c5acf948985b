/**
 * All measures of one ranking in one pass, so that hundreds of bootstrap draws cost little: the same figures as the single
 * functions of `models/evaluation` give (a test compares them). Ties count as random order among them would.
 */
import { discountUpTo } from '../evaluation/computeNdcg.ts'
import type { Interval } from '../evaluation/Interval.ts'
import { createRandom } from '../learners/trees/createRandom.ts'

export type Ranked = {
  readonly scores: Float64Array
  /** Calibrated probabilities, for Brier and ECE; null where the scores are no probabilities. */
  readonly p: Float64Array | null
  readonly labels: ArrayLike<number>
  readonly weights: Float64Array
  /** Flight-days: drawn as wholes. */
  readonly clusters: Int32Array
}

export const capacities = [1, 2, 5, 10] as const

/** Names of the figures of `measureOnce`, in its order. */
const usualNames = [
  'auc',
  'ap',
  ...capacities.map((percent) => `precisionAt${percent}`),
  ...capacities.map((percent) => `recallAt${percent}`),
  'brier',
  'ece',
]
const eceBins = 10

export type MeasureOptions = {
  readonly rounds: number
  readonly seed: number
  /** What a hall can check, in percent of travellers: adds precision, recall and NDCG `AtCapacity`. */
  readonly capacityPercent?: number
}

const atCapacity = ['precisionAtCapacity', 'recallAtCapacity', 'ndcgAtCapacity']

/** 95 % intervals by drawing clusters with replacement; a figure that cannot be computed is left out. */
export function measureRanking(data: Ranked, options: MeasureOptions): Record<string, Interval> {
  const order = Uint32Array.from({ length: data.scores.length }, (_, row) => row)
  order.sort((a, b) => (data.scores[b] as number) - (data.scores[a] as number) || a - b)
  const draws = drawWeights(data, options)
  const { capacityPercent } = options
  const names = capacityPercent === undefined ? usualNames : [...usualNames, ...atCapacity]
  const whole = measureOnce({ ...data, capacityPercent }, order, data.weights)
  const drawn = names.map(() => [] as number[])
  for (const weights of draws) {
    measureOnce({ ...data, capacityPercent }, order, weights).forEach((value, at) => {
      if (Number.isFinite(value)) drawn[at]?.push(value)
    })
  }
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const value = whole[at] as number
      const values = Float64Array.from(drawn[at] ?? []).sort()
      if (!Number.isFinite(value) || values.length < options.rounds / 2) return []
      // Draws repeat rows, which makes calibration look worse than it is: the figure itself always lies inside.
      const low = Math.min(value, quantile(values, 0.025))
      return [[name, { value, low, high: Math.max(value, quantile(values, 0.975)) }]]
    }),
  )
}

function quantile(values: Float64Array, share: number): number {
  const at = share * (values.length - 1)
  const low = Math.floor(at)
  const next = values[Math.min(low + 1, values.length - 1)] as number
  return (values[low] as number) + (at - low) * (next - (values[low] as number))
}

/** Weights of every draw, one buffer for all: each cluster counts as often as it was drawn. */
function* drawWeights(data: Ranked, options: MeasureOptions): Generator<Float64Array> {
  const random = createRandom(options.seed)
  const numbers = new Map<number, number>()
  const member = Int32Array.from(data.clusters, (cluster) => {
    const known = numbers.get(cluster)
    if (known !== undefined) return known
    numbers.set(cluster, numbers.size)
    return numbers.size - 1
  })
  const times = new Float64Array(numbers.size)
  const weights = new Float64Array(data.weights.length)
  for (let round = 0; round < options.rounds; round++) {
    times.fill(0)
    for (let draw = 0; draw < times.length; draw++) {
      const cluster = random.integer(times.length)
      times[cluster] = (times[cluster] as number) + 1
    }
    for (let row = 0; row < weights.length; row++) {
      weights[row] = (times[member[row] as number] as number) * (data.weights[row] as number)
    }
    yield weights
  }
}

type Totals = { readonly all: number; readonly found: number }

type Measured = Ranked & { readonly capacityPercent?: number | undefined }

function measureOnce(data: Measured, order: Uint32Array, weights: Float64Array): readonly number[] {
  const totals = sumWeights(data, weights)
  const { capacityPercent } = data
  const percents = capacityPercent === undefined ? capacities : [...capacities, capacityPercent]
  const places = ((capacityPercent ?? 0) / 100) * totals.all
  const caught = percents.map(() => 0)
  let gain = 0
  let [seen, found, pairs, area] = [0, 0, 0, 0]
  for (let at = 0; at < order.length; ) {
    const score = data.scores[order[at] as number]
    let [weight, hits] = [0, 0]
    for (; at < order.length && data.scores[order[at] as number] === score; at++) {
      const row = order[at] as number
      weight += weights[row] as number
      hits += (weights[row] as number) * (data.labels[row] as number)
    }
    if (weight === 0) continue
    pairs += (weight - hits) * (found + hits / 2)
    if (seen < places) {
      gain += (hits / weight) * (discountUpTo(Math.min(seen + weight, places)) - discountUpTo(seen))
    }
    percents.forEach((percent, place) => {
      const left = (percent / 100) * totals.all - seen
      if (left > 0) caught[place] = (caught[place] as number) + hits * Math.min(1, left / weight)
    })
    seen += weight
    found += hits
    area += hits * (found / seen)
  }
  const precisions = percents.map((percent, place) => (caught[place] as number) / ((percent / 100) * totals.all))
  const recalls = caught.map((hits) => hits / totals.found)
  const [brier, ece] = data.p ? measureForecast({ ...data, p: data.p }, order, { weights, totals }) : [NaN, NaN]
  return [
    pairs / (totals.found * (totals.all - totals.found)),
    area / totals.found,
    ...precisions.slice(0, capacities.length),
    ...recalls.slice(0, capacities.length),
    brier,
    ece,
    ...precisions.slice(capacities.length),
    ...recalls.slice(capacities.length),
    gain / discountUpTo(Math.min(totals.found, places)),
  ]
}

function sumWeights(data: Ranked, weights: Float64Array): Totals {
  let [all, found] = [0, 0]
  for (let row = 0; row < weights.length; row++) {
    all += weights[row] as number
    found += (weights[row] as number) * (data.labels[row] as number)
  }
  return { all, found }
}

/** Brier score, and the distance between said and came over bins of equal mass. */
function measureForecast(
  data: Ranked & { readonly p: Float64Array },
  order: Uint32Array,
  { weights, totals }: { readonly weights: Float64Array; readonly totals: Totals },
): readonly [number, number] {
  let [brier, gap, said, came, inBin, seen] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number
    const weight = weights[row] as number
    const [p, label] = [data.p[row] as number, data.labels[row] as number]
    brier += weight * (p - label) ** 2
    said += weight * p
    came += weight * label
    inBin += weight
    seen += weight
    if (inBin >= totals.all / eceBins || at === order.length - 1) {
      gap += Math.abs(said - came)
      ;[said, came, inBin] = [0, 0, 0]
    }
  }
  return [brier / seen, gap / seen]
}
