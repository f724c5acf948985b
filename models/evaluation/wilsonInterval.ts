/** Interval of a share (Wilson, JASA 22:209, 1927): honest for few rows and for shares near none or all. */
import type { Interval } from './Interval.ts'

/** 97.5th percentile of the normal distribution: 95 % between. */
const z95 = 1.959963984540054

/** Null for no rows. */
export function wilsonInterval(hits: number, n: number, z = z95): Interval | null {
  if (n <= 0) return null
  const value = hits / n
  const denominator = 1 + (z * z) / n
  const middle = (value + (z * z) / (2 * n)) / denominator
  const half = (z / denominator) * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n))
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
