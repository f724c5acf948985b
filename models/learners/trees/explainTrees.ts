/**
 * Exact path-dependent TreeSHAP (Lundberg et al., Nature Machine Intelligence 2:56, 2020): how much each column moves the
 * margin of a row away from the mean margin of the training rows. Shallow trees by tables, deep ones by the recursion.
 */
import { addDeepContributions } from './addDeepContributions.ts'
import { meanValue } from './meanValue.ts'
import { addTableContributions } from './addTableContributions.ts'
import { createShapTables, type ShapTables } from './shapTables.ts'
import { encodeCategories } from './encodeCategories.ts'
import { computeTreeDepth } from './treeDepth.ts'
import type { TreeModel } from './TreeModel.ts'

export type TreeExplanation = {
  /** n x featureCount, log-odds; a row's contributions and `base` sum to its margin. */
  readonly contributions: Float64Array
  /** Mean margin over the training rows, by cover. */
  readonly base: number
}

export function explainTrees(model: TreeModel, rows: Float32Array): TreeExplanation {
  const { tables, deepTrees, base } = preparedOf(model)
  const numbers = encodeCategories(rows, model.encoders)
  const contributions = new Float64Array(rows.length)
  addTableContributions(tables, numbers, contributions)
  if (deepTrees.length > 0) {
    const m = model.featureCount
    for (let at = 0; at < rows.length; at += m) {
      const values = numbers.subarray(at, at + m)
      const out = contributions.subarray(at, at + m)
      for (const tree of deepTrees) addDeepContributions(model, { tree, values }, out)
    }
  }
  return { contributions, base }
}

/** Up to this depth a tree's tables take about 115 kB; deeper they grow eightfold with every level. */
const deepestTable = 6

type Prepared = { readonly tables: ShapTables; readonly deepTrees: readonly number[]; readonly base: number }

const prepared = new WeakMap<TreeModel, Prepared>()

function preparedOf(model: TreeModel): Prepared {
  const known = prepared.get(model)
  if (known) return known
  const trees = Array.from({ length: model.offsets.length - 1 }, (_, t) => t)
  const shallow = trees.filter((t) => computeTreeDepth(model, t) <= deepestTable)
  const deepTrees = trees.filter((t) => !shallow.includes(t))
  const base = trees.reduce((sum, t) => sum + meanValue(model, model.offsets[t]!), model.baseMargin)
  const made = { tables: createShapTables(model, shallow), deepTrees, base }
  prepared.set(model, made)
  return made
}
