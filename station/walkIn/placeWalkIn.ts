/** Puts someone met without a flight on one, or back on none: all that was done and kept of the person goes along. */
import type { Flight } from '#core/flight/Flight.ts'
import { splitId } from '#core/flight/splitId.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { moveWalkIn, type Placed } from './moveWalkIn.ts'
import { walkInFlight } from './walkInFlight.ts'

export type Placing = {
  readonly travellerId: string
  /** Null: on no flight. */
  readonly flightId: string | null
  readonly by: string
}
export type PlaceRefusal = 'traveller' | 'flight' | 'notFitting'

export async function placeWalkIn(station: Station, placing: Placing): Promise<Placed | PlaceRefusal> {
  const { store } = station
  const from = splitId(placing.travellerId).flightId
  const flight =
    placing.flightId === null ? walkInFlight(station) : (store.flights.read(placing.flightId)?.flight ?? null)
  if (flight === null || store.keeping.isSeparated(flight.id) || store.keeping.isSeparated(from)) return 'flight'
  if (flight.id === from) return 'notFitting'
  const answer = store.confirm(() => move(station, placing, flight))
  if (typeof answer === 'string') return answer
  for (const id of [from, flight.id]) {
    await rankFlight(station, id)
    station.changed({ kind: 'flights', id })
    station.changed({ kind: 'worklist', id })
  }
  return answer
}

/** Call inside a write. */
function move(station: Station, { travellerId, by }: Placing, flight: Flight): Placed | PlaceRefusal {
  const { store, settings } = station
  const at = station.clock().toISOString()
  const answer = moveWalkIn(station, { travellerId, flight, at })
  if (typeof answer === 'string') return answer
  // Names stay out of the chain.
  const body = { from: travellerId, travellerId: answer.travellerId, by }
  appendRecord(store, settings.id, { kind: 'walkInPlaced', at, body })
  return answer
}
