/** TreeSHAP by the recursion of Lundberg et al. (2020), algorithm 2: for trees too deep for tables. O(leaves x depth^2). */
import { leftShare } from './meanValue.ts'
import type { TreeModel } from './TreeModel.ts'

/** The distinct columns on the way down, as one stack of four arrays, a frame a level. */
type Path = {
  readonly column: Int32Array
  /** Share of rows that flow along when the column is unknown; 1 or 0 when it is known. */
  readonly zero: Float64Array
  readonly one: Float64Array
  /** Weight of the subsets by their size. */
  readonly weight: Float64Array
}

type Row = { readonly tree: number; readonly values: Float32Array }
type Frame = { readonly start: number; readonly length: number }
type Step = { readonly column: number; readonly zero: number; readonly one: number }

/** Deeper than any tree grown here; the stack of frames needs a triangle of it. */
const deepest = 64
const stackSize = ((deepest + 2) * (deepest + 3)) / 2
const path: Path = {
  column: new Int32Array(stackSize),
  zero: new Float64Array(stackSize),
  one: new Float64Array(stackSize),
  weight: new Float64Array(stackSize),
}

/** Adds one tree's contributions to one row's. */
export function addDeepContributions(model: TreeModel, row: Row, out: Float64Array): void {
  const visit = (node: number, parent: Frame, step: Step): void => {
    const frame = extend(parent, step)
    const column = model.feature[node]!
    if (column < 0) {
      addLeaf(frame, model.value[node]!, out)
      return
    }
    const x = row.values[column]!
    const goesLeft = Number.isNaN(x) ? model.defaultLeft[node] === 1 : x < model.threshold[node]!
    const share = leftShare(model, node)
    const earlier = findColumn(frame, column)
    const zero = earlier < 0 ? 1 : path.zero[frame.start + earlier]!
    const one = earlier < 0 ? 1 : path.one[frame.start + earlier]!
    const rest = earlier < 0 ? frame : unwind(frame, earlier)
    visit(model.left[node]!, rest, { column, zero: zero * share, one: goesLeft ? one : 0 })
    visit(model.right[node]!, rest, { column, zero: zero * (1 - share), one: goesLeft ? 0 : one })
  }
  visit(model.offsets[row.tree]!, { start: 0, length: 0 }, { column: -1, zero: 1, one: 1 })
}

/** Copies the frame behind itself and adds a step. */
function extend(parent: Frame, step: Step): Frame {
  const start = parent.start + parent.length
  const l = parent.length
  for (const array of [path.column, path.zero, path.one, path.weight]) {
    array.copyWithin(start, parent.start, parent.start + l)
  }
  path.column[start + l] = step.column
  path.zero[start + l] = step.zero
  path.one[start + l] = step.one
  path.weight[start + l] = l === 0 ? 1 : 0
  for (let i = l - 1; i >= 0; i--) {
    path.weight[start + i + 1]! += (step.one * path.weight[start + i]! * (i + 1)) / (l + 1)
    path.weight[start + i] = (step.zero * path.weight[start + i]! * (l - i)) / (l + 1)
  }
  return { start, length: l + 1 }
}

/** Takes one column out of the frame, in place: the frame belongs to this node alone. */
function unwind({ start, length }: Frame, at: number): Frame {
  const l = length - 1
  const one = path.one[start + at]!
  const zero = path.zero[start + at]!
  let next = path.weight[start + l]!
  for (let i = l - 1; i >= 0; i--) {
    if (one !== 0) {
      const kept = path.weight[start + i]!
      path.weight[start + i] = (next * (l + 1)) / ((i + 1) * one)
      next = kept - (path.weight[start + i]! * zero * (l - i)) / (l + 1)
    } else {
      path.weight[start + i] = (path.weight[start + i]! * (l + 1)) / (zero * (l - i))
    }
  }
  for (let i = at; i < l; i++) {
    path.column[start + i] = path.column[start + i + 1]!
    path.zero[start + i] = path.zero[start + i + 1]!
    path.one[start + i] = path.one[start + i + 1]!
  }
  return { start, length: l }
}

function addLeaf({ start, length }: Frame, value: number, out: Float64Array): void {
  const l = length - 1
  for (let at = 1; at <= l; at++) {
    const one = path.one[start + at]!
    const zero = path.zero[start + at]!
    let next = path.weight[start + l]!
    let total = 0
    for (let i = l - 1; i >= 0; i--) {
      if (one !== 0) {
        const own = (next * (l + 1)) / ((i + 1) * one)
        total += own
        next = path.weight[start + i]! - (own * zero * (l - i)) / (l + 1)
      } else {
        total += (path.weight[start + i]! * (l + 1)) / (zero * (l - i))
      }
    }
    out[path.column[start + at]!]! += total * (one - zero) * value
  }
}

function findColumn({ start, length }: Frame, column: number): number {
  for (let i = 1; i < length; i++) if (path.column[start + i] === column) return i
  return -1
}
