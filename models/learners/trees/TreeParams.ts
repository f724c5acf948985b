/** What can be set when trees are trained; names follow their meaning, XGBoost's names stand behind. */
import type { TrainingData } from '../TrainingData.ts'
import type { CategorySettings } from './fitCategories.ts'

export type TreeParams = CategorySettings & {
  /** n_estimators */
  readonly rounds: number
  /** eta */
  readonly learningRate: number
  readonly maxDepth: number
  /** 0: grow level by level; else split the most useful leaf first until there are this many (LightGBM's way). */
  readonly maxLeaves: number
  readonly minChildWeight: number
  /** alpha, lambda, gamma */
  readonly l1: number
  readonly l2: number
  readonly gamma: number
  /** Share of rows a tree sees, and of columns a tree and a node may use. */
  readonly subsample: number
  readonly columnsByTree: number
  readonly columnsByNode: number
  /** Bins a column at most, the one for missing values included; 3..256. */
  readonly maxBins: number
  /** Per column: 1 the margin may only rise with the value, -1 only fall, 0 free; null: all free. */
  readonly monotone: readonly (-1 | 0 | 1)[] | null
  /** Stop when the validation measure has not improved for this many rounds; 0: never. */
  readonly earlyStoppingRounds: number
  readonly measure: 'logLoss' | 'auc'
  /** Threads that share the work; the result has the same bits with any number. */
  readonly threads: number
}

export const defaultTreeParams: TreeParams = {
  rounds: 300,
  learningRate: 0.1,
  maxDepth: 5,
  maxLeaves: 0,
  minChildWeight: 1,
  l1: 0,
  l2: 1,
  gamma: 0,
  subsample: 1,
  columnsByTree: 1,
  columnsByNode: 1,
  maxBins: 256,
  seed: 1,
  monotone: null,
  earlyStoppingRounds: 0,
  measure: 'logLoss',
  categorySmoothing: 10,
  categoryOrder: 'random',
  threads: 1,
}

export type TrainProgress = { readonly round: number; readonly rounds: number; readonly validMeasure: number | null }

export type TrainOptions = {
  /** Later rows on which early stopping looks. */
  readonly valid?: TrainingData
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: TrainProgress) => void
}
