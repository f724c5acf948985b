/** The counts of two days together. */
import type { DayCounts } from './SimulatedDay.ts'

export function addCounts(a: DayCounts, b: DayCounts): DayCounts {
  const keys = Object.keys(a) as (keyof DayCounts)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as DayCounts
}
