/**
 * The rate of finds of each category value as an input: what logistic regression and trees get too, and what a network cannot
 * learn from a few finds a value. While training, a row's rate counts only the rows before it in time or in a random order (ordered
 * statistics, Prokhorenkova et al., CatBoost, NeurIPS 2018), so that no row sees its own label.
 */
import type { TrainingData } from '../TrainingData.ts'
import { createRandom, shuffledIndices } from '../trees/createRandom.ts'
import type { CategoryColumn, InputEncoder } from './InputEncoder.ts'

export type FittedRates = {
  readonly encoder: InputEncoder
  /** Per category column, the rate of every training row as training may know it. */
  readonly ordered: readonly Float32Array[]
}

/** Rows that the overall rate counts for; at least as many as hold one find, so that a first find moves little. */
const leastSmoothing = 10
/** Standardised rates beyond this say no more. */
const furthest = 3

/** `given` where the rows stand in order of time. */
export type RateOrder = { readonly categoryOrder: 'random' | 'given'; readonly seed: number }

export function fitRates(data: TrainingData, encoder: InputEncoder, { categoryOrder, seed }: RateOrder): FittedRates {
  const given = categoryOrder === 'given'
  const order = given
    ? Int32Array.from({ length: data.n }, (_, row) => row)
    : shuffledIndices(data.n, createRandom(seed))
  const weights = meanOne(data)
  let found = 0
  for (let row = 0; row < data.n; row++) found += (weights[row] as number) * (data.labels[row] as number)
  const prior = Math.min(0.99, Math.max(1e-6, found / Math.max(1, data.n)))
  const fitted = encoder.categories.map((column) => fitColumn({ data, column, order, weights, prior }))
  return {
    encoder: { ...encoder, categories: fitted.map((one) => one.column) },
    ordered: fitted.map((one) => one.ordered),
  }
}

function meanOne({ weights, n }: TrainingData): Float32Array {
  if (weights === null) return new Float32Array(n).fill(1)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, n)
  return weights.map((weight) => weight / (mean || 1))
}

type ColumnTask = {
  readonly data: TrainingData
  readonly column: CategoryColumn
  readonly order: Int32Array
  readonly weights: Float32Array
  readonly prior: number
}

function fitColumn(task: ColumnTask): { readonly column: CategoryColumn; readonly ordered: Float32Array } {
  const { data, column, prior } = task
  const smoothing = Math.max(leastSmoothing, 1 / prior)
  const places = new Map(column.codes.map((code, at) => [code, at + 1]))
  const [seen, found] = [new Float64Array(column.codes.length + 1), new Float64Array(column.codes.length + 1)]
  const start = logit(prior)
  const rateOf = (place: number) =>
    logit(((found[place] as number) + smoothing * prior) / ((seen[place] as number) + smoothing)) - start
  const ordered = new Float32Array(data.n)
  for (const row of task.order) {
    const place = places.get(data.rows[row * data.m + column.feature] as number) ?? 0
    ordered[row] = place === 0 ? 0 : rateOf(place)
    const weight = task.weights[row] as number
    seen[place] = (seen[place] as number) + weight
    found[place] = (found[place] as number) + weight * (data.labels[row] as number)
  }
  const scale = 1 / Math.max(0.05, spreadOf(ordered))
  const clip = (rate: number) => Math.max(-furthest, Math.min(furthest, rate * scale))
  const rates = [0, ...column.codes.map((_, at) => clip(rateOf(at + 1)))]
  return { column: { ...column, rates }, ordered: ordered.map(clip) }
}

function logit(p: number): number {
  return Math.log(p / (1 - p))
}

function spreadOf(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return Math.sqrt(sum / Math.max(1, values.length))
}
