/** Judges the nodes of a batch column by column; several threads may do so at once, each column being one thread's alone. */
import { fillHistogram } from './fillHistogram.ts'
import { findSplit } from './findSplit.ts'
import { type HistogramTask, placeBegin, placeEnd, placeSibling, placeSlot, placeStride } from './HistogramTask.ts'

/** Takes columns from the shared counter until none is left. `scratch` holds one column of bins (512 numbers). */
export function runBatch(task: HistogramTask, scratch: Float64Array): void {
  const nodes = Atomics.load(task.control, 3)
  for (;;) {
    const column = Atomics.add(task.control, 1, 1)
    if (column >= task.m) return
    for (let node = 0; node < nodes; node++) judgeNode(task, { node, column }, scratch)
  }
}

function judgeNode(task: HistogramTask, place: { node: number; column: number }, scratch: Float64Array): void {
  const { node, column } = place
  const at = node * placeStride
  const slot = task.nodePlaces[at + placeSlot]!
  const sibling = task.nodePlaces[at + placeSibling]!
  // A histogram that is kept must be filled even where this node may not use the column: its children may.
  if (slot < 0 && task.allowed[node * task.m + column] === 0) return
  const allBins = task.offsets[task.m]!
  const values = slot < 0 ? scratch : task.histograms
  const from = slot < 0 ? 0 : 2 * (slot * allBins + task.offsets[column]!)
  if (sibling < 0) {
    const range = { column, begin: task.nodePlaces[at + placeBegin]!, end: task.nodePlaces[at + placeEnd]! }
    fillHistogram(task, range, { out: values, at: from })
  } else {
    const siblingSlot = task.nodePlaces[sibling * placeStride + placeSlot]!
    const other = 2 * (siblingSlot * allBins + task.offsets[column]!)
    const length = 2 * (task.offsets[column + 1]! - task.offsets[column]!)
    for (let i = 0; i < length; i++) values[from + i]! -= values[other + i]!
  }
  if (task.allowed[node * task.m + column] === 1) findSplit(task, place, { values, at: from })
}
