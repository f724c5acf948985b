/** Grows one tree on the rows in the task's row order: by levels, or most useful leaf first. */
import type { Crew } from './createCrew.ts'
import { leafValue } from './findSplit.ts'
import {
  foundBin,
  foundGain,
  foundLeftG,
  foundLeftH,
  foundMissingLeft,
  foundStride,
  type HistogramTask,
  nodeLower,
  nodesPerBatch,
  nodeStride,
  nodeSumG,
  nodeSumH,
  nodeUpper,
  placeBegin,
  placeEnd,
  placeSibling,
  placeSlot,
  placeStride,
} from './HistogramTask.ts'

export type Split = {
  readonly column: number
  readonly bin: number
  readonly gain: number
  readonly missingLeft: boolean
  readonly leftG: number
  readonly leftH: number
}

export type GrownNode = {
  /** Rows of the node: `begin` up to `end` of the row order. */
  readonly begin: number
  readonly end: number
  readonly depth: number
  readonly sumG: number
  readonly sumH: number
  readonly lower: number
  readonly upper: number
  /** Value as a leaf, before the learning rate. */
  value: number
  split: Split | null
  left: GrownNode | null
  right: GrownNode | null
  slot: number
}

export type Grower = {
  readonly task: HistogramTask
  readonly crew: Crew
  readonly maxDepth: number
  readonly maxLeaves: number
  /** Which columns a node may use: fills m flags. */
  readonly chooseColumns: (flags: Uint8Array) => void
}

/** Grows from the first `rows` rows; leaves are the nodes without a split. */
export function growTree(grower: Grower, rows: number): GrownNode {
  const free = Array.from({ length: grower.task.slots }, (_, i) => grower.task.slots - 1 - i)
  const state = { grower, free, buffer: createBuffer(rows) }
  const root = createRoot(grower.task, rows)
  root.slot = free.pop() ?? -1
  judge(state, [{ node: root, sibling: null }])
  let open = root.split ? [root] : []
  let leaves = 1
  const most = grower.maxLeaves > 0 ? grower.maxLeaves : Infinity
  while (open.length > 0 && leaves < most) {
    const taken = grower.maxLeaves > 0 ? [mostUseful(open)] : open
    const kept = grower.maxLeaves > 0 ? open.filter((node) => node !== taken[0]) : []
    leaves += taken.length
    open = [...kept, ...splitNodes(state, taken)]
  }
  return root
}

type State = { readonly grower: Grower; readonly free: number[]; readonly buffer: Buffer }
type Buffer = { readonly rows: Int32Array; readonly gradients: Float64Array }
type Judged = { readonly node: GrownNode; readonly sibling: GrownNode | null }

function createBuffer(rows: number): Buffer {
  return { rows: new Int32Array(rows), gradients: new Float64Array(2 * rows) }
}

function createRoot(task: HistogramTask, rows: number): GrownNode {
  let sumG = 0
  let sumH = 0
  for (let i = 0; i < rows; i++) {
    sumG += task.gradients[2 * i]!
    sumH += task.gradients[2 * i + 1]!
  }
  const place = { begin: 0, end: rows, depth: 0, sumG, sumH, lower: -Infinity, upper: Infinity }
  return { ...place, value: 0, split: null, left: null, right: null, slot: -1 }
}

/** The open leaf with the largest gain; the oldest among equals. */
function mostUseful(open: readonly GrownNode[]): GrownNode {
  return open.reduce((best, node) => (node.split!.gain > best.split!.gain ? node : best))
}

/** Parts the rows of each node and judges its children; gives the children that can be split further. */
function splitNodes(state: State, nodes: readonly GrownNode[]): GrownNode[] {
  const children: GrownNode[] = []
  let batch: Judged[] = []
  for (const node of nodes) {
    const [left, right] = partRows(state, node)
    children.push(left, right)
    if (left.depth >= state.grower.maxDepth) {
      if (node.slot >= 0) state.free.push(node.slot)
      continue
    }
    if (batch.length + 2 > nodesPerBatch) {
      judge(state, batch)
      batch = []
    }
    const small = left.end - left.begin <= right.end - right.begin ? left : right
    const large = small === left ? right : left
    small.slot = state.free.pop() ?? -1
    // The larger child takes over the parent's histogram and subtracts the smaller one's.
    const subtract = node.slot >= 0 && small.slot >= 0
    if (subtract) large.slot = node.slot
    else if (node.slot >= 0) state.free.push(node.slot)
    batch.push({ node: small, sibling: null }, { node: large, sibling: subtract ? small : null })
  }
  if (batch.length > 0) judge(state, batch)
  for (const child of children) {
    if (!child.split && child.slot >= 0) state.free.push(child.slot)
  }
  return children.filter((child) => child.split !== null)
}

