/** Edges from the root of a tree to its lowest leaf. */
import type { TreeModel } from './TreeModel.ts'

export function computeTreeDepth(model: TreeModel, tree: number): number {
  const depthOf = (node: number): number =>
    model.feature[node]! < 0 ? 0 : 1 + Math.max(depthOf(model.left[node]!), depthOf(model.right[node]!))
  return depthOf(model.offsets[tree]!)
}
