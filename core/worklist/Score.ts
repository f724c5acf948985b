/** A calibrated probability of one model for one traveller. */
import type { Reason } from './Reason.ts'

export type ModelName = 'high' | 'drug'
/** 1 ordinary .. 4 very high; by the pack's thresholds. */
export type Band = 1 | 2 | 3 | 4

export type Score = {
  readonly model: ModelName
  readonly p: number
  readonly band: Band
  readonly reasons: readonly Reason[]
}
