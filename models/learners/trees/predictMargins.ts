/** Margins (log-odds) of rows under a tree model. */
import { encodeCategories } from './encodeCategories.ts'
import type { TreeModel } from './TreeModel.ts'

/** `rows` as in TrainingData: n x featureCount, NaN missing, category codes as they are. One margin a row. */
export function predictMargins(model: TreeModel, rows: Float32Array): Float64Array {
  const margins = new Float64Array(rows.length / model.featureCount).fill(model.baseMargin)
  addTreeMargins(model, encodeCategories(rows, model.encoders), margins)
  return margins
}

/** Adds what the trees say to `margins`; `rows` are numbers only, categories already replaced. */
export function addTreeMargins(model: TreeModel, rows: Float32Array, margins: Float64Array): void {
  const { feature, threshold, left, right, defaultLeft, value, offsets, featureCount } = model
  const trees = offsets.length - 1
  for (let row = 0; row < margins.length; row++) {
    const base = row * featureCount
    let sum = margins[row]!
    for (let t = 0; t < trees; t++) {
      let node = offsets[t]!
      while (feature[node]! >= 0) {
        const x = rows[base + feature[node]!]!
        const goesLeft = Number.isNaN(x) ? defaultLeft[node] === 1 : x < threshold[node]!
        node = goesLeft ? left[node]! : right[node]!
      }
      sum += value[node]!
    }
    margins[row] = sum
  }
}
