/** How a category becomes a number and back: stable, reversible, below 2^24 so that a Float32 holds it exactly, and never fitted to data. */
export type CategoryCodec = {
  readonly name: string
  /** NaN where the text is missing or does not fit. */
  encode(text: string | null): number
  /** Null where the number is not one of this codec. */
  decode(code: number): string | null
}
