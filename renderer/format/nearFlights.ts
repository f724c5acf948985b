/** Flights that somebody standing here can have come with, the nearest in time first. */
import type { FlightView } from '#core/contract/flights.ts'
import { isWalkInFlight } from './isWalkInFlight.ts'

const nearHours = 18

export function nearFlights(flights: readonly FlightView[], nowMs: number): readonly FlightView[] {
  const awayMs = (flight: FlightView) => Math.abs(Date.parse(flight.arrivalAt ?? '') - nowMs)
  return flights
    .filter((flight) => awayMs(flight) < nearHours * 3_600_000 && !isWalkInFlight(flight))
    .toSorted((a, b) => awayMs(a) - awayMs(b))
}
