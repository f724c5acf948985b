/** Turns category codes into numbers: the smoothed rate of positives among training rows of the same category. */
export type CategoryEncoder = {
  /** Value for a category that training never saw. */
  readonly prior: number
  /** Known codes in rising order, and the value of each. */
  readonly codes: Float64Array
  readonly values: Float32Array
}

export type CategoryEncoderJson = {
  readonly prior: number
  readonly codes: readonly number[]
  readonly values: readonly number[]
}

export function encoderToJson(encoder: CategoryEncoder): CategoryEncoderJson {
  return { prior: encoder.prior, codes: [...encoder.codes], values: [...encoder.values] }
}

export function encoderFromJson(json: CategoryEncoderJson): CategoryEncoder {
  return { prior: json.prior, codes: Float64Array.from(json.codes), values: Float32Array.from(json.values) }
}
