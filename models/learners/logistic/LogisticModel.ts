/** Logistic regression in plain numbers: the baseline that every other learner must beat. */
import type { CategoryEncoderJson } from '../trees/CategoryEncoder.ts'

export type LogisticModel = {
  readonly featureCount: number
  readonly bias: number
  /** Per column: mean and scale of the training values, weight of the standardised value, weight of being missing. */
  readonly means: readonly number[]
  readonly scales: readonly number[]
  readonly weights: readonly number[]
  readonly missingWeights: readonly number[]
  /** Per column: how its categories became numbers; null for a numeric column. */
  readonly encoders: readonly (CategoryEncoderJson | null)[]
}

/** Beyond so many standard deviations a value says no more: one absurd amount must not decide. */
export const furthest = 6
