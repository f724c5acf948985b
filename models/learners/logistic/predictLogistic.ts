/** Margins of rows under logistic regression, and what each column adds to them. */
import { encoderFromJson, type CategoryEncoder } from '../trees/CategoryEncoder.ts'
import { encodeCategories } from '../trees/encodeCategories.ts'
import type { LogisticModel } from './LogisticModel.ts'
import { standardize } from './trainLogistic.ts'

export function predictLogistic(model: LogisticModel, rows: Float32Array): Float64Array {
  const numbers = encodeCategories(rows, encodersOf(model))
  const m = model.featureCount
  const margins = new Float64Array(rows.length / m)
  for (let i = 0; i < margins.length; i++) {
    let margin = model.bias
    for (let f = 0; f < m; f++) margin += addend(model, f, numbers[i * m + f]!)
    margins[i] = margin
  }
  return margins
}

/** n x featureCount log-odds; with the bias they sum to the margin. A column at its training mean adds nothing. */
export function explainLogistic(model: LogisticModel, rows: Float32Array): Float64Array {
  const numbers = encodeCategories(rows, encodersOf(model))
  return Float64Array.from(numbers, (x, at) => addend(model, at % model.featureCount, x))
}

function addend(model: LogisticModel, f: number, x: number): number {
  if (Number.isNaN(x)) return model.missingWeights[f]!
  return model.weights[f]! * standardize(x, model.means[f]!, model.scales[f]!)
}

const encoders = new WeakMap<LogisticModel, readonly (CategoryEncoder | null)[]>()

function encodersOf(model: LogisticModel): readonly (CategoryEncoder | null)[] {
  const known = encoders.get(model)
  if (known) return known
  const made = model.encoders.map((json) => json && encoderFromJson(json))
  encoders.set(model, made)
  return made
}
