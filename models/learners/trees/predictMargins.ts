/** Margins (log-odds) of rows under a tree model: rows in small blocks, all trees over each block. */
import { type ColumnSlots, createColumnSlots, fillSlots } from './columnSlots.ts'
import { encodeCategories } from './encodeCategories.ts'
import { createPerfectTrees, deepestPerfect, descendPerfect, type PerfectTrees } from './perfectTrees.ts'
import { createSiblingTree, descendSiblings, type SiblingTree } from './siblingTrees.ts'
import { computeTreeDepth } from './treeDepth.ts'
import type { TreeModel } from './TreeModel.ts'

/** `rows` as in TrainingData: n x featureCount, NaN missing, category codes as they are. One margin a row. */
export function predictMargins(model: TreeModel, rows: Float32Array): Float64Array {
  const margins = new Float64Array(rows.length / model.featureCount).fill(model.baseMargin)
  addTreeMargins(model, encodeCategories(rows, model.encoders), margins)
  return margins
}

/** Adds what the trees say to `margins`; `rows` are numbers only, categories already replaced. */
export function addTreeMargins(model: TreeModel, rows: Float32Array, margins: Float64Array): void {
  const { slots, perfect, deep } = layoutOf(model)
  const block = new Float32Array(blockRows * slots.count)
  const sums = new Float64Array(blockRows)
  for (let from = 0; from < margins.length; from += blockRows) {
    // In the last block rows of the one before may be left: going down with them does no harm.
    const count = Math.min(blockRows, margins.length - from)
    fillSlots(slots, { rows, featureCount: model.featureCount, from, count }, block)
    sums.fill(0)
    descendPerfect(perfect, block, sums)
    for (const tree of deep) descendSiblings(tree, block, sums)
    for (let i = 0; i < count; i++) margins[from + i]! += sums[i]!
  }
}

/** So many rows of so many slots stay in the first-level cache together with a tree; a multiple of four. */
const blockRows = 16

type Layout = { readonly slots: ColumnSlots; readonly perfect: PerfectTrees; readonly deep: readonly SiblingTree[] }

const layouts = new WeakMap<TreeModel, Layout>()

function layoutOf(model: TreeModel): Layout {
  const known = layouts.get(model)
  if (known) return known
  const slots = createColumnSlots(model)
  const trees = Array.from({ length: model.offsets.length - 1 }, (_, t) => t)
  const shallow = trees.filter((tree) => computeTreeDepth(model, tree) <= deepestPerfect)
  const deep = trees.filter((tree) => computeTreeDepth(model, tree) > deepestPerfect)
  const made = {
    slots,
    perfect: createPerfectTrees(model, slots, shallow),
    deep: deep.map((tree) => createSiblingTree(model, slots, tree)),
  }
  layouts.set(model, made)
  return made
}

/** What all trees say of one row, node by node: the reference for the fast ways. */
export function walkTrees(model: TreeModel, rows: Float32Array, row: number): number {
  const { feature, threshold, left, right, defaultLeft, value, offsets } = model
  const base = row * model.featureCount
  let sum = 0
  for (let t = 0; t + 1 < offsets.length; t++) {
    let node = offsets[t]!
    while (feature[node]! >= 0) {
      const x = rows[base + feature[node]!]!
      const goesLeft = Number.isNaN(x) ? defaultLeft[node] === 1 : x < threshold[node]!
      node = goesLeft ? left[node]! : right[node]!
    }
    sum += value[node]!
  }
  return sum
}
