/**
 * Deep trees laid out with siblings side by side: next = left + (x >= bound), four rows at a time, without a branch that the
 * processor could guess wrong. A hot loop.
 */
import type { ColumnSlots } from './columnSlots.ts'
import { computeTreeDepth } from './treeDepth.ts'
import type { TreeModel } from './TreeModel.ts'

/** A leaf asks slot 0 against NaN, which nothing reaches: whoever is there stays there. */
export type SiblingTree = {
  readonly width: number
  readonly depth: number
  readonly slot: Int32Array
  readonly bound: Float32Array
  /** Position of the left child; the right one follows it. */
  readonly left: Int32Array
  readonly value: Float64Array
}

/** Breadth first, so that children stand side by side. */
export function createSiblingTree(model: TreeModel, slots: ColumnSlots, tree: number): SiblingTree {
  const order = [model.offsets[tree]!]
  const left: number[] = []
  for (let i = 0; i < order.length; i++) {
    const node = order[i]!
    left.push(model.feature[node]! < 0 ? i : order.length)
    if (model.feature[node]! >= 0) order.push(model.left[node]!, model.right[node]!)
  }
  const isLeaf = (node: number): boolean => model.feature[node]! < 0
  return {
    width: slots.count,
    depth: computeTreeDepth(model, tree),
    slot: Int32Array.from(order, (node) =>
      isLeaf(node) ? 0 : slots.slotOf[2 * model.feature[node]! + model.defaultLeft[node]!]!,
    ),
    bound: Float32Array.from(order, (node) => (isLeaf(node) ? Number.NaN : model.threshold[node]!)),
    left: Int32Array.from(left),
    value: Float64Array.from(order, (node) => model.value[node]!),
  }
}

/** Adds what the tree says of every row in `block` to `sums`; as many rows as there are sums, a multiple of four. */
export function descendSiblings(tree: SiblingTree, block: Float32Array, sums: Float64Array): void {
  const { width, depth, slot, bound, left, value } = tree
  for (let row = 0; row < sums.length; row += 4) {
    const r0 = row * width
    const r1 = r0 + width
    const r2 = r1 + width
    const r3 = r2 + width
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let level = 0; level < depth; level++) {
      a = left[a]! + Number(block[r0 + slot[a]!]! >= bound[a]!)
      b = left[b]! + Number(block[r1 + slot[b]!]! >= bound[b]!)
      c = left[c]! + Number(block[r2 + slot[c]!]! >= bound[c]!)
      d = left[d]! + Number(block[r3 + slot[d]!]! >= bound[d]!)
    }
    sums[row]! += value[a]!
    sums[row + 1]! += value[b]!
    sums[row + 2]! += value[c]!
    sums[row + 3]! += value[d]!
  }
}
