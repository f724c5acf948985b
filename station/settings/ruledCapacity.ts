/** How many of a flight the service's rule proposes: the one place where its share becomes a number of people. */
import type { CapacityRule } from './StationSettings.ts'

/** 7 % of 100 people are 7, though 0.07 x 100 is a little more in binary. */
const slack = 1e-9

/** Parts of a person are rounded up, so that a share above 0 proposes someone wherever somebody travels; 0 where nobody does. */
export function ruledCapacity({ travellerShare, least, most }: CapacityRule, travellers: number): number {
  if (travellers === 0) return 0
  return Math.min(most, Math.max(least, Math.ceil(travellerShare * travellers - slack)))
}
