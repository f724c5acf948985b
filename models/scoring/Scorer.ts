/** One model at work: probabilities, bands and contributions for rows of the catalogue. */
import type { ModelName } from '#core/worklist/Score.ts'

export type ScoredRows = {
  /** Calibrated probability. */
  readonly p: Float64Array
  /** Log-odds of the ensemble before calibration. */
  readonly margin: Float64Array
  /** 1 ordinary .. 4 very high. */
  readonly band: Uint8Array
  /** Percentile in [0, 1]; null: the pack has no autoencoder. */
  readonly novelty: Float64Array | null
  /** Margin of every member by name. */
  readonly members: Readonly<Record<string, Float64Array>>
}

export type Scorer = {
  readonly packId: string
  readonly model: ModelName
  /** The TensorFlow.js backend it runs on; `none` for a pack of trees only. */
  readonly backend: string
  /** Log-odds of the ensemble for the ordinary traveller: margin = base + sum of contributions. */
  readonly base: number
  /** Rows are whole catalogue rows. */
  score(rows: readonly Float32Array[]): Promise<ScoredRows>
  /** Log-odds per catalogue feature; 0 for features the pack does not read. */
  explain(rows: readonly Float32Array[]): Promise<readonly Float64Array[]>
  /** Share of each catalogue feature in a row's novelty; null without an autoencoder. */
  explainNovelty(rows: readonly Float32Array[]): Promise<readonly Float64Array[] | null>
  /** Gives the tensors back. */
  dispose(): void
}
