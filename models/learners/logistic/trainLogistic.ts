/** Fits logistic regression with an L2 penalty on standardised columns, with a flag for missing values. */
import type { TrainingData } from '../TrainingData.ts'
import { encoderToJson } from '../trees/CategoryEncoder.ts'
import { type CategorySettings, fitCategories } from '../trees/fitCategories.ts'
import { sigmoid } from '../trees/logit.ts'
import { furthest, type LogisticModel } from './LogisticModel.ts'
import { minimize } from './minimize.ts'

export type LogisticParams = CategorySettings & {
  /** Penalty of a squared weight, as a share of the rows' total weight. */
  readonly l2: number
  readonly rounds: number
}

const defaultLogisticParams: LogisticParams = {
  l2: 1e-3,
  rounds: 200,
  seed: 1,
  categorySmoothing: 10,
  categoryOrder: 'random',
}

export function trainLogistic(data: TrainingData, given: Partial<LogisticParams> = {}): LogisticModel {
  const params = { ...defaultLogisticParams, ...given }
  const { rows, encoders } = fitCategories(data, params)
  const { means, scales, missing } = measureColumns(rows, data.m)
  const flagged = [...missing.keys()].filter((f) => missing[f] === 1)
  const matrix = createMatrix({ rows, means, scales, flagged })
  const width = data.m + flagged.length
  const solution = minimize(createObjective(data, { matrix, width, l2: params.l2 }), width + 1, params.rounds)
  const missingWeights = Array.from({ length: data.m }, () => 0)
  flagged.forEach((f, i) => {
    missingWeights[f] = solution[data.m + i]!
  })
  return {
    featureCount: data.m,
    bias: solution[width]!,
    means: [...means],
    scales: [...scales],
    weights: [...solution.subarray(0, data.m)],
    missingWeights,
    encoders: encoders.map((encoder) => encoder && encoderToJson(encoder)),
  }
}

type Columns = { readonly means: Float64Array; readonly scales: Float64Array; readonly missing: Uint8Array }

/** Mean and standard deviation of the present values; a column of one value gets scale 1 and so says nothing. */
function measureColumns(rows: Float32Array, m: number): Columns {
  const means = new Float64Array(m)
  const scales = new Float64Array(m)
  const missing = new Uint8Array(m)
  for (let f = 0; f < m; f++) {
    let count = 0
    let sum = 0
    for (let at = f; at < rows.length; at += m) {
      if (Number.isNaN(rows[at]!)) missing[f] = 1
      else {
        sum += rows[at]!
        count++
      }
    }
    const mean = count > 0 ? sum / count : 0
    let squares = 0
    for (let at = f; at < rows.length; at += m) if (!Number.isNaN(rows[at]!)) squares += (rows[at]! - mean) ** 2
    means[f] = mean
    scales[f] = count > 0 && squares > 0 ? Math.sqrt(squares / count) : 1
  }
  return { means, scales, missing }
}

type Prepared = Omit<Columns, 'missing'> & { readonly rows: Float32Array; readonly flagged: readonly number[] }

/** Standardised values, 0 where missing, then the flags. */
function createMatrix({ rows, means, scales, flagged }: Prepared): Float32Array {
  const m = means.length
  const width = m + flagged.length
  const n = rows.length / m
  const matrix = new Float32Array(n * width)
  for (let i = 0; i < n; i++) {
    for (let f = 0; f < m; f++) {
      const x = rows[i * m + f]!
      matrix[i * width + f] = Number.isNaN(x) ? 0 : standardize(x, means[f]!, scales[f]!)
    }
    flagged.forEach((f, k) => {
      matrix[i * width + m + k] = Number.isNaN(rows[i * m + f]!) ? 1 : 0
    })
  }
  return matrix
}

export function standardize(x: number, mean: number, scale: number): number {
  return Math.min(Math.max((x - mean) / scale, -furthest), furthest)
}

type Design = { readonly matrix: Float32Array; readonly width: number; readonly l2: number }

/** Mean logistic loss plus the penalty; the bias, last, is free. */
function createObjective(data: TrainingData, { matrix, width, l2 }: Design) {
  const total = data.weights ? data.weights.reduce((a, b) => a + b, 0) : data.n
  return (at: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let loss = 0
    for (let i = 0; i < data.n; i++) {
      const base = i * width
      let margin = at[width]!
      for (let f = 0; f < width; f++) margin += at[f]! * matrix[base + f]!
      const w = data.weights?.[i] ?? 1
      const y = data.labels[i]!
      const signed = y > 0.5 ? -margin : margin
      loss += w * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))))
      const slope = (w * (sigmoid(margin) - y)) / total
      for (let f = 0; f < width; f++) gradient[f]! += slope * matrix[base + f]!
      gradient[width]! += slope
    }
    let value = loss / total
    for (let f = 0; f < width; f++) {
      value += (l2 / 2) * at[f]! ** 2
      gradient[f]! += l2 * at[f]!
    }
    return value
  }
}
