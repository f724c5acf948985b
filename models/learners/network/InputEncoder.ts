/** How a row becomes the input of a network: fitted once on the training rows, then fixed. */

/**
 * A number becomes its normal score: `knots` are quantiles of the training rows, `scores` what a standard normal has
 * there; between knots a straight line, outside the nearest one, so no value however wild leaves the range that was seen.
 */
export type NumberColumn = {
  readonly feature: number
  /** Column of the input. */
  readonly at: number
  /** Column that is 1 where the value is unknown; null: never unknown in training. */
  readonly missingAt: number | null
  readonly knots: readonly number[]
  readonly scores: readonly number[]
}

/** A category becomes a row of a table: row 0 for unknown and rare values, row k + 1 for `codes[k]`. */
export type CategoryColumn = {
  readonly feature: number
  readonly at: number
  readonly size: number
  /** Ascending. */
  readonly codes: readonly number[]
  /** Share of the training rows in each row of the table. */
  readonly shares: readonly number[]
  /** Column that holds the standardised rate of finds of the value; null: none was fitted. */
  readonly rateAt: number | null
  /** That rate for each row of the table. */
  readonly rates: readonly number[]
}

export type InputEncoder = {
  readonly features: number
  readonly width: number
  readonly numbers: readonly NumberColumn[]
  readonly categories: readonly CategoryColumn[]
}

/** One table per category column, `(codes + 1) x size`, row-major. */
export type CategoryTables = readonly Float32Array[]
