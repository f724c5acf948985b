/** What the law of retention asks for today, without doing it. */
import type { RetentionPreview } from '#core/contract/retention.ts'
import type { AgedFlight } from '#db/queries/keeping.ts'
import type { Station } from '../Station.ts'
import { retentionDates, retentionRule } from './retentionRule.ts'

export function previewRetention(station: Station): RetentionPreview {
  const { store, settings, clock } = station
  const rule = retentionRule(settings.profile)
  const dates = retentionDates(rule, clock())
  return {
    now: clock().toISOString(),
    profile: settings.profile,
    basis: rule.basis,
    separate: summarize(store.keeping.readToSeparate(dates.separateMs)),
    purge: summarize(store.keeping.readToPurge(dates)),
    heldForFinds: store.keeping.countHeldForFinds(dates),
  }
}

function summarize(flights: readonly AgedFlight[]): RetentionPreview['separate'] {
  const day = (flight: AgedFlight | undefined) =>
    flight === undefined ? null : new Date(flight.arrivalMs).toISOString().slice(0, 10)
  const people = flights.reduce((sum, flight) => sum + flight.people, 0)
  const ordered = flights.toSorted((a, b) => a.arrivalMs - b.arrivalMs)
  return { flights: flights.length, people, from: day(ordered[0]), to: day(ordered.at(-1)) }
}
