/** How long the bar beside a risk is, from 0 to 1: high risk saturates near one half, drug risk runs on a log scale. */

/** Probability at which the high-risk bar is about two thirds full. */
const highScale = 0.26
/** The drug-risk bar is empty at 1 in 20,000 and full at 1 in 20. */
const drugEmpty = 20_000
const drugFull = 20
const shortest = 0.04

export function highLength(p: number): number {
  return Math.min(1, Math.max(shortest, 1 - Math.exp(-p / highScale)))
}

export function drugLength(oneIn: number): number {
  const length = Math.log(drugEmpty / Math.max(1, oneIn)) / Math.log(drugEmpty / drugFull)
  return Math.min(1, Math.max(shortest, length))
}
