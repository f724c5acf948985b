/** Logistic regression and the bagged forest, on invented tables. */
import { describe, expect, it } from 'vitest'
import { trainForest } from '#models/learners/forest/trainForest.ts'
import { minimize } from '#models/learners/logistic/minimize.ts'
import { explainLogistic, predictLogistic } from '#models/learners/logistic/predictLogistic.ts'
import { trainLogistic } from '#models/learners/logistic/trainLogistic.ts'
import type { LogisticModel } from '#models/learners/logistic/LogisticModel.ts'
import type { TrainingData } from '#models/learners/TrainingData.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { explainTrees } from '#models/learners/trees/explainTrees.ts'
import { sigmoid } from '#models/learners/trees/logit.ts'
import { measureMargins } from '#models/learners/trees/measureMargins.ts'
import { predictMargins } from '#models/learners/trees/predictMargins.ts'

/** Log-odds 0.8 x - 0.5 y - 1, a third column without meaning; y is missing in a tenth of the rows, and that speaks for risk. */
function makeLinear(n: number, seed: number): TrainingData {
  const random = createRandom(seed)
  const rows = new Float32Array(n * 3)
  const labels = new Float32Array(n)
  for (let i = 0; i < n; i++) {
    const [x, y, z] = [4 * random.next() - 2, 100 * (4 * random.next() - 2), random.next()] as const
    const missing = random.next() < 0.1
    const margin = 0.8 * x - (missing ? -1.5 : 0.005 * y) - 1
    labels[i] = random.next() < sigmoid(margin) ? 1 : 0
    rows.set([x, missing ? Number.NaN : y, z], i * 3)
  }
  return { rows, n, m: 3, labels, weights: null, categorical: [false, false, false] }
}

describe('logistic regression', () => {
  it('finds the line that made the labels, in the units of each column', () => {
    const model = trainLogistic(makeLinear(40_000, 1), { l2: 1e-6 })
    const slope = (f: number): number => model.weights[f]! / model.scales[f]!
    expect(slope(0)).toBeCloseTo(0.8, 1)
    expect(slope(1)).toBeCloseTo(-0.005, 3)
    expect(Math.abs(slope(2))).toBeLessThan(0.15)
    expect(model.missingWeights[1]).toBeCloseTo(1.5, 0)
  })

  it('has no slope left at the weights it gives: the gradient of the penalised loss is nought', () => {
    const data = makeLinear(800, 2)
    const l2 = 0.01
    const model = trainLogistic(data, { l2 })
    const margins = predictLogistic(model, data.rows)
    for (let f = 0; f < 3; f++) {
      let slope = l2 * model.weights[f]!
      for (let i = 0; i < data.n; i++) {
        const x = data.rows[i * 3 + f]!
        const standard = Number.isNaN(x) ? 0 : (x - model.means[f]!) / model.scales[f]!
        slope += ((sigmoid(margins[i]!) - data.labels[i]!) * standard) / data.n
      }
      expect(Math.abs(slope)).toBeLessThan(1e-4)
    }
  })

  it('explains a margin as a sum over columns, and survives being saved as JSON', () => {
    const data = makeLinear(500, 3)
    const model = JSON.parse(JSON.stringify(trainLogistic(data))) as LogisticModel
    const margins = predictLogistic(model, data.rows)
    const parts = explainLogistic(model, data.rows)
    for (let i = 0; i < 50; i++) {
      const sum = parts.subarray(i * 3, i * 3 + 3).reduce((a, b) => a + b, model.bias)
      expect(sum).toBeCloseTo(margins[i]!, 10)
    }
  })

  it('is finite on columns of one value, of nothing, and of absurd size', () => {
    const rows = Float32Array.from({ length: 400 }, (_, i) => [7, Number.NaN, i === 2 ? 1e30 : i, i % 8][i % 4]!)
    const labels = Float32Array.from({ length: 100 }, (_, i) => i % 2)
    const data = { rows, n: 100, m: 4, labels, weights: null, categorical: [false, false, false, true] }
    const margins = predictLogistic(trainLogistic(data), rows)
    expect(margins.every(Number.isFinite)).toBe(true)
  })

  it('walks down a curved valley to its lowest point', () => {
    const lowest = minimize(
      (at, gradient) => {
        const [x, y] = [at[0]!, at[1]!]
        gradient[0] = -2 * (1 - x) - 40 * x * (y - x * x)
        gradient[1] = 20 * (y - x * x)
        return (1 - x) ** 2 + 10 * (y - x * x) ** 2
      },
      2,
      500,
    )
    expect(lowest[0]).toBeCloseTo(1, 3)
    expect(lowest[1]).toBeCloseTo(1, 3)
  })
})

describe('the bagged forest', () => {
  const data = makeLinear(3000, 4)

  it('ranks unseen rows nearly as well as the true log-odds, and gives the same model for the same seed', async () => {
    const forest = await trainForest(data, { trees: 60, maxDepth: 8, seed: 5 })
    const again = await trainForest(data, { trees: 60, maxDepth: 8, seed: 5, threads: 2 })
    const later = makeLinear(3000, 6)
    const margins = predictMargins(forest, later.rows)
    expect(predictMargins(again, later.rows)).toEqual(margins)
    const line = predictLogistic(trainLogistic(data), later.rows)
    expect(measureMargins('auc', margins, later)).toBeGreaterThan(measureMargins('auc', line, later) - 0.03)
  })

  it('averages its trees: twice as many give margins of the same size, and contributions that sum to them', async () => {
    const few = predictMargins(await trainForest(data, { trees: 40 }), data.rows)
    const forest = await trainForest(data, { trees: 80 })
    const many = predictMargins(forest, data.rows)
    const spread = (values: Float64Array): number => Math.max(...values) - Math.min(...values)
    expect(spread(many) / spread(few)).toBeCloseTo(1, 0)
    const some = data.rows.subarray(0, 60)
    const { contributions, base } = explainTrees(forest, some)
    for (let i = 0; i < 20; i++) {
      const sum = contributions.subarray(i * 3, i * 3 + 3).reduce((a, b) => a + b, base)
      expect(sum).toBeCloseTo(many[i]!, 8)
    }
  })

  it('stops at once when aborted', async () => {
    const control = new AbortController()
    const onProgress = (): void => control.abort(new Error('enough'))
    await expect(trainForest(data, { trees: 50 }, { signal: control.signal, onProgress })).rejects.toThrow('enough')
  })
})
