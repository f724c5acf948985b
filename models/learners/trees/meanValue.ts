/** Expectations over the training rows, by cover: what a subtree says on average, and which way rows go. */
import type { TreeModel } from './TreeModel.ts'

/** Mean of the leaf values under a node, weighted by cover. */
export function meanValue(model: TreeModel, node: number): number {
  if (model.feature[node]! < 0) return model.value[node]!
  const share = leftShare(model, node)
  return share * meanValue(model, model.left[node]!) + (1 - share) * meanValue(model, model.right[node]!)
}

/** Below this a side is taken as reached by nobody; the recursion divides by shares. */
const leastShare = 1e-9

/** Share of a node's cover that goes left; never quite none and never quite all. */
export function leftShare(model: TreeModel, node: number): number {
  const left = model.cover[model.left[node]!]!
  const right = model.cover[model.right[node]!]!
  const share = left + right > 0 ? left / (left + right) : 0.5
  return Math.min(Math.max(share, leastShare), 1 - leastShare)
}
