/**
 * Finds the best place to split one node by one column, from its histogram: every bound, missing values to either side
 * (Chen & Guestrin, XGBoost, KDD 2016, algorithm 3). A hot loop; tests hold a plain exact search against it.
 */
import {
  foundBin,
  foundGain,
  foundLeftG,
  foundLeftH,
  foundMissingLeft,
  foundStride,
  type HistogramTask,
  nodeLower,
  nodeStride,
  nodeSumG,
  nodeSumH,
  nodeUpper,
} from './HistogramTask.ts'

/** A gain must beat this, so that rounding alone never splits (XGBoost's kRtEps). */
const leastGain = 1e-6

export type Place = { readonly node: number; readonly column: number }
export type HistogramAt = { readonly values: Float64Array; readonly at: number }

/** Writes what it found into `task.found`; a gain of -1 says that no split is worth it. */
export function findSplit(task: HistogramTask, place: Place, histogram: HistogramAt): void {
  const { node, column } = place
  const { values, at } = histogram
  const bounds = task.offsets[column + 1]! - task.offsets[column]! - 2
  const sumG = task.nodeNumbers[node * nodeStride + nodeSumG]!
  const sumH = task.nodeNumbers[node * nodeStride + nodeSumH]!
  const missingG = values[at + 2 * (bounds + 1)]!
  const missingH = values[at + 2 * (bounds + 1) + 1]!
  const { l2, minChildWeight } = task
  const plain = task.l1 === 0 && !task.constrained
  const before = plain ? (sumG * sumG) / (sumH + l2) : nodeScore(task, node, { g: sumG, h: sumH })
  let bestGain = Math.max(task.gamma, leastGain)
  let bestBin = -1
  let missingLeft = 0
  let bestG = 0
  let bestH = 0
  for (let side = 0; side < 2; side++) {
    // Side 0: missing goes right. There the last bound parts missing from all others; without missing it parts nothing.
    if (side === 1 && !(missingH > 0)) break
    const last = side === 0 && missingH > 0 ? bounds : bounds - 1
    let leftG = side === 0 ? 0 : missingG
    let leftH = side === 0 ? 0 : missingH
    for (let bin = 0; bin <= last; bin++) {
      leftG += values[at + 2 * bin]!
      leftH += values[at + 2 * bin + 1]!
      const rightG = sumG - leftG
      const rightH = sumH - leftH
      if (leftH < minChildWeight || rightH < minChildWeight || leftH <= 0 || rightH <= 0) continue
      const after = plain
        ? (leftG * leftG) / (leftH + l2) + (rightG * rightG) / (rightH + l2)
        : splitScore(task, place, { leftG, leftH, rightG, rightH })
      if (after - before > bestGain) {
        bestGain = after - before
        bestBin = bin
        // A value never seen missing goes where most of the rows go.
        missingLeft = missingH > 0 ? side : Number(leftH > rightH)
        bestG = leftG
        bestH = leftH
      }
    }
  }
  const out = (node * task.m + column) * foundStride
  task.found[out + foundGain] = bestBin >= 0 ? bestGain : -1
  task.found[out + foundBin] = bestBin
  task.found[out + foundMissingLeft] = missingLeft
  task.found[out + foundLeftG] = bestG
  task.found[out + foundLeftH] = bestH
}

type Sums = { readonly g: number; readonly h: number }

/** Value of a leaf with these sums, before the learning rate: L1 pulls to zero, monotone bounds clip. */
export function leafValue(task: HistogramTask, node: number, { g, h }: Sums): number {
  const pulled = Math.sign(g) * Math.max(Math.abs(g) - task.l1, 0)
  const value = h + task.l2 > 0 ? -pulled / (h + task.l2) : 0
  const lower = task.nodeNumbers[node * nodeStride + nodeLower]!
  const upper = task.nodeNumbers[node * nodeStride + nodeUpper]!
  return Math.min(Math.max(value, lower), upper)
}

/** Twice the drop of the loss when the node is a leaf of its clipped value. */
function nodeScore(task: HistogramTask, node: number, sums: Sums): number {
  const w = leafValue(task, node, sums)
  return -(2 * sums.g * w + (sums.h + task.l2) * w * w + 2 * task.l1 * Math.abs(w))
}

type Halves = { readonly leftG: number; readonly leftH: number; readonly rightG: number; readonly rightH: number }

function splitScore(task: HistogramTask, { node, column }: Place, halves: Halves): number {
  const left = { g: halves.leftG, h: halves.leftH }
  const right = { g: halves.rightG, h: halves.rightH }
  const direction = task.monotone[column]!
  if (direction !== 0) {
    const rise = leafValue(task, node, right) - leafValue(task, node, left)
    if (rise * direction < 0) return -Infinity
  }
  return nodeScore(task, node, left) + nodeScore(task, node, right)
}
