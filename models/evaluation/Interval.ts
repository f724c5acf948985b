/** A figure with the range it may be in. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number }
