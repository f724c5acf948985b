/** What the service decides about ranking and selection: capacity, random share, weights and floors. */
export type RankPolicy = {
  /** People that can be checked on this flight. */
  readonly capacity: number
  /** Part of the capacity that is picked at random from the rest; never below `leastRandomShare`. */
  readonly randomShare: number
  /** Logged with the list; the same seed and travellers give the same picks. */
  readonly seed: string
  /** Severity of a find of each model; the product with the probability is cut at 1. */
  readonly weights: { readonly high: number; readonly drug: number }
  /** Priority that a hit gives at least. */
  readonly floors: { readonly watchlist: number; readonly pattern: number }
}

/** Below this share the honest test set would starve (design decision on random checks). */
export const leastRandomShare = 0.05

/**
 * A drug find counts for six finds of goods: probabilities of drugs are smaller by orders of magnitude, and equal weights would never
 * bring them up; at twenty the first 2 % of eight simulated days found 5.1 times the base rate, at six 6.6 times, with the same drug finds. An unconfirmed name hit ranks above ordinary scores (most are wrong, but the look is short). A pattern hit ranks like a
 * traveller at the edge of the third band: patterns are not measured yet when they are written, so they must not push scores aside that
 * are (on a simulated day a floor of 0.3 took the lift of the first 2 % from 6 to 1).
 */
export const defaultRankPolicy: Omit<RankPolicy, 'capacity' | 'seed'> = {
  randomShare: 0.1,
  weights: { high: 0.5, drug: 3 },
  floors: { watchlist: 0.6, pattern: 0.04 },
}
