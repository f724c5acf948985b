/** What the random checks say of everyone, and how many more are needed to say it well enough. */
import type { DriftReport } from '#core/contract/packReports.ts'
import { wilsonInterval } from '#models/evaluation/wilsonInterval.ts'
import type { WeekMember } from './WeekRows.ts'

/** Half the width of the interval asked for: 0.4 points, about a quarter of the rate to be expected. */
const goal = 0.004
/** 97.5th percentile of the normal distribution. */
const z = 1.959963984540054
/** Where few checks say nothing yet: 1.6 % of random checks found a breach (US Customs COMPEX, FY 1999-2001), worth 100 checks. */
const usualRate = 0.016
const usualWeight = 100

export function measureExploration(members: readonly WeekMember[]): DriftReport['exploration'] {
  const random = members.filter((member) => member.label?.isRandom === true)
  const found = random.filter((member) => member.label?.found === true).length
  const rate = (found + usualRate * usualWeight) / (random.length + usualWeight)
  const checksNeeded = Math.ceil((z * z * rate * (1 - rate)) / (goal * goal))
  return {
    checks: random.length,
    found,
    hitRate: wilsonInterval(found, random.length),
    goal,
    checksNeeded,
    checksMissing: Math.max(0, checksNeeded - random.length),
  }
}
