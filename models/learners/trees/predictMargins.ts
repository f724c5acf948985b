/**
 * Margins (log-odds) of rows under a tree model. Shallow trees are laid out as perfect ones, so that four rows at a time
 * go down a tree without a branch that the processor could guess wrong; a hot loop. Deep trees are walked node by node.
 */
import { type ColumnSlots, createColumnSlots, fillSlots } from './columnSlots.ts'
import { encodeCategories } from './encodeCategories.ts'
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
  const perfect = perfectTreesOf(model)
  if (!perfect) {
    for (let row = 0; row < margins.length; row++) margins[row]! += walkTrees(model, rows, row)
    return
  }
  const { slots } = perfect
  const block = new Float32Array(blockRows * slots.count)
  const sums = new Float64Array(blockRows)
  for (let from = 0; from < margins.length; from += blockRows) {
    const count = Math.min(blockRows, margins.length - from)
    fillSlots(slots, { rows, featureCount: model.featureCount, from, count }, block)
    sums.fill(0)
    descend(perfect, block, sums)
    for (let i = 0; i < count; i++) margins[from + i]! += sums[i]!
  }
}

/** So many rows of so many slots stay in the first-level cache together with a tree. */
const blockRows = 16
/** A perfect tree of this depth has 256 leaves. */
const deepest = 8

type PerfectTrees = {
  readonly slots: ColumnSlots
  /** Per tree: where its arrays begin, and its depth. Node k has the children 2k and 2k + 1; the root is 1. */
  readonly starts: Int32Array
  readonly depths: Int32Array
  readonly slot: Int32Array
  readonly bound: Float32Array
  readonly value: Float64Array
}

const perfectTrees = new WeakMap<TreeModel, PerfectTrees | null>()

function perfectTreesOf(model: TreeModel): PerfectTrees | null {
  let perfect = perfectTrees.get(model)
  if (perfect === undefined) {
    perfect = createPerfectTrees(model)
    perfectTrees.set(model, perfect)
  }
  return perfect
}

function createPerfectTrees(model: TreeModel): PerfectTrees | null {
  const trees = model.offsets.length - 1
  const depths = Int32Array.from({ length: trees }, (_, t) => computeTreeDepth(model, t))
  if (depths.some((depth) => depth > deepest)) return null
  const starts = new Int32Array(trees + 1)
  depths.forEach((depth, t) => {
    starts[t + 1] = starts[t]! + 2 ** depth
  })
  const slots = createColumnSlots(model)
  const size = starts[trees]!
  const perfect = {
    slots,
    starts,
    depths,
    slot: new Int32Array(size),
    bound: new Float32Array(size),
    value: new Float64Array(size),
  }
  for (let t = 0; t < trees; t++) layOut(model, perfect, t)
  return perfect
}

/** Copies a tree; a leaf above the bottom goes on as nodes whose sides lead to the same value. */
function layOut(model: TreeModel, perfect: PerfectTrees, tree: number): void {
  const start = perfect.starts[tree]!
  const leaves = 2 ** perfect.depths[tree]!
  const place = (node: number, k: number): void => {
    const column = model.feature[node]!
    if (k >= leaves) {
      perfect.value[start + k - leaves] = model.value[node]!
      return
    }
    if (column >= 0) {
      perfect.slot[start + k] = perfect.slots.slotOf[2 * column + model.defaultLeft[node]!]!
      perfect.bound[start + k] = model.threshold[node]!
    }
    place(column >= 0 ? model.left[node]! : node, 2 * k)
    place(column >= 0 ? model.right[node]! : node, 2 * k + 1)
  }
  place(model.offsets[tree]!, 1)
}

function descend(perfect: PerfectTrees, block: Float32Array, sums: Float64Array): void {
  const { starts, depths, slot, bound, value } = perfect
  const width = perfect.slots.count
  for (let t = 0; t < depths.length; t++) {
    const start = starts[t]!
    const depth = depths[t]!
    const toValue = start - 2 ** depth
    for (let row = 0; row < blockRows; row += 4) {
      const r0 = row * width
      const r1 = r0 + width
      const r2 = r1 + width
      const r3 = r2 + width
      let a = 1
      let b = 1
      let c = 1
      let d = 1
      for (let level = 0; level < depth; level++) {
        a = 2 * a + Number(block[r0 + slot[start + a]!]! >= bound[start + a]!)
        b = 2 * b + Number(block[r1 + slot[start + b]!]! >= bound[start + b]!)
        c = 2 * c + Number(block[r2 + slot[start + c]!]! >= bound[start + c]!)
        d = 2 * d + Number(block[r3 + slot[start + d]!]! >= bound[start + d]!)
      }
      sums[row]! += value[toValue + a]!
      sums[row + 1]! += value[toValue + b]!
      sums[row + 2]! += value[toValue + c]!
      sums[row + 3]! += value[toValue + d]!
    }
  }
}

/** What all trees say of one row, node by node: for deep trees, and the reference for the fast way. */
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
