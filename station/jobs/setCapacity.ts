/** Sets how many of a flight are proposed today, and which share of them at random. */
import type { Station } from '../Station.ts'

export type Capacity = { readonly flightId: string; readonly capacity: number; readonly randomShare: number }

/** False: no such flight. The list itself is made anew by `rankFlight`. */
export function setCapacity(station: Station, { flightId, capacity, randomShare }: Capacity): boolean {
  const flight = station.store.flights.read(flightId)
  if (flight === null) return false
  station.store.write(() => station.store.flights.saveCapacity(flight.row, capacity, randomShare))
  station.changed({ kind: 'flights', id: flightId })
  return true
}
