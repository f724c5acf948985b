/**
 * Shallow trees laid out as perfect ones, level by level over all trees: place i of a level has the children 2i and 2i + 1 of the
 * next, so that four rows at a time go down without a branch that the processor could guess wrong. A hot loop: the levels are
 * written out, since a loop about them, however short, costs half as much again (measured).
 */
import type { ColumnSlots } from './columnSlots.ts'
import { computeTreeDepth } from './treeDepth.ts'
import type { TreeModel } from './TreeModel.ts'

/** Deeper trees would be mostly empty as perfect ones. */
export const deepestPerfect = 6
const shallow = 4

type Level = { readonly slot: Uint16Array; readonly bound: Float32Array }

/** Trees of one depth: tree t begins at t of the first level, at 2t of the second, and so on. */
type PerfectGroup = { readonly trees: number; readonly levels: readonly Level[]; readonly value: Float32Array }

export type PerfectTrees = { readonly width: number; readonly four: PerfectGroup; readonly six: PerfectGroup }

export function createPerfectTrees(model: TreeModel, slots: ColumnSlots, trees: readonly number[]): PerfectTrees {
  const source = { model, slots }
  const isShallow = (tree: number): boolean => computeTreeDepth(model, tree) <= shallow
  return {
    width: slots.count,
    four: createGroup(source, trees.filter(isShallow), shallow),
    six: createGroup(
      source,
      trees.filter((tree) => !isShallow(tree)),
      deepestPerfect,
    ),
  }
}

type Source = { readonly model: TreeModel; readonly slots: ColumnSlots }

function createGroup(source: Source, trees: readonly number[], depth: number): PerfectGroup {
  const levels = Array.from({ length: depth }, (_, level) => ({
    slot: new Uint16Array(trees.length * 2 ** level),
    bound: new Float32Array(trees.length * 2 ** level),
  }))
  const value = new Float32Array(trees.length * 2 ** depth)
  trees.forEach((tree, at) => layOut({ ...source, levels, value }, tree, at))
  return { trees: trees.length, levels, value }
}

type Task = Source & { readonly levels: readonly Level[]; readonly value: Float32Array }

/** Copies a tree; a leaf above the bottom goes on as nodes whose sides lead to the same value. */
function layOut({ model, slots, levels, value }: Task, tree: number, first: number): void {
  const go = (node: number, level: number, at: number): void => {
    const place = levels[level]
    if (place === undefined) {
      value[at] = model.value[node]!
      return
    }
    const column = model.feature[node]!
    if (column >= 0) {
      place.slot[at] = slots.slotOf[2 * column + model.defaultLeft[node]!]!
      place.bound[at] = model.threshold[node]!
    }
    go(column >= 0 ? model.left[node]! : node, level + 1, 2 * at)
    go(column >= 0 ? model.right[node]! : node, level + 1, 2 * at + 1)
  }
  go(model.offsets[tree]!, 0, first)
}

/** Adds what the trees say of every row in `block` to `sums`; as many rows as there are sums, a multiple of four. */
export function descendPerfect({ width, four, six }: PerfectTrees, block: Float32Array, sums: Float64Array): void {
  for (let row = 0; row < sums.length; row += 4) {
    const rows = { block, from: row * width, width }
    if (four.trees > 0) descendFour(four, rows, sums)
    if (six.trees > 0) descendSix(six, rows, sums)
  }
}

/** Four rows of the block, the first at `from`. */
type FourRows = { readonly block: Float32Array; readonly from: number; readonly width: number }

