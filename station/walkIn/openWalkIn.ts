/** Keeps a person whom no message named as a traveller of a flight, or of none, and lists them at once. */
import type { WalkInDraft } from '#core/contract/walkIns.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { addWalkIn, type Added } from './addWalkIn.ts'
import { walkInFlight } from './walkInFlight.ts'

export type WalkInRefusal = 'flight' | 'nameNeeded'

export async function openWalkIn(
  station: Station,
  { draft, by }: { readonly draft: WalkInDraft; readonly by: string },
): Promise<Added | WalkInRefusal> {
  const { store, settings } = station
  const { fields, way } = draft
  if (fields.surname === '' && fields.given === '') return 'nameNeeded'
  const flight = draft.flightId === null ? walkInFlight(station) : (store.flights.read(draft.flightId)?.flight ?? null)
  // What is kept apart must not be mixed with someone met today.
  if (flight === null || store.keeping.isSeparated(flight.id)) return 'flight'
  const at = station.clock().toISOString()
  const added = store.confirm(() => {
    const met = addWalkIn(station, { flight, fields, way, by, at })
    // Names stay out of the chain, which can never forget; they travel beside it.
    const body = { travellerId: met.travellerId, flightId: flight.id, way, by }
    if (met.kind === 'opened') appendRecord(store, settings.id, { kind: 'walkIn', at, body })
    return met
  })
  if (added.kind === 'opened') {
    await rankFlight(station, flight.id)
    station.changed({ kind: 'flights', id: flight.id })
  }
  return added
}
