/** Probability to log-odds and back. */
export function logit(p: number): number {
  return Math.log(p / (1 - p))
}

export function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-margin))
}
