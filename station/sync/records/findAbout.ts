/** Finds the person of a record from another station: by id where the name fits it, else on the flight by document or name. */
import type { Store } from '#db/store.ts'
import { findTraveller, nameOf } from '../../intake/findTraveller.ts'
import { loadBook } from '../../intake/loadBook.ts'
import type { CheckedPerson } from '../../log/saveInspection.ts'
import type { FlightBook } from '../../merge/FlightBook.ts'
import { isSameName } from '../../merge/nameKeys.ts'
import type { About } from './TravellingRecord.ts'

/** Flights read while one bundle is applied. */
export type Books = Map<string, FlightBook | null>

type Wanted = { readonly travellerId: string; readonly about: About | null }

export function findAbout(store: Store, books: Books, { travellerId, about }: Wanted): CheckedPerson | null {
  const direct = readPerson(store, travellerId)
  const stated = about?.person ?? null
  if (direct !== null && (stated === null || isSameName(direct.traveller.name, nameOf(stated)))) return direct
  if (stated === null || about === null || about.flight === null) return null
  if (!books.has(about.flight)) books.set(about.flight, loadBook(store, about.flight))
  const book = books.get(about.flight) ?? null
  const member = book === null ? null : findTraveller(book, stated)
  return member === null ? null : readPerson(store, member.traveller.id)
}

export function readPerson(store: Store, travellerId: string): CheckedPerson | null {
  const record = travellerId === '' ? null : store.travellers.read(travellerId)
  const flight = record === null ? null : store.flights.readRow(record.flight)
  if (record === null || flight === null) return null
  const pnr = record.pnr === null ? null : (store.pnrs.read(record.pnr)?.pnr ?? null)
  return { row: record.row, flightRow: flight.row, flight: flight.flight, traveller: record.traveller, pnr }
}
