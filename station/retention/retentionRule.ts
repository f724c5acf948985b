/** How long records may be seen by everyone who is designated, and how long they are kept at all, by the law of the profile. */
import type { StationSettings } from '../settings/StationSettings.ts'

export type RetentionRule = {
  /** Days after arrival from which records are kept apart. */
  readonly separateDays: number
  readonly purgeYears: number
  /** For people on whom something was found. */
  readonly findYears: number
  /** The provisions, as certificates name them. */
  readonly basis: string
  readonly findBasis: string
}

const rules: Readonly<Record<StationSettings['profile'], RetentionRule>> = {
  KR: {
    separateDays: 31,
    purgeYears: 3,
    findYears: 5,
    basis: 'Customs Act Enforcement Decree art. 158-2 (2), (3)',
    findBasis: 'Customs Act Enforcement Decree art. 158-2 (3), offenders',
  },
  // Half a year in days: no calendar makes it shorter.
  open: {
    separateDays: 184,
    purgeYears: 5,
    findYears: 5,
    basis: 'Directive (EU) 2016/681 art. 12',
    findBasis: 'Directive (EU) 2016/681 art. 12',
  },
}

export type RetentionDates = { readonly separateMs: number; readonly usualMs: number; readonly longMs: number }

export function retentionRule(profile: StationSettings['profile']): RetentionRule {
  return rules[profile]
}

/** Arrivals up to each instant are due. */
export function retentionDates(rule: RetentionRule, now: Date): RetentionDates {
  const yearsAgo = (years: number): number => {
    const day = new Date(now)
    day.setUTCFullYear(day.getUTCFullYear() - years)
    return day.getTime()
  }
  return {
    separateMs: now.getTime() - rule.separateDays * 86_400_000,
    usualMs: yearsAgo(rule.purgeYears),
    longMs: yearsAgo(rule.findYears),
  }
}
