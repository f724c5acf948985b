/** Whether the clock can be believed when nobody looks: what is purged cannot be had back. */
import type { Station } from '../Station.ts'

/** Name under which the station runs retention by itself. */
export const stationRunner = 'station'

export type ClockDoubt = 'clockAhead' | 'clockBehind'

/** A station that slept longer than this, or whose clock jumped, waits for a person's word before it purges. */
const silentDaysAtMost = 45
const behindMs = 3_600_000

/** `newestAt`: preparation of the newest message, which a sender's clock has written. */
export function doubtClock(
  { store, clock }: Pick<Station, 'store' | 'clock'>,
  newestAt: string | null,
): ClockDoubt | null {
  const now = clock().getTime()
  const trusted = store.answering.readRuns(1000).find((run) => run.withheld === null)
  const known = [trusted?.at, newestAt].flatMap((at) => (at ? [Date.parse(at)] : []))
  if (known.length === 0) return null
  if (trusted !== undefined && now < Date.parse(trusted.at) - behindMs) return 'clockBehind'
  return now - Math.max(...known) > silentDaysAtMost * 86_400_000 ? 'clockAhead' : null
}
