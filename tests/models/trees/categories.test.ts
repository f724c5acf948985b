/** Categories become numbers without any row seeing its own label. */
import { describe, expect, it } from 'vitest'
import type { TrainingData } from '#models/learners/TrainingData.ts'
import { encoderFromJson, encoderToJson } from '#models/learners/trees/CategoryEncoder.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { encodeCategories } from '#models/learners/trees/encodeCategories.ts'
import { type CategorySettings, fitCategories } from '#models/learners/trees/fitCategories.ts'
import { measureMargins } from '#models/learners/trees/measureMargins.ts'
import { predictMargins } from '#models/learners/trees/predictMargins.ts'
import { trainTrees } from '#models/learners/trees/trainTrees.ts'

function makeCategories(n: number, categories: number, seed: number): TrainingData {
  const random = createRandom(seed)
  const rows = Float32Array.from({ length: n }, () => random.integer(categories) * 1009)
  const labels = Float32Array.from(rows, () => (random.next() < 0.3 ? 1 : 0))
  return { rows, n, m: 1, labels, weights: null, categorical: [true] }
}

const settings = (categorySmoothing: number): CategorySettings => ({
  categorySmoothing,
  categoryOrder: 'random',
  seed: 1,
})

describe('category statistics', () => {
  it('never change with the label of the row itself', () => {
    const data = makeCategories(200, 12, 4)
    const before = fitCategories(data, settings(5)).rows
    const changed = new Set<number>()
    for (let i = 0; i < data.n; i++) {
      const labels = Float32Array.from(data.labels)
      labels[i] = 1 - labels[i]!
      const after = fitCategories({ ...data, labels }, settings(5)).rows
      // The overall rate moves a little with every label; the category's own part must not.
      expect(Math.abs(after[i]! - before[i]!)).toBeLessThanOrEqual(1 / data.n + 1e-6)
      after.forEach((value, j) => {
        if (Math.abs(value - before[j]!) > 1 / data.n + 1e-6) changed.add(j)
      })
    }
    expect(changed.size).toBeGreaterThan(50)
  })

  it('teach nothing where thousands of categories are pure noise', async () => {
    const model = await trainTrees(makeCategories(3000, 1500, 5), { rounds: 50, maxDepth: 4 })
    const data = makeCategories(3000, 1500, 5)
    const seen = measureMargins('auc', predictMargins(model, data.rows), data)
    const fresh = makeCategories(3000, 1500, 6)
    expect(measureMargins('auc', predictMargins(model, fresh.rows), fresh)).toBeLessThan(0.55)
    expect(seen).toBeLessThan(0.95)
  })

  it('are the smoothed rates for rows to come; unknown categories get the overall rate, missing stays missing', () => {
    const rows = Float32Array.of(7, 7, 7, 16777215, 0, 0)
    const labels = Float32Array.of(1, 1, 0, 0, 0, 1)
    const data = { rows, n: 6, m: 1, labels, weights: null, categorical: [true] }
    const encoder = fitCategories(data, settings(2)).encoders[0]!
    const again = encoderFromJson(JSON.parse(JSON.stringify(encoderToJson(encoder))))
    const encoded = encodeCategories(Float32Array.of(7, 16777215, 0, 5, Number.NaN), [again])
    expect(encoded[0]).toBeCloseTo((2 + 2 * 0.5) / 5, 6)
    expect(encoded[1]).toBeCloseTo(1 / 3, 6)
    expect(encoded[2]).toBeCloseTo(0.5, 6)
    expect(encoded[3]).toBeCloseTo(0.5, 6)
    expect(encoded[4]).toBeNaN()
  })

  it('know only what came before where rows stand in order of time', () => {
    const data = { rows: Float32Array.of(3, 3, 4, 3), n: 4, m: 1, labels: Float32Array.of(1, 1, 0, 0), weights: null }
    const given: CategorySettings = { ...settings(2), categoryOrder: 'given' }
    const { rows } = fitCategories({ ...data, categorical: [true] }, given)
    expect([...rows]).toEqual([0.5, 2 / 3, 0.5, 0.75].map(Math.fround))
  })
})
