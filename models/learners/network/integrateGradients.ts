/**
 * Integrated gradients (Sundararajan, Taly & Yan 2017) of a network's margin, from the ordinary traveller to this one,
 * summed to the catalogue's features. Gauss-Legendre points, doubled until the parts add up to the whole.
 */
import type { Tf } from '../backend.ts'
import type { Attribution } from './createNetworkRunner.ts'
import { backwardToInput, forward, forwardKeeping, type HeldStack } from './denseStack.ts'
import type { InputEncoder } from './InputEncoder.ts'
import type { NetworkModel } from './NetworkModel.ts'
import { readTensor } from './readTensors.ts'

type Question = {
  readonly tf: Tf
  readonly held: HeldStack
  readonly model: NetworkModel
  /** `count x width` inputs. */
  readonly x: Float32Array
  readonly count: number
  /** Margin of the baseline. */
  readonly base: number
}

/** Completeness asked for: |sum - (margin - base)| <= 0.5 % of the difference, or 0.001 log-odds. */
const [relativeError, absoluteError] = [0.005, 0.001]
const [fewestPoints, mostPoints] = [8, 128]

/** Rows whose ways are walked in one call. */
const together = 64

export function integrateGradients(question: Question): Attribution {
  const { tf, held, model, count, base } = question
  const { width, features } = model.encoder
  const owner = ownersOf(model.encoder)
  const contributions = new Float64Array(count * features)
  if (count === 0) return { base, contributions }
  const margins = readTensor(tf, () => forward(tf, held, tf.tensor2d(question.x, [count, width])))
  let open = Array.from({ length: count }, (_, row) => row)
  for (let points = fewestPoints; points <= mostPoints && open.length > 0; points *= 2) {
    for (let from = 0; from < open.length; from += together) {
      const rows = open.slice(from, from + together)
      const slopes = meanSlopes(question, rows, points)
      rows.forEach((row, at) => {
        const parts = contributions.subarray(row * features, (row + 1) * features).fill(0)
        for (let column = 0; column < width; column++) {
          const feature = owner[column] as number
          const step = (question.x[row * width + column] as number) - (model.baseline[column] as number)
          parts[feature] = (parts[feature] as number) + step * (slopes[at * width + column] as number)
        }
      })
    }
    open = open.filter((row) => {
      const whole = (margins[row] as number) - base
      const parts = contributions.subarray(row * features, (row + 1) * features)
      const sum = parts.reduce((total, part) => total + part, 0)
      return Math.abs(sum - whole) > Math.max(absoluteError, relativeError * Math.abs(whole))
    })
  }
  return { base, contributions }
}

/** Mean derivative by every input along the straight way from the baseline to each row. */
function meanSlopes({ tf, held, model, x }: Question, rows: readonly number[], points: number): Float32Array {
  const { width } = model.encoder
  const { places, weights } = gaussLegendre(points)
  const way = new Float32Array(rows.length * points * width)
  const share = new Float32Array(rows.length * points)
  rows.forEach((row, at) => {
    for (let point = 0; point < points; point++) {
      const place = places[point] as number
      const target = (at * points + point) * width
      share[at * points + point] = weights[point] as number
      for (let column = 0; column < width; column++) {
        const start = model.baseline[column] as number
        way[target + column] = start + place * ((x[row * width + column] as number) - start)
      }
    }
  })
  const slopes = readTensor(tf, () => {
    const kept = forwardKeeping(tf, held, { x: tf.tensor2d(way, [share.length, width]), masks: [] })
    return backwardToInput(tf, held, { kept, slope: tf.tensor2d(share, [share.length, 1]) })
  })
  return sumGroups(slopes, points, width)
}

/** Adds up every `points` rows of `slopes`. */
function sumGroups(slopes: Float32Array, points: number, width: number): Float32Array {
  const sums = new Float32Array(slopes.length / points)
  for (let at = 0; at < sums.length; at++) {
    const start = Math.floor(at / width) * points * width + (at % width)
    let sum = 0
    for (let point = 0; point < points; point++) sum += slopes[start + point * width] as number
    sums[at] = sum
  }
  return sums
}

/** Feature of every input column. */
function ownersOf(encoder: InputEncoder): Int32Array {
  const owner = new Int32Array(encoder.width)
  for (const column of encoder.numbers) {
    owner[column.at] = column.feature
    if (column.missingAt !== null) owner[column.missingAt] = column.feature
  }
  for (const column of encoder.categories) {
    owner.fill(column.feature, column.at, column.at + column.size)
    if (column.rateAt !== null) owner[column.rateAt] = column.feature
  }
  return owner
}

type Rule = { readonly places: Float64Array; readonly weights: Float32Array }
const rules = new Map<number, Rule>()

/** Points and weights on [0, 1]: Newton's method on the Legendre polynomial (Press et al., Numerical Recipes 4.6). */
function gaussLegendre(points: number): Rule {
  const known = rules.get(points)
  if (known) return known
  const places = new Float64Array(points)
  const weights = new Float32Array(points)
  for (let at = 0; at < points; at++) {
    let z = Math.cos((Math.PI * (at + 0.75)) / (points + 0.5))
    let slope = 0
    for (let step = 0; step < 50; step++) {
      let [now, before] = [1, 0]
      for (let degree = 1; degree <= points; degree++) {
        ;[now, before] = [((2 * degree - 1) * z * now - (degree - 1) * before) / degree, now]
      }
      slope = (points * (z * now - before)) / (z * z - 1)
      const next = z - now / slope
      const done = Math.abs(next - z) < 1e-15
      z = next
      if (done) break
    }
    places[at] = (1 - z) / 2
    weights[at] = 1 / ((1 - z * z) * slope * slope)
  }
  const rule = { places, weights }
  rules.set(points, rule)
  return rule
}
