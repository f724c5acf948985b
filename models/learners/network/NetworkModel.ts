/** A trained feed-forward network as plain numbers: nothing to dispose of, the same on every backend. */
import type { DenseStack } from './denseStack.ts'
import type { CategoryTables, InputEncoder } from './InputEncoder.ts'

export type NetworkModel = {
  readonly encoder: InputEncoder
  readonly tables: CategoryTables
  readonly stack: DenseStack
  /** Weight of every input on the straight path to the margin (Cheng et al., Wide & Deep, 2016). */
  readonly wide: Float32Array
  /** Input of the ordinary traveller: the mean over the training rows. Attributions start from here. */
  readonly baseline: Float32Array
}

export type EpochReport = {
  readonly epoch: number
  readonly trainLoss: number
  /** Weighted log loss of the later slice; null without one. */
  readonly validLoss: number | null
}
