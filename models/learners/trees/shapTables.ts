/**
 * TreeSHAP by look-up (after Yang, Fast TreeSHAP v2, arXiv:2109.09847, taken one step further): what a row gets from a
 * piece of a tree depends only on which of a few comparisons hold, so every outcome is worked out once beforehand. A piece
 * is a subtree of at most three comparisons together with the path that leads to it.
 */
import { type ColumnSlots, createColumnSlots } from './columnSlots.ts'
import { leafContributions, type PathColumn } from './leafContributions.ts'
import { leftShare } from './meanValue.ts'
import type { TreeModel } from './TreeModel.ts'

export type ShapTables = {
  readonly featureCount: number
  readonly slots: ColumnSlots
  /**
   * Nodes above the pieces, parents first, five numbers each: slot, place of the bound, then the positions in a scratch
   * array of its own path bits and of its children's.
   */
  readonly upper: Int32Array
  /**
   * Pieces, twelve numbers each: position of the path bits; slots of three comparisons; the first of their three bounds; what
   * the path bits and each comparison that holds add to the place in the table (0: there is no such comparison); start and
   * count of the columns; start of the table.
   */
  readonly pieces: Int32Array
  /** Where the upper nodes and the pieces of each tree begin; one more than there are trees. */
  readonly upperStarts: Int32Array
  readonly pieceStarts: Int32Array
  readonly bounds: Float32Array
  readonly columns: Int32Array
  readonly table: Float64Array
  /** Positions that the path bits of one tree need. */
  readonly positions: number
}

export const upperStride = 5
export const pieceStride = 12

type Draft = {
  readonly model: TreeModel
  readonly slots: ColumnSlots
  readonly upper: number[]
  readonly pieces: number[]
  readonly bounds: number[]
  readonly columns: number[]
  readonly tables: Float64Array[]
  tableLength: number
  /** Scratch positions given out in the tree at work. */
  positions: number
}

export function createShapTables(model: TreeModel, trees: readonly number[]): ShapTables {
  const slots = createColumnSlots(model)
  const draft = createDraft(model, slots)
  const upperStarts = [0]
  const pieceStarts = [0]
  let positions = 1
  for (const tree of trees) {
    draft.positions = 1
    addPart(draft, { node: model.offsets[tree]!, position: 0, path: [] })
    positions = Math.max(positions, draft.positions)
    upperStarts.push(draft.upper.length)
    pieceStarts.push(draft.pieces.length)
  }
  const table = new Float64Array(draft.tableLength)
  let at = 0
  for (const part of draft.tables) {
    table.set(part, at)
    at += part.length
  }
  return {
    featureCount: model.featureCount,
    slots,
    upper: Int32Array.from(draft.upper),
    pieces: Int32Array.from(draft.pieces),
    upperStarts: Int32Array.from(upperStarts),
    pieceStarts: Int32Array.from(pieceStarts),
    bounds: Float32Array.from(draft.bounds),
    columns: Int32Array.from(draft.columns),
    table,
    positions,
  }
}

function createDraft(model: TreeModel, slots: ColumnSlots): Draft {
  const lists = { upper: [], pieces: [], bounds: [], columns: [], tables: [] }
  return { model, slots, ...lists, tableLength: 0, positions: 0 }
}

/** A step down: the node asked, and whether the path went left. */
type Step = { readonly node: number; readonly left: boolean }
type Part = { readonly node: number; readonly position: number; readonly path: readonly Step[] }

/** Parts of at most three comparisons become pieces; above them the path bits are carried down. */
function addPart(draft: Draft, part: Part): void {
  const { model } = draft
  const { node, position, path } = part
  if (countComparisons(model, node) <= 3) {
    addPiece(draft, part)
    return
  }
  const leftPosition = draft.positions++
  const rightPosition = draft.positions++
  const bound = draft.bounds.push(model.threshold[node]!) - 1
  draft.upper.push(slotOf(draft, node), bound, position, leftPosition, rightPosition)
  addPart(draft, { node: model.left[node]!, position: leftPosition, path: [...path, { node, left: true }] })
  addPart(draft, { node: model.right[node]!, position: rightPosition, path: [...path, { node, left: false }] })
}

