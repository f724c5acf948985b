/** What the clock of an airport showed at an instant: `2026-11-21T18:55`. */
import type { Reference } from '#core/reference/Reference.ts'
import { instantToLocal } from '#core/time/instantToLocal.ts'

/** Length of `2026-11-21T18:55`. */
const toMinutes = 16

/** Null where the moment is a day alone, or the airport or its zone is unknown. */
export function localClock(reference: Reference, airport: string | null, at: string | null): string | null {
  if (airport === null || at === null || at.length < toMinutes) return null
  const zone = reference.airport(airport)?.zone
  const ms = zone === undefined ? Number.NaN : instantToLocal(Date.parse(at), zone)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, toMinutes)
}
