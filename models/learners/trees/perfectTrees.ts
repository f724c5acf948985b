/**
 * Shallow trees laid out as perfect ones: node k has the children 2k and 2k + 1, so that four rows at a time go down without
 * a branch that the processor could guess wrong. A hot loop.
 */
import type { ColumnSlots } from './columnSlots.ts'
import { computeTreeDepth } from './treeDepth.ts'
import type { TreeModel } from './TreeModel.ts'

/** A perfect tree of this depth has 256 leaves; deeper ones would be mostly empty. */
export const deepestPerfect = 8

export type PerfectTrees = {
  readonly width: number
  /** Per tree: where its arrays begin, and its depth. The root is node 1. */
  readonly starts: Int32Array
  readonly depths: Int32Array
  readonly slot: Int32Array
  readonly bound: Float32Array
  readonly value: Float64Array
}

export function createPerfectTrees(model: TreeModel, slots: ColumnSlots, trees: readonly number[]): PerfectTrees {
  const depths = Int32Array.from(trees, (tree) => computeTreeDepth(model, tree))
  const starts = new Int32Array(trees.length + 1)
  depths.forEach((depth, t) => {
    starts[t + 1] = starts[t]! + 2 ** depth
  })
  const size = starts[trees.length]!
  const arrays = { slot: new Int32Array(size), bound: new Float32Array(size), value: new Float64Array(size) }
  const perfect = { width: slots.count, starts, depths, ...arrays }
  trees.forEach((tree, t) => layOut({ model, slots, perfect }, tree, t))
  return perfect
}

type Task = { readonly model: TreeModel; readonly slots: ColumnSlots; readonly perfect: PerfectTrees }

/** Copies a tree; a leaf above the bottom goes on as nodes whose sides lead to the same value. */
function layOut({ model, slots, perfect }: Task, tree: number, at: number): void {
  const start = perfect.starts[at]!
  const leaves = 2 ** perfect.depths[at]!
  const place = (node: number, k: number): void => {
    const column = model.feature[node]!
    if (k >= leaves) {
      perfect.value[start + k - leaves] = model.value[node]!
      return
    }
    if (column >= 0) {
      perfect.slot[start + k] = slots.slotOf[2 * column + model.defaultLeft[node]!]!
      perfect.bound[start + k] = model.threshold[node]!
    }
    place(column >= 0 ? model.left[node]! : node, 2 * k)
    place(column >= 0 ? model.right[node]! : node, 2 * k + 1)
  }
  place(model.offsets[tree]!, 1)
}

/** Adds what the trees say of every row in `block` to `sums`; as many rows as there are sums, a multiple of four. */
export function descendPerfect(perfect: PerfectTrees, block: Float32Array, sums: Float64Array): void {
  const { width, starts, depths, slot, bound, value } = perfect
  for (let t = 0; t < depths.length; t++) {
    const start = starts[t]!
    const depth = depths[t]!
    const toValue = start - 2 ** depth
    for (let row = 0; row < sums.length; row += 4) {
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
