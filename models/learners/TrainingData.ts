/** A table for the learners: rows of numbers, a 0/1 label each, and which columns hold category codes. */
export type TrainingData = {
  /** n x m, row-major; NaN is missing. Category columns hold whole, non-negative codes below 2^24. */
  readonly rows: Float32Array
  readonly n: number
  readonly m: number
  /** 0 or 1 a row. */
  readonly labels: Float32Array
  /** One positive weight a row (1/propensity); null: all one. */
  readonly weights: Float32Array | null
  /** One flag a column. */
  readonly categorical: readonly boolean[]
}
