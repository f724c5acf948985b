/** Boosted or bagged trees in flat arrays: what training gives, packs store, and prediction and explanation read. */
import type { CategoryEncoder } from './CategoryEncoder.ts'

export type TreeModel = {
  /** Number of columns of a row. */
  readonly featureCount: number
  /** Probability before any tree, as a 32-bit float (XGBoost's `base_score`). */
  readonly baseScore: number
  /** log-odds of `baseScore`. */
  readonly baseMargin: number
  /** Tree t has the nodes `offsets[t]` up to `offsets[t + 1]`; its root is the first of them. */
  readonly offsets: Int32Array
  /** Column a node asks; -1 for a leaf. */
  readonly feature: Int32Array
  /** A value smaller than this goes left. */
  readonly threshold: Float32Array
  /** Children as positions in these arrays; -1 for a leaf. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** 1 where a missing value goes left. */
  readonly defaultLeft: Uint8Array
  /** Leaf: what it adds to the margin, learning rate included. Inner node: what it would add as a leaf. */
  readonly value: Float32Array
  /** Sum of the hessians of the training rows that reach the node. */
  readonly cover: Float32Array
  /** Gain of the split; 0 for a leaf. */
  readonly gain: Float32Array
  /** Per column: how its categories became numbers; null for a numeric column. */
  readonly encoders: readonly (CategoryEncoder | null)[]
}
