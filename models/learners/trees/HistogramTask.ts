/** What the threads that grow a tree share: one block of typed arrays, laid out once and then only read and filled. */
import type { BinnedColumns } from './binColumns.ts'

/** Nodes judged in one go at most; a wide level of a deep tree is judged in several goes. */
export const nodesPerBatch = 64

/** Numbers a node says of itself in `nodeNumbers`. */
export const nodeStride = 4
export const nodeSumG = 0
export const nodeSumH = 1
export const nodeLower = 2
export const nodeUpper = 3

/** Whole numbers of a node in `nodePlaces`. */
export const placeStride = 4
export const placeBegin = 0
export const placeEnd = 1
/** Histogram slot; -1: not kept. */
export const placeSlot = 2
/** Position in the batch of the sibling whose histogram is taken from the parent's, which lies in `placeSlot`; -1: count rows. */
export const placeSibling = 3

/** What is found of a node and a column in `found`. */
export const foundStride = 5
export const foundGain = 0
export const foundBin = 1
export const foundMissingLeft = 2
export const foundLeftG = 3
export const foundLeftH = 4

/** Plain data, so that it can be posted to a worker thread; all buffers are shared when there are several threads. */
export type HistogramTask = {
  readonly n: number
  readonly m: number
  readonly bins: Uint8Array
  readonly offsets: Int32Array
  readonly monotone: Int8Array
  /** Whether any column is monotone, so that leaf values have bounds. */
  readonly constrained: boolean
  readonly l1: number
  readonly l2: number
  readonly gamma: number
  readonly minChildWeight: number
  /** Gradient and hessian of the rows, pair by pair, in the order of `rowOrder`. */
  readonly gradients: Float64Array
  readonly rowOrder: Int32Array
  /** Histograms: `slots` times all bins, gradient and hessian pair by pair. */
  readonly histograms: Float64Array
  readonly slots: number
  /** 1 where a node may use a column: nodesPerBatch x m. */
  readonly allowed: Uint8Array
  readonly nodePlaces: Int32Array
  readonly nodeNumbers: Float64Array
  readonly found: Float64Array
  /** 0: generation counter, 1: next column, 2: threads ready, 3: nodes in the batch, 4: stop. */
  readonly control: Int32Array
}

export type TaskSettings = Pick<HistogramTask, 'monotone' | 'l1' | 'l2' | 'gamma' | 'minChildWeight' | 'slots'> & {
  readonly threads: number
}

export function createHistogramTask(columns: BinnedColumns, settings: TaskSettings): HistogramTask {
  const { n, m, bins, offsets } = columns
  const allot = (bytes: number): ArrayBuffer | SharedArrayBuffer =>
    settings.threads > 1 ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
  const { monotone, l1, l2, gamma, minChildWeight, slots } = settings
  return {
    n,
    m,
    bins,
    offsets,
    monotone,
    constrained: monotone.some((direction) => direction !== 0),
    l1,
    l2,
    gamma,
    minChildWeight,
    slots,
    gradients: new Float64Array(allot(n * 16)),
    rowOrder: new Int32Array(allot(n * 4)),
    histograms: new Float64Array(allot(slots * offsets[m]! * 16)),
    allowed: new Uint8Array(allot(nodesPerBatch * m)),
    nodePlaces: new Int32Array(allot(nodesPerBatch * placeStride * 4)),
    nodeNumbers: new Float64Array(allot(nodesPerBatch * nodeStride * 8)),
    found: new Float64Array(allot(nodesPerBatch * m * foundStride * 8)),
    control: new Int32Array(allot(32)),
  }
}
