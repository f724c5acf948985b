/** How margins become probabilities: fitted on rows that no learner has seen, later than those it was fitted on. */
export type Calibration =
  /** p = 1 / (1 + exp(-(slope margin + shift))) (Platt, 1999). */
  | { readonly kind: 'sigmoid'; readonly slope: number; readonly shift: number }
  /** Straight lines between rising points (Zadrozny & Elkan, KDD 2002), level outside. */
  | { readonly kind: 'isotonic'; readonly margins: readonly number[]; readonly probabilities: readonly number[] }

/** Margins with what became of them; weights null: all one. */
export type CalibrationData = {
  readonly margins: Float64Array
  readonly labels: ArrayLike<number>
  readonly weights: ArrayLike<number> | null
}
