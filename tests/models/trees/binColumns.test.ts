/** Bins and the fast way down the trees, against their plain meaning. */
import { array, assert, float, integer, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binColumns, quantileCuts } from '#models/learners/trees/binColumns.ts'
import { predictMargins, walkTrees } from '#models/learners/trees/predictMargins.ts'
import { trainTrees } from '#models/learners/trees/trainTrees.ts'
import { makeTable } from './makeTable.ts'

describe('binning', () => {
  it('puts every value under the right bound, whatever the values', () => {
    const value = oneof(float(), integer({ min: -3, max: 3 }).map(Math.fround))
    assert(
      property(array(value, { minLength: 1, maxLength: 60 }), integer({ min: 3, max: 20 }), (values, maxBins) => {
        const rows = Float32Array.from(values)
        const { bins, cuts } = binColumns(rows, 1, { maxBins, shared: false })
        const bounds = cuts[0]!
        expect(bounds.length + 2).toBeLessThanOrEqual(maxBins)
        expect([...bounds]).toEqual([...bounds].sort((a, b) => a - b))
        rows.forEach((x, i) => {
          const expected = Number.isNaN(x) ? bounds.length + 1 : bounds.filter((bound) => bound <= x).length
          expect(bins[i]).toBe(expected)
        })
      }),
    )
  })

  it('cuts many values into bins of about equal mass and few values into one bin each', () => {
    const many = Float32Array.from({ length: 10_000 }, (_, i) => Math.exp((i * 7919) % 10_000) / 1e3)
    const even = Float32Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_000)
    const counts = Array.from({ length: 50 }, () => 0)
    const { bins } = binColumns(even, 1, { maxBins: 51, shared: false })
    for (const bin of bins) counts[bin]!++
    expect(Math.max(...counts)).toBeLessThan(2 * Math.min(...counts))
    expect(quantileCuts(many, 50).length).toBeLessThan(50)
    expect([...quantileCuts(Float32Array.of(1, 2, 2, 4, 4, 4), 10)]).toEqual([1.5, 3])
  })

  it.each([3, 4, 6, 12])('goes down trees of depth %i as node by node, ties with bounds included', async (maxDepth) => {
    const data = makeTable({ n: 777, m: 6, seed: 77, missing: 0.3 })
    const model = await trainTrees(data, { rounds: 30, maxDepth, minChildWeight: 0.3 })
    const rows = Float32Array.from(data.rows)
    for (let i = 0; i < model.feature.length; i++) {
      const row = i % data.n
      if (model.feature[i]! >= 0) rows[row * data.m + model.feature[i]!] = model.threshold[i]!
    }
    const fast = predictMargins(model, rows)
    for (let row = 0; row < data.n; row++) {
      expect(fast[row]).toBeCloseTo(model.baseMargin + walkTrees(model, rows, row), 12)
    }
  })
})
