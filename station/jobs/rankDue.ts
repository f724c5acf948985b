/** Makes the lists that were left unmade when the program ended in the middle of an import; for the start of a station. */
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import type { Station } from '../Station.ts'
import { rankFlight } from './rankFlight.ts'

/** Gives how many. */
export async function rankDue(station: Station): Promise<number> {
  const due = station.store.flights.readListsDue()
  const keyedHash = createKeyedHash(station.identitySecret)
  for (const flightId of due) await rankFlight(station, flightId, { book: null, keyedHash })
  return due.length
}
