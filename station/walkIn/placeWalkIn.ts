/** Puts someone met without a flight on one, or back on none: all that was done and kept of the person goes along. */
import { walkInFieldsSchema, walkInWays } from '#core/contract/walkInFields.ts'
import type { Flight } from '#core/flight/Flight.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { addWalkIn } from './addWalkIn.ts'
import { walkInFlight } from './walkInFlight.ts'

export type Placing = {
  readonly travellerId: string
  /** Null: on no flight. */
  readonly flightId: string | null
  readonly by: string
}
/** `known`: the flight has this document already, and the person is that traveller now, which cannot be taken back. */
export type Placed = { readonly kind: 'placed' | 'known'; readonly travellerId: string }
export type PlaceRefusal = 'traveller' | 'flight' | 'notFitting'

export async function placeWalkIn(station: Station, placing: Placing): Promise<Placed | PlaceRefusal> {
  const { store } = station
  const from = flightOf(placing.travellerId)
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
  const gone = store.travellers.read(travellerId)
  if (gone === null) return 'traveller'
  const record = store.walkIns.read(gone.row)
  const way = walkInWays.find((it) => it === record?.way)
  // Whom a message has named too belongs to the flight of that message.
  if (record === null || way === undefined || gone.traveller.sources.some((source) => source !== 'MANUAL'))
    return 'notFitting'
  const fields = walkInFieldsSchema.parse(JSON.parse(record.body))
  const met = addWalkIn(station, { flight, fields, way, by: record.by, at: record.at })
  const keep = store.travellers.read(met.travellerId)
  if (keep === null) return 'traveller'
  const at = station.clock().toISOString()
  store.travellers.absorb(gone.row, keep.row)
  if (met.kind === 'known') store.walkIns.markJoined(keep.row, at)
  for (const id of [flightOf(travellerId), flight.id]) {
    const row = store.flights.read(id)?.row
    if (row !== undefined) store.flights.refreshCounts(row)
    if (row !== undefined) store.flights.refreshDone(row)
    store.flights.markListDue(id)
  }
  // Names stay out of the chain.
  const body = { from: travellerId, travellerId: met.travellerId, by }
  appendRecord(store, settings.id, { kind: 'walkInPlaced', at, body })
  markBooksStale(store)
  return { kind: met.kind === 'known' ? 'known' : 'placed', travellerId: met.travellerId }
}

function flightOf(travellerId: string): string {
  return travellerId.slice(0, travellerId.lastIndexOf('/'))
}
