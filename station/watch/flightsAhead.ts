/** Flights whose people are still to come, or may still be in the hall: those that a change of the watchlist concerns. */
import type { FlightId } from '#core/flight/FlightId.ts'
import type { Station } from '../Station.ts'

/** People of a flight that landed in the last hours may still be in the hall; lists come at most three days ahead. */
const hours = { past: 6, ahead: 96 }

export function flightsAhead({ store, clock }: Pick<Station, 'store' | 'clock'>): readonly FlightId[] {
  const now = clock().getTime()
  return store.flights.readIdsBetween(now - hours.past * 3_600_000, now + hours.ahead * 3_600_000)
}
