/** Marks the flights whose people are still to come: a new watchlist must not wait for the next message about each of them. */
import type { FlightId } from '#core/flight/FlightId.ts'
import type { Station } from '../Station.ts'
import { flightsAhead } from '../watch/flightsAhead.ts'
import type { ImportRun } from './ImportRun.ts'

/** Call inside `store.write`. */
export function touchAhead(run: ImportRun): void {
  for (const id of markAhead(run.station)) run.touched.add(id)
}

/** The same for what is no import. Call inside `store.write`; the lists are made by `rankDue`. */
export function markAhead(station: Station): readonly FlightId[] {
  const ahead = flightsAhead(station)
  for (const id of ahead) station.store.flights.markListDue(id)
  return ahead
}
