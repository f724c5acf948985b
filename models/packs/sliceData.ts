/** Learner tables out of a training table: a pack's columns of some rows, with labels and weights. */
import type { TrainingData } from '../learners/TrainingData.ts'
import { isCategorical, type PackFeature } from './PackFeature.ts'
import type { TrainingTable } from './TrainingTable.ts'

/** Weights above this say more of the model of chance than of the traveller (models of selective labels clip at 10 to 50). */
const mostWeight = 20

export type Columns = {
  /** The pack's features in its order. */
  readonly features: readonly PackFeature[]
  /** Where each is in a row of the table. */
  readonly places: Int32Array
  /** Length of a row of the table. */
  readonly stride: number
}

export function rowsInspected(table: TrainingTable, order: Int32Array): Int32Array {
  return order.filter((row) => (table.labels[row] as number) >= 0)
}

/** All columns of the pack, for rows whose labels do not matter too: an unknown label counts as 0 there. */
export function sliceData(table: TrainingTable, columns: Columns, order: Int32Array): TrainingData {
  const m = columns.places.length
  const rows = new Float32Array(order.length * m)
  const labels = new Float32Array(order.length)
  const weights = new Float32Array(order.length)
  order.forEach((row, at) => {
    const start = row * columns.stride
    for (let column = 0; column < m; column++) {
      rows[at * m + column] = table.rows[start + (columns.places[column] as number)] as number
    }
    labels[at] = table.labels[row] === 1 ? 1 : 0
    weights[at] = Math.min(mostWeight, 1 / Math.max(1e-6, table.propensity[row] as number))
  })
  return { rows, n: order.length, m, labels, weights, categorical: columns.features.map(isCategorical) }
}
