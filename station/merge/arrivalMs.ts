/** When a flight arrives, as well as it is known: its order on the board and in people's histories. */
import type { Flight } from '#core/flight/Flight.ts'
import { isoToMs } from '#core/time/isoToMs.ts'

/** Half a day: no more than an order of flights can hang on where neither time is known. */
const guessedFlightMs = 12 * 3_600_000

export function arrivalMs(flight: Flight): number {
  const known = isoToMs(flight.arrivalAt)
  if (!Number.isNaN(known)) return known
  const departure = isoToMs(flight.departureAt)
  return (Number.isNaN(departure) ? isoToMs(flight.departureOn) : departure) + guessedFlightMs
}
