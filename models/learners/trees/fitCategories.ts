/**
 * Ordered target statistics (Prokhorenkova et al., CatBoost, NeurIPS 2018): while training, a row's category value is
 * computed from the rows before it only, in a random order or in that of the table, so no row ever sees its own label.
 */
import type { TrainingData } from '../TrainingData.ts'
import type { CategoryEncoder } from './CategoryEncoder.ts'
import { createRandom, shuffledIndices } from './createRandom.ts'

export type FittedCategories = {
  /** The rows with every category replaced by its ordered statistic. */
  readonly rows: Float32Array
  /** For rows to come: statistics over all training rows; null for numeric columns. */
  readonly encoders: readonly (CategoryEncoder | null)[]
}

export type CategorySettings = {
  /** Weight of the overall rate in a category's statistic, in rows. */
  readonly categorySmoothing: number
  /**
   * `given`: rows stand in order of time, and each sees what was known then, as rows to come will. Never for rows that may be
   * sorted by anything else: sorted by label, the order itself would give it away.
   */
  readonly categoryOrder: 'random' | 'given'
  readonly seed: number
}

export function fitCategories(data: TrainingData, settings: CategorySettings): FittedCategories {
  if (!data.categorical.includes(true)) return { rows: data.rows, encoders: data.categorical.map(() => null) }
  const rows = data.rows.slice()
  const prior = weightedRate(data)
  const { categorySmoothing: smoothing, categoryOrder, seed } = settings
  const asGiven = Int32Array.from({ length: data.n }, (_, i) => i)
  const order = categoryOrder === 'given' ? asGiven : shuffledIndices(data.n, createRandom(seed))
  const encoders = data.categorical.map((categorical, column) =>
    categorical ? fitColumn({ data, rows, column, prior, smoothing, order }) : null,
  )
  return { rows, encoders }
}

type ColumnTask = {
  readonly data: TrainingData
  readonly rows: Float32Array
  readonly column: number
  readonly prior: number
  readonly smoothing: number
  readonly order: Int32Array
}

function fitColumn({ data, rows, column, prior, smoothing, order }: ColumnTask): CategoryEncoder {
  const slotByCode = new Map<number, number>()
  const weight: number[] = []
  const found: number[] = []
  for (const row of order) {
    const at = row * data.m + column
    const code = data.rows[at]!
    if (Number.isNaN(code)) continue
    let slot = slotByCode.get(code)
    if (slot === undefined) {
      slot = weight.push(0) - 1
      found.push(0)
      slotByCode.set(code, slot)
    }
    rows[at] = (found[slot]! + prior * smoothing) / (weight[slot]! + smoothing)
    const w = data.weights?.[row] ?? 1
    weight[slot] = weight[slot]! + w
    found[slot] = found[slot]! + w * data.labels[row]!
  }
  const known = [...slotByCode].sort((x, y) => x[0] - y[0])
  return {
    prior,
    codes: Float64Array.from(known, ([code]) => code),
    values: Float32Array.from(known, ([, slot]) => (found[slot]! + prior * smoothing) / (weight[slot]! + smoothing)),
  }
}

/** Share of positives, by weight. */
export function weightedRate(data: Pick<TrainingData, 'labels' | 'weights' | 'n'>): number {
  let found = 0
  let total = 0
  for (let i = 0; i < data.n; i++) {
    const w = data.weights?.[i] ?? 1
    found += w * data.labels[i]!
    total += w
  }
  return total > 0 ? found / total : 0
}
