/** The place of people who were met on no flight that is known: one for each local day, so that they can be listed and found. */
import type { Flight } from '#core/flight/Flight.ts'
import { formatFlightId } from '#core/flight/FlightId.ts'
import { unknownAirport } from '#core/flight/unknownAirport.ts'
import type { Station } from '../Station.ts'

/** No carrier has a number of letters: it cannot be taken for a flight. */
export const walkInNumber = 'WALKIN'

export function walkInFlight({ settings, clock }: Pick<Station, 'settings' | 'clock'>): Flight {
  const now = clock()
  const local = localTime(now, settings.zone)
  const departureOn = local.slice(0, 10)
  const key = {
    carrier: '',
    number: walkInNumber,
    suffix: null,
    departureOn,
    from: unknownAirport,
    to: settings.airport,
  }
  return {
    ...key,
    id: formatFlightId(key),
    departureLocal: null,
    // The first one of the day says where on the board it stands.
    arrivalLocal: local,
    departureAt: null,
    arrivalAt: now.toISOString(),
    codeshares: [],
    equipment: null,
    gate: null,
    belt: null,
    pushes: [],
  }
}

/** `2026-11-22T17:02` on the clock of the hall. */
function localTime(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(at)
  return parts.replace(' ', 'T')
}
