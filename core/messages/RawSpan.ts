/** A half-open range of characters `[start, end)` in the raw text of the record that carries it. */
export type RawSpan = { readonly start: number; readonly end: number }
