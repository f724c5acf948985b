/** Training of boosted trees against a plain exact search, and what must hold of it. */
import { describe, expect, it } from 'vitest'
import type { TrainingData } from '#models/learners/TrainingData.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { sigmoid } from '#models/learners/trees/logit.ts'
import { measureMargins } from '#models/learners/trees/measureMargins.ts'
import { predictMargins } from '#models/learners/trees/predictMargins.ts'
import type { TreeModel } from '#models/learners/trees/TreeModel.ts'
import { trainTrees } from '#models/learners/trees/trainTrees.ts'
import { makeTable } from './makeTable.ts'

/** Grows one tree by trying every bound between distinct values, on rows of plain numbers: slow and obvious. */
function plainTreeMargins(data: TrainingData, depth: number, l2: number): Float64Array {
  const rate = Math.fround(data.labels.reduce((a, b) => a + b, 0) / data.n)
  const margins = new Float64Array(data.n).fill(Math.log(rate / (1 - rate)))
  const g = (rows: readonly number[]): number => rows.reduce((sum, i) => sum + rate - data.labels[i]!, 0)
  const h = (rows: readonly number[]): number => rows.length * rate * (1 - rate)
  const score = (rows: readonly number[]): number => g(rows) ** 2 / (h(rows) + l2)
  const grow = (rows: readonly number[], left: number): void => {
    let best: { gain: number; parts: readonly [number[], number[]] } | null = null
    for (let f = 0; f < (left > 0 ? data.m : 0); f++) {
      const value = (i: number): number => data.rows[i * data.m + f]!
      const known = [...new Set(rows.map(value).filter((x) => !Number.isNaN(x)))].sort((a, b) => a - b)
      for (const missingLeft of [false, true]) {
        for (const bound of [...known.slice(1), Infinity]) {
          const goesLeft = (i: number): boolean => (Number.isNaN(value(i)) ? missingLeft : value(i) < bound)
          const parts = [rows.filter(goesLeft), rows.filter((i) => !goesLeft(i))] as const
          if (Math.min(h(parts[0]), h(parts[1])) < 1) continue
          const gain = score(parts[0]) + score(parts[1]) - score(rows)
          if (gain > (best?.gain ?? 1e-6) + 1e-9) best = { gain, parts }
        }
      }
    }
    if (best) for (const part of best.parts) grow(part, left - 1)
    else for (const i of rows) margins[i]! -= (g(rows) / (h(rows) + l2)) * 0.5
  }
  grow(
    Array.from({ length: data.n }, (_, i) => i),
    depth,
  )
  return margins
}

const bytes = (model: TreeModel): string =>
  [model.feature, model.threshold, model.value, model.cover, model.gain, model.defaultLeft]
    .map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64'))
    .join('|')

