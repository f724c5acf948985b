/** Retention as a person asks about it: the rule in dates, what is due next, the last runs, and whether the clock is believed. */
import type { RetentionStatus } from '#core/contract/retention.ts'
import type { Engine } from '../engine/Engine.ts'
import { doubtClock } from './doubtClock.ts'
import { previewRetention } from './previewRetention.ts'
import { retentionDates, retentionRule } from './retentionRule.ts'

const dayMs = 86_400_000
const runsShown = 60

export function readStatus({ station, queries }: Pick<Engine, 'station' | 'queries'>): RetentionStatus {
  const { store, settings, clock } = station
  const rule = retentionRule(settings.profile)
  const dates = retentionDates(rule, clock())
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
  const runs = store.answering.readRuns(runsShown)
  const { openMs, keptMs } = store.keeping.readOldest()
  const purgeMs = keptMs === null ? null : addYears(keptMs, rule.purgeYears)
  return {
    preview: previewRetention(station),
    rule,
    dates: { separate: day(dates.separateMs), purge: day(dates.usualMs), long: day(dates.longMs) },
    nextSeparationOn: openMs === null ? null : day(openMs + rule.separateDays * dayMs),
    nextPurgeOn: purgeMs === null ? null : day(purgeMs),
    nextRunAt: runs[0] === undefined ? null : new Date(Date.parse(runs[0].at) + dayMs).toISOString(),
    runs: runs.map((run) => ({ ...run })),
    doubt: doubtClock(station, queries.readTotals().dataAt),
    holds: store.answering.countHolds(),
    heldByWord: store.keeping.countHeldByWord(dates.usualMs),
  }
}

function addYears(ms: number, years: number): number {
  const day = new Date(ms)
  day.setUTCFullYear(day.getUTCFullYear() + years)
  return day.getTime()
}
