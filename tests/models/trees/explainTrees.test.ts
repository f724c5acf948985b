/** TreeSHAP against Shapley's definition worked out over every coalition of columns. */
import { describe, expect, it } from 'vitest'
import { addDeepContributions } from '#models/learners/trees/addDeepContributions.ts'
import { explainTrees } from '#models/learners/trees/explainTrees.ts'
import { leftShare } from '#models/learners/trees/meanValue.ts'
import { predictMargins } from '#models/learners/trees/predictMargins.ts'
import type { TreeModel } from '#models/learners/trees/TreeModel.ts'
import { trainTrees } from '#models/learners/trees/trainTrees.ts'
import { makeTable } from './makeTable.ts'

/** Mean of the trees when only the columns in the mask are known: unknown ones go both ways by cover. */
function expectation(model: TreeModel, row: Float32Array, known: number): number {
  const visit = (node: number): number => {
    const column = model.feature[node]!
    if (column < 0) return model.value[node]!
    const left = model.left[node]!
    const right = model.right[node]!
    if ((known >> column) & 1) {
      const x = row[column]!
      const goesLeft = Number.isNaN(x) ? model.defaultLeft[node] === 1 : x < model.threshold[node]!
      return visit(goesLeft ? left : right)
    }
    const share = leftShare(model, node)
    return share * visit(left) + (1 - share) * visit(right)
  }
  return model.offsets.subarray(0, -1).reduce((sum, root) => sum + visit(root), 0)
}

function bruteForce(model: TreeModel, row: Float32Array): readonly number[] {
  const m = model.featureCount
  const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1))
  return Array.from({ length: m }, (_, j) => {
    let sum = 0
    for (let set = 0; set < 2 ** m; set++) {
      if ((set >> j) & 1) continue
      const size = set.toString(2).replaceAll('0', '').length
      const weight = (factorial(size) * factorial(m - size - 1)) / factorial(m)
      sum += weight * (expectation(model, row, set | (1 << j)) - expectation(model, row, set))
    }
    return sum
  })
}

const data = makeTable({ n: 600, m: 5, seed: 3, missing: 0.2 })

describe('explaining trees', () => {
  it.each([
    { name: 'stumps', params: { rounds: 4, maxDepth: 1 } },
    { name: 'trees of depth five that ask a column twice', params: { rounds: 6, maxDepth: 5 } },
    { name: 'trees of depth six grown leaf by leaf', params: { rounds: 3, maxDepth: 6, maxLeaves: 20 } },
    { name: 'trees too deep for tables', params: { rounds: 2, maxDepth: 11, minChildWeight: 0.2 } },
  ])('gives the Shapley values of $name', async ({ params }) => {
    const model = await trainTrees(data, params)
    const some = data.rows.subarray(0, 25 * data.m)
    const { contributions } = explainTrees(model, some)
    for (let i = 0; i < 25; i++) {
      const plain = bruteForce(model, some.subarray(i * data.m, (i + 1) * data.m))
      plain.forEach((value, f) => expect(contributions[i * data.m + f]).toBeCloseTo(value, 8))
    }
  })

  it('sums to the margin of every row, tables and recursion alike', async () => {
    const model = await trainTrees(data, { rounds: 40, maxDepth: 6 })
    const { contributions, base } = explainTrees(model, data.rows)
    const margins = predictMargins(model, data.rows)
    const deep = new Float64Array(data.m)
    for (let i = 0; i < data.n; i++) {
      const own = contributions.subarray(i * data.m, (i + 1) * data.m)
      expect(own.reduce((a, b) => a + b, base)).toBeCloseTo(margins[i]!, 9)
      if (i >= 50) continue
      deep.fill(0)
      const values = data.rows.subarray(i * data.m, (i + 1) * data.m)
      for (let tree = 0; tree < 40; tree++) addDeepContributions(model, { tree, values }, deep)
      own.forEach((value, f) => expect(deep[f]).toBeCloseTo(value, 9))
    }
  })

  it('speaks of the column itself when its categories became numbers', async () => {
    const rows = Float32Array.from({ length: 1200 }, (_, i) => (i % 2 === 0 ? (i * 7) % 5 : (i % 3) / 3))
    const labels = Float32Array.from({ length: 600 }, (_, i) => (rows[2 * i] === 2 ? 1 : 0))
    const table = { rows, n: 600, m: 2, labels, weights: null, categorical: [true, false] }
    const model = await trainTrees(table, { rounds: 30, maxDepth: 3 })
    const { contributions } = explainTrees(model, Float32Array.of(2, 0.5, 3, 0.5))
    expect(contributions[0]).toBeGreaterThan(1)
    expect(contributions[2]).toBeLessThan(0)
    expect(Math.abs(contributions[1]!)).toBeLessThan(0.3)
  })
})