describe('training boosted trees', () => {
  it.each([1, 2, 3, 4, 5])('grows the tree that an exact greedy search grows (table %i)', async (seed) => {
    const data = makeTable({ n: 90, m: 3, seed, missing: 0.15 })
    const model = await trainTrees(data, { rounds: 1, learningRate: 0.5, maxDepth: 3, l2: 1 })
    const margins = predictMargins(model, data.rows)
    const plain = plainTreeMargins(data, 3, 1)
    for (let i = 0; i < data.n; i++) expect(margins[i]).toBeCloseTo(plain[i]!, 5)
  })

  it('gives the same bits for the same seed, with one thread or three, and other bits for another seed', async () => {
    const data = makeTable({ n: 1500, m: 9, seed: 7 })
    const params = { rounds: 15, subsample: 0.7, columnsByTree: 0.8, columnsByNode: 0.7, seed: 3 }
    const one = bytes(await trainTrees(data, params))
    expect(bytes(await trainTrees(data, params))).toBe(one)
    expect(bytes(await trainTrees(data, { ...params, threads: 3 }))).toBe(one)
    expect(bytes(await trainTrees(data, { ...params, seed: 4 }))).not.toBe(one)
  })

  it('gives the same model whether histograms are kept and subtracted or counted anew', async () => {
    const data = makeTable({ n: 3000, m: 40, seed: 11 })
    const narrow = await trainTrees(data, { rounds: 5, maxDepth: 4 })
    const leafwise = await trainTrees(data, { rounds: 5, maxDepth: 4, maxLeaves: 16 })
    const a = predictMargins(narrow, data.rows)
    const b = predictMargins(leafwise, data.rows)
    expect(Math.max(...a.map((v, i) => Math.abs(v - b[i]!)))).toBeLessThan(1e-6)
  })

  it('takes a weight of three as three rows of one', async () => {
    const data = makeTable({ n: 200, m: 4, seed: 5 })
    const weights = Float32Array.from({ length: data.n }, (_, i) => (i % 4 === 0 ? 3 : 1))
    const copies = [...weights].flatMap((w, i) => Array.from({ length: w }, () => i))
    const repeated: TrainingData = {
      ...data,
      n: copies.length,
      rows: Float32Array.from(copies.flatMap((i) => [...data.rows.subarray(i * 4, i * 4 + 4)])),
      labels: Float32Array.from(copies, (i) => data.labels[i]!),
    }
    const weighted = await trainTrees({ ...data, weights }, { rounds: 8, maxDepth: 3 })
    const plain = await trainTrees(repeated, { rounds: 8, maxDepth: 3 })
    const a = predictMargins(weighted, data.rows)
    const b = predictMargins(plain, data.rows)
    for (let i = 0; i < data.n; i++) expect(a[i]).toBeCloseTo(b[i]!, 4)
  })

  it('learns what a missing value means, even when only being missing tells', async () => {
    const random = createRandom(9)
    const n = 400
    const rows = Float32Array.from({ length: n }, (_, i) => (i % 4 === 0 ? Number.NaN : random.next()))
    const labels = Float32Array.from({ length: n }, (_, i) => (i % 4 === 0 ? 1 : 0))
    const data = { rows, n, m: 1, labels, weights: null, categorical: [false] }
    const model = await trainTrees(data, { rounds: 20, maxDepth: 2 })
    const margins = predictMargins(model, Float32Array.of(Number.NaN, 0.5, 1e30))
    expect(margins[0]).toBeGreaterThan(1)
    expect(margins[1]).toBeLessThan(-1)
    expect(margins[2]).toBeLessThan(-1)
  })

  it('keeps a monotone column monotone where the data would bend it', async () => {
    const random = createRandom(13)
    const n = 2000
    const rows = Float32Array.from({ length: 2 * n }, () => random.next())
    const labels = Float32Array.from({ length: n }, (_, i) =>
      random.next() < 0.5 + 0.4 * Math.sin(9 * rows[2 * i]!) * rows[2 * i + 1]! ? 1 : 0,
    )
    const data = { rows, n, m: 2, labels, weights: null, categorical: [false, false] }
    const steps = Float32Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? i / 200 : 0.8))
    const rises = (margins: Float64Array): boolean => margins.every((v, i) => i === 0 || v >= margins[i - 1]! - 1e-9)
    const free = await trainTrees(data, { rounds: 40, maxDepth: 4 })
    const held = await trainTrees(data, { rounds: 40, maxDepth: 4, monotone: [1, 0] })
    expect(rises(predictMargins(free, steps))).toBe(false)
    expect(rises(predictMargins(held, steps))).toBe(true)
    expect(held.offsets.at(-1)).toBeGreaterThan(40)
  })

  it('stops early at the round that was best on later rows', async () => {
    const data = makeTable({ n: 400, m: 5, seed: 21 })
    const valid = makeTable({ n: 400, m: 5, seed: 22 })
    const seen: number[] = []
    const model = await trainTrees(
      data,
      { rounds: 400, learningRate: 0.5, earlyStoppingRounds: 10 },
      { valid, onProgress: (p) => seen.push(p.validMeasure!) },
    )
    const best = seen.indexOf(Math.max(...seen))
    expect(model.offsets.length - 1).toBe(best + 1)
    expect(seen.length).toBe(best + 11)
    expect(measureMargins('logLoss', predictMargins(model, valid.rows), valid)).toBeCloseTo(seen[best]!, 9)
  })

  it('stops at once when aborted', async () => {
    const data = makeTable({ n: 500, m: 5, seed: 2 })
    const control = new AbortController()
    const onProgress = ({ round }: { readonly round: number }): void => {
      if (round === 3) control.abort(new Error('enough'))
    }
    await expect(trainTrees(data, { rounds: 1000 }, { signal: control.signal, onProgress })).rejects.toThrow('enough')
  })

  it('keeps L1, gamma and minimum weight as brakes', async () => {
    const data = makeTable({ n: 800, m: 5, seed: 31 })
    const nodes = async (params: object): Promise<number> =>
      (await trainTrees(data, { rounds: 5, ...params })).feature.length
    const free = await nodes({})
    expect(await nodes({ gamma: 5 })).toBeLessThan(free)
    expect(await nodes({ minChildWeight: 30 })).toBeLessThan(free)
    expect(await nodes({ l1: 1000 })).toBe(5)
  })

  it('ranks unseen rows well and near the true rate', async () => {
    const model = await trainTrees(makeTable({ n: 4000, m: 6, seed: 41 }), { rounds: 60, maxDepth: 4 })
    const later = makeTable({ n: 2000, m: 6, seed: 42 })
    const margins = predictMargins(model, later.rows)
    expect(measureMargins('auc', margins, later)).toBeGreaterThan(0.78)
    const mean = margins.reduce((sum, v) => sum + sigmoid(v), 0) / later.n
    expect(mean).toBeCloseTo(later.labels.reduce((a, b) => a + b, 0) / later.n, 1)
  })
})
