/** What a pack is trained from: one row per traveller and flight, as the features stood when the list was made. */
export type TrainingTable = {
  /** n x catalogue, row-major; NaN is unknown. */
  readonly rows: Float32Array
  readonly n: number
  /** 1 found, 0 inspected and clean, -1 not inspected. */
  readonly labels: Int8Array
  /** Chance with which the traveller was going to be picked. */
  readonly propensity: Float32Array
  /** 1 where the traveller was picked by chance alone. */
  readonly randomArm: Uint8Array
  /** Epoch milliseconds of arrival. */
  readonly at: Float64Array
  /** Cluster of the flight and day, for intervals and clean cuts. */
  readonly day: Int32Array
  /** Cluster of the person. */
  readonly identity: Int32Array
  /** Hidden truth of a simulated world, for evaluation only; null for real travellers. */
  readonly truth: Int8Array | null
}