function countComparisons(model: TreeModel, node: number): number {
  if (model.feature[node]! < 0) return 0
  return 1 + countComparisons(model, model.left[node]!) + countComparisons(model, model.right[node]!)
}

function slotOf({ model, slots }: Draft, node: number): number {
  return slots.slotOf[2 * model.feature[node]! + model.defaultLeft[node]!]!
}

function addPiece(draft: Draft, { node, position, path }: Part): void {
  const leaves: (readonly Step[])[] = []
  const values: number[] = []
  const asked: number[] = []
  const collect = (at: number, steps: readonly Step[]): void => {
    if (draft.model.feature[at]! < 0) {
      leaves.push(steps)
      values.push(draft.model.value[at]!)
      return
    }
    asked.push(at)
    collect(draft.model.left[at]!, [...steps, { node: at, left: true }])
    collect(draft.model.right[at]!, [...steps, { node: at, left: false }])
  }
  collect(node, path)
  const columns = [...new Set(leaves.flatMap((steps) => steps.map((step) => draft.model.feature[step.node]!)))]
  const outcomes = 2 ** (path.length + asked.length)
  const table = new Float64Array(outcomes * columns.length)
  leaves.forEach((steps, i) => {
    addLeaf(draft.model, { steps, value: values[i]! }, { path, asked, columns, table })
  })
  const width = columns.length
  const three = [0, 1, 2].map((i) => asked[i] ?? -1)
  // The first comparison is the highest bit under the path's.
  const steps = three.map((at, i) => (at < 0 ? 0 : width * 2 ** (asked.length - 1 - i)))
  draft.pieces.push(position, ...three.map((at) => (at < 0 ? 0 : slotOf(draft, at))), draft.bounds.length)
  draft.pieces.push(width * 2 ** asked.length, ...steps, draft.columns.length, width, draft.tableLength)
  draft.bounds.push(...three.map((at) => (at < 0 ? 0 : draft.model.threshold[at]!)))
  draft.columns.push(...columns)
  draft.tables.push(table)
  draft.tableLength += table.length
}

type Leaf = { readonly steps: readonly Step[]; readonly value: number }
type Piece = {
  readonly path: readonly Step[]
  readonly asked: readonly number[]
  readonly columns: readonly number[]
  readonly table: Float64Array
}

/** Adds what a leaf contributes, for every outcome of the path's and the piece's comparisons. */
function addLeaf(model: TreeModel, leaf: Leaf, piece: Piece): void {
  const merged = mergePath(model, leaf.steps)
  const k = merged.length
  const shares = leafContributions(merged, leaf.value)
  const bits = piece.path.length + piece.asked.length
  const target = merged.map(({ column }) => piece.columns.indexOf(column))
  // Which bit of the outcome speaks of each step, and what it must be to agree: path bits say "on the path", the
  // comparisons' bits say "right"; the first comes highest.
  const wanted = leaf.steps.map((step, i) => {
    const onPath = i < piece.path.length
    const place = onPath ? i : piece.path.length + piece.asked.indexOf(step.node)
    const player = merged.findIndex(({ column }) => column === model.feature[step.node]!)
    return { shift: bits - 1 - place, bit: onPath || !step.left ? 1 : 0, player }
  })
  for (let outcome = 0; outcome < 2 ** bits; outcome++) {
    let agreed = 2 ** k - 1
    for (const { shift, bit, player } of wanted) if (((outcome >> shift) & 1) !== bit) agreed &= ~(1 << player)
    for (let j = 0; j < k; j++) piece.table[outcome * piece.columns.length + target[j]!]! += shares[agreed * k + j]!
  }
}

/** Each column once, with the product of its shares along the path. */
function mergePath(model: TreeModel, steps: readonly Step[]): readonly PathColumn[] {
  const shares = new Map<number, number>()
  for (const { node, left } of steps) {
    const column = model.feature[node]!
    const share = left ? leftShare(model, node) : 1 - leftShare(model, node)
    shares.set(column, (shares.get(column) ?? 1) * share)
  }
  return [...shares].map(([column, share]) => ({ column, share }))
}
