/** Puts a person in hand into a flight: the one the flight knows already by the document, or a new traveller. */
import type { WalkInFields } from '#core/contract/walkInFields.ts'
import type { Flight } from '#core/flight/Flight.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import { loadBook } from '../intake/loadBook.ts'
import { saveBook } from '../intake/saveBook.ts'
import { documentKey } from '../merge/documentKey.ts'
import { createFlightBook } from '../merge/FlightBook.ts'
import { addMember } from '../merge/members.ts'
import { isSameName } from '../merge/nameKeys.ts'
import type { Station } from '../Station.ts'
import { walkInPerson } from './walkInPerson.ts'

export type Met = {
  readonly flight: Flight
  readonly fields: WalkInFields
  readonly way: 'mrz' | 'boardingPass' | 'typed' | 'station'
  readonly by: string
  readonly at: string
}
export type Added = { readonly kind: 'opened' | 'known'; readonly travellerId: string }

/** Call inside `store.write`. */
export function addWalkIn(station: Station, { flight, fields, way, by, at }: Met): Added {
  const { store } = station
  const book = loadBook(store, flight.id) ?? createFlightBook(flight)
  const person = walkInPerson(fields)
  const document = person.documents.map(documentKey).find((key) => key !== null) ?? null
  const known = document === null ? undefined : book.byDocument.get(document)
  if (known !== undefined && isSameName(known.traveller.name, person.name)) {
    return { kind: 'known', travellerId: known.traveller.id }
  }
  // Not dated: meeting someone says nothing newer about the flight.
  const sending = { at, atMs: Date.parse(at), isDated: false, push: '', message: 0 }
  const keyedHash = createKeyedHash(station.identitySecret)
  const views = { pnrKey: null, pnrIndex: null, person, personRaw: null, onBoard: true }
  const member = addMember(book, views, { sending, keyedHash })
  const row = saveBook({ station, keyedHash }, book, sending)
  const body = JSON.stringify(fields)
  store.walkIns.add({ traveller: member.row ?? 0, at, atMs: sending.atMs, by, way, document, body })
  store.flights.refreshCounts(row)
  store.flights.markListDue(flight.id)
  markBooksStale(store)
  return { kind: 'opened', travellerId: member.traveller.id }
}