/** Finds the best split of each node; nodes come in pairs, the counted sibling before the subtracted one. */
function judge({ grower }: State, batch: readonly Judged[]): void {
  const { task } = grower
  batch.forEach(({ node, sibling }, at) => {
    const place = at * placeStride
    task.nodePlaces[place + placeBegin] = node.begin
    task.nodePlaces[place + placeEnd] = node.end
    task.nodePlaces[place + placeSlot] = node.slot
    task.nodePlaces[place + placeSibling] = sibling ? at - 1 : -1
    writeNumbers(task, at, node)
    grower.chooseColumns(task.allowed.subarray(at * task.m, (at + 1) * task.m))
  })
  grower.crew.run(batch.length)
  batch.forEach(({ node }, at) => {
    node.value = leafValue(task, at, { g: node.sumG, h: node.sumH })
    node.split = bestSplit(task, at)
  })
}

function writeNumbers(task: HistogramTask, at: number, node: GrownNode): void {
  const place = at * nodeStride
  task.nodeNumbers[place + nodeSumG] = node.sumG
  task.nodeNumbers[place + nodeSumH] = node.sumH
  task.nodeNumbers[place + nodeLower] = node.lower
  task.nodeNumbers[place + nodeUpper] = node.upper
}

/** The best of all columns; the first column among equals, whichever thread judged it. */
function bestSplit(task: HistogramTask, node: number): Split | null {
  let best = -1
  let gain = 0
  for (let column = 0; column < task.m; column++) {
    if (task.allowed[node * task.m + column] === 0) continue
    const out = (node * task.m + column) * foundStride
    if (task.found[out + foundGain]! > gain) {
      gain = task.found[out + foundGain]!
      best = column
    }
  }
  if (best < 0) return null
  const out = (node * task.m + best) * foundStride
  return {
    column: best,
    bin: task.found[out + foundBin]!,
    gain,
    missingLeft: task.found[out + foundMissingLeft] === 1,
    leftG: task.found[out + foundLeftG]!,
    leftH: task.found[out + foundLeftH]!,
  }
}

/** Sorts the node's rows, and their gradients with them, into left ones before right ones, keeping their order. */
function partRows({ grower, buffer }: State, node: GrownNode): readonly [GrownNode, GrownNode] {
  const { task } = grower
  const { bins, rowOrder, gradients, n } = task
  const split = node.split!
  const base = split.column * n
  const missing = task.offsets[split.column + 1]! - task.offsets[split.column]! - 1
  let left = node.begin
  let right = 0
  for (let i = node.begin; i < node.end; i++) {
    const row = rowOrder[i]!
    const bin = bins[base + row]!
    const goesLeft = bin === missing ? split.missingLeft : bin <= split.bin
    if (goesLeft) {
      rowOrder[left] = row
      gradients[2 * left] = gradients[2 * i]!
      gradients[2 * left + 1] = gradients[2 * i + 1]!
      left++
    } else {
      buffer.rows[right] = row
      buffer.gradients[2 * right] = gradients[2 * i]!
      buffer.gradients[2 * right + 1] = gradients[2 * i + 1]!
      right++
    }
  }
  rowOrder.set(buffer.rows.subarray(0, right), left)
  gradients.set(buffer.gradients.subarray(0, 2 * right), 2 * left)
  const children = createChildren(task, node, left)
  node.left = children[0]
  node.right = children[1]
  return children
}

function createChildren(task: HistogramTask, node: GrownNode, middle: number): readonly [GrownNode, GrownNode] {
  const split = node.split!
  const depth = node.depth + 1
  const leftSums = { sumG: split.leftG, sumH: split.leftH }
  const rightSums = { sumG: node.sumG - split.leftG, sumH: node.sumH - split.leftH }
  const bare = { depth, value: 0, split: null, left: null, right: null, slot: -1, lower: node.lower, upper: node.upper }
  // leafValue reads bounds from the batch; place 0 is free between batches.
  writeNumbers(task, 0, node)
  const leftValue = leafValue(task, 0, { g: leftSums.sumG, h: leftSums.sumH })
  const rightValue = leafValue(task, 0, { g: rightSums.sumG, h: rightSums.sumH })
  const direction = task.monotone[split.column]!
  const bound = (leftValue + rightValue) / 2
  const left: GrownNode = { ...bare, begin: node.begin, end: middle, ...leftSums, value: leftValue }
  const right: GrownNode = { ...bare, begin: middle, end: node.end, ...rightSums, value: rightValue }
  if (direction === 0) return [left, right]
  const low = direction > 0 ? left : right
  const high = direction > 0 ? right : left
  const bounded = [
    { ...low, upper: bound },
    { ...high, lower: bound },
  ] as const
  return direction > 0 ? bounded : [bounded[1], bounded[0]]
}
