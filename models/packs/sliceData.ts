/** Learner tables out of a training table: a pack's columns of some rows, with labels and weights. */
import type { TrainingData } from '../learners/TrainingData.ts'
import { isCategorical, type PackFeature } from './PackFeature.ts'
import type { TrainingTable } from './TrainingTable.ts'

/** In training, weights above this say more of the model of chance than of the traveller (selective labels: 10 to 50 is usual). */
const mostTrainingWeight = 20
/**
 * For the height of the probabilities the few who were picked by chance must count for nearly all whom they stand for: with 20
 * the probabilities of the simulated world came out twice too high, with 100 right (measured: ECE 0.027 and 0.005).
 */
export const mostCalibrationWeight = 100

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
  order.forEach((row, at) => {
    const start = row * columns.stride
    for (let column = 0; column < m; column++) {
      rows[at * m + column] = table.rows[start + (columns.places[column] as number)] as number
    }
    labels[at] = table.labels[row] === 1 ? 1 : 0
  })
  const weights = weightsOf(table, order, mostTrainingWeight)
  return { rows, n: order.length, m, labels, weights, categorical: columns.features.map(isCategorical) }
}

/** 1 / propensity, at most `most`. */
export function weightsOf(table: TrainingTable, order: Int32Array, most: number): Float32Array {
  return Float32Array.from(order, (row) => Math.min(most, 1 / Math.max(1e-6, table.propensity[row] as number)))
}
