/** Lays grown trees out in the flat arrays of a model, each tree breadth first. */
import { largest } from './binColumns.ts'
import type { CategoryEncoder } from './CategoryEncoder.ts'
import type { GrownNode } from './growTree.ts'
import type { TreeModel } from './TreeModel.ts'

export type FlattenSettings = {
  readonly encoders: readonly (CategoryEncoder | null)[]
  readonly cuts: readonly Float32Array[]
  readonly baseScore: number
  readonly baseMargin: number
  /** Multiplies every value: the learning rate, or one over the number of bagged trees. */
  readonly scale: number
}

export function flattenTrees(roots: readonly GrownNode[], settings: FlattenSettings): TreeModel {
  const trees = roots.map(breadthFirst)
  const offsets = new Int32Array(trees.length + 1)
  trees.forEach((nodes, t) => {
    offsets[t + 1] = offsets[t]! + nodes.length
  })
  const total = offsets[trees.length]!
  const model = createEmptyTrees(total, offsets, settings)
  trees.forEach((nodes, t) => {
    const placeOf = new Map(nodes.map((node, i) => [node, offsets[t]! + i]))
    for (const node of nodes) writeNode(model, { node, placeOf }, settings)
  })
  return model
}

function breadthFirst(root: GrownNode): readonly GrownNode[] {
  const nodes = [root]
  for (let i = 0; i < nodes.length; i++) {
    const { left, right } = nodes[i]!
    if (left && right) nodes.push(left, right)
  }
  return nodes
}

type Header = Pick<FlattenSettings, 'encoders' | 'baseScore' | 'baseMargin'>

/** A model with room for `total` nodes, all leaves of value 0. */
export function createEmptyTrees(total: number, offsets: Int32Array, header: Header): TreeModel {
  return {
    featureCount: header.encoders.length,
    baseScore: header.baseScore,
    baseMargin: header.baseMargin,
    offsets,
    feature: new Int32Array(total).fill(-1),
    threshold: new Float32Array(total),
    left: new Int32Array(total).fill(-1),
    right: new Int32Array(total).fill(-1),
    defaultLeft: new Uint8Array(total),
    value: new Float32Array(total),
    cover: new Float32Array(total),
    gain: new Float32Array(total),
    encoders: header.encoders,
  }
}

type Placed = { readonly node: GrownNode; readonly placeOf: ReadonlyMap<GrownNode, number> }

function writeNode(model: TreeModel, { node, placeOf }: Placed, settings: FlattenSettings): void {
  const at = placeOf.get(node)!
  model.value[at] = node.value * settings.scale
  model.cover[at] = node.sumH
  if (!node.split || !node.left || !node.right) return
  const { column, bin, gain, missingLeft } = node.split
  model.feature[at] = column
  // Behind the last bound the split parts all values from missing ones.
  model.threshold[at] = settings.cuts[column]![bin] ?? largest
  model.left[at] = placeOf.get(node.left)!
  model.right[at] = placeOf.get(node.right)!
  model.defaultLeft[at] = missingLeft ? 1 : 0
  model.gain[at] = gain
}
