/** Moves someone met in person from one flight to another in the store, with everything done and kept of the person. */
import { walkInFieldsSchema, walkInWays } from '#core/contract/walkInFields.ts'
import type { Flight } from '#core/flight/Flight.ts'
import { splitId } from '#core/flight/splitId.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import type { Station } from '../Station.ts'
import { addWalkIn } from './addWalkIn.ts'
import { recountFlight } from './recountFlight.ts'

export type Move = { readonly travellerId: string; readonly flight: Flight; readonly at: string }
/** `known`: the flight has this document already, and the person is that traveller now, which cannot be taken back. */
export type Placed = { readonly kind: 'placed' | 'known'; readonly travellerId: string }

/** Call inside a write; the lists of both flights are due afterwards. */
export function moveWalkIn(station: Station, { travellerId, flight, at }: Move): Placed | 'traveller' | 'notFitting' {
  const { store } = station
  const gone = store.travellers.read(travellerId)
  if (gone === null) return 'traveller'
  const record = store.walkIns.read(gone.row)
  const way = [...walkInWays, 'station' as const].find((it) => it === record?.way)
  // Whom a message has named too belongs to the flight of that message.
  if (record === null || way === undefined || gone.traveller.sources.some((source) => source !== 'MANUAL'))
    return 'notFitting'
  const fields = walkInFieldsSchema.parse(JSON.parse(record.body))
  const met = addWalkIn(station, { flight, fields, way, by: record.by, at: record.at })
  const keep = store.travellers.read(met.travellerId)
  if (keep === null) return 'traveller'
  store.travellers.absorb(gone.row, keep.row)
  if (met.kind === 'known') store.walkIns.markJoined(keep.row, at)
  for (const id of [splitId(travellerId).flightId, flight.id]) recountFlight(store, id)
  markBooksStale(store)
  return { kind: met.kind === 'known' ? 'known' : 'placed', travellerId: met.travellerId }
}