function descendFour(
  { trees, levels, value }: PerfectGroup,
  { block, from: r0, width }: FourRows,
  sums: Float64Array,
): void {
  const { slot: slot0, bound: bound0 } = levels[0]!
  const { slot: slot1, bound: bound1 } = levels[1]!
  const { slot: slot2, bound: bound2 } = levels[2]!
  const { slot: slot3, bound: bound3 } = levels[3]!
  const [r1, r2, r3] = [r0 + width, r0 + 2 * width, r0 + 3 * width]
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0]
  for (let tree = 0; tree < trees; tree++) {
    const slot = slot0[tree]!
    const bound = bound0[tree]!
    let a = 2 * tree + +(block[r0 + slot]! >= bound)
    let b = 2 * tree + +(block[r1 + slot]! >= bound)
    let c = 2 * tree + +(block[r2 + slot]! >= bound)
    let d = 2 * tree + +(block[r3 + slot]! >= bound)
    a = 2 * a + +(block[r0 + slot1[a]!]! >= bound1[a]!)
    b = 2 * b + +(block[r1 + slot1[b]!]! >= bound1[b]!)
    c = 2 * c + +(block[r2 + slot1[c]!]! >= bound1[c]!)
    d = 2 * d + +(block[r3 + slot1[d]!]! >= bound1[d]!)
    a = 2 * a + +(block[r0 + slot2[a]!]! >= bound2[a]!)
    b = 2 * b + +(block[r1 + slot2[b]!]! >= bound2[b]!)
    c = 2 * c + +(block[r2 + slot2[c]!]! >= bound2[c]!)
    d = 2 * d + +(block[r3 + slot2[d]!]! >= bound2[d]!)
    a = 2 * a + +(block[r0 + slot3[a]!]! >= bound3[a]!)
    b = 2 * b + +(block[r1 + slot3[b]!]! >= bound3[b]!)
    c = 2 * c + +(block[r2 + slot3[c]!]! >= bound3[c]!)
    d = 2 * d + +(block[r3 + slot3[d]!]! >= bound3[d]!)
    sum0 += value[a]!
    sum1 += value[b]!
    sum2 += value[c]!
    sum3 += value[d]!
  }
  addFour(sums, r0 / width, [sum0, sum1, sum2, sum3])
}

function descendSix(
  { trees, levels, value }: PerfectGroup,
  { block, from: r0, width }: FourRows,
  sums: Float64Array,
): void {
  const { slot: slot0, bound: bound0 } = levels[0]!
  const { slot: slot1, bound: bound1 } = levels[1]!
  const { slot: slot2, bound: bound2 } = levels[2]!
  const { slot: slot3, bound: bound3 } = levels[3]!
  const { slot: slot4, bound: bound4 } = levels[4]!
  const { slot: slot5, bound: bound5 } = levels[5]!
  const [r1, r2, r3] = [r0 + width, r0 + 2 * width, r0 + 3 * width]
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0]
  for (let tree = 0; tree < trees; tree++) {
    const slot = slot0[tree]!
    const bound = bound0[tree]!
    let a = 2 * tree + +(block[r0 + slot]! >= bound)
    let b = 2 * tree + +(block[r1 + slot]! >= bound)
    let c = 2 * tree + +(block[r2 + slot]! >= bound)
    let d = 2 * tree + +(block[r3 + slot]! >= bound)
    a = 2 * a + +(block[r0 + slot1[a]!]! >= bound1[a]!)
    b = 2 * b + +(block[r1 + slot1[b]!]! >= bound1[b]!)
    c = 2 * c + +(block[r2 + slot1[c]!]! >= bound1[c]!)
    d = 2 * d + +(block[r3 + slot1[d]!]! >= bound1[d]!)
    a = 2 * a + +(block[r0 + slot2[a]!]! >= bound2[a]!)
    b = 2 * b + +(block[r1 + slot2[b]!]! >= bound2[b]!)
    c = 2 * c + +(block[r2 + slot2[c]!]! >= bound2[c]!)
    d = 2 * d + +(block[r3 + slot2[d]!]! >= bound2[d]!)
    a = 2 * a + +(block[r0 + slot3[a]!]! >= bound3[a]!)
    b = 2 * b + +(block[r1 + slot3[b]!]! >= bound3[b]!)
    c = 2 * c + +(block[r2 + slot3[c]!]! >= bound3[c]!)
    d = 2 * d + +(block[r3 + slot3[d]!]! >= bound3[d]!)
    a = 2 * a + +(block[r0 + slot4[a]!]! >= bound4[a]!)
    b = 2 * b + +(block[r1 + slot4[b]!]! >= bound4[b]!)
    c = 2 * c + +(block[r2 + slot4[c]!]! >= bound4[c]!)
    d = 2 * d + +(block[r3 + slot4[d]!]! >= bound4[d]!)
    a = 2 * a + +(block[r0 + slot5[a]!]! >= bound5[a]!)
    b = 2 * b + +(block[r1 + slot5[b]!]! >= bound5[b]!)
    c = 2 * c + +(block[r2 + slot5[c]!]! >= bound5[c]!)
    d = 2 * d + +(block[r3 + slot5[d]!]! >= bound5[d]!)
    sum0 += value[a]!
    sum1 += value[b]!
    sum2 += value[c]!
    sum3 += value[d]!
  }
  addFour(sums, r0 / width, [sum0, sum1, sum2, sum3])
}

function addFour(sums: Float64Array, row: number, four: readonly [number, number, number, number]): void {
  for (let k = 0; k < 4; k++) sums[row + k]! += four[k]!
}
