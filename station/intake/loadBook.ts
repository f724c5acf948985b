/** Reads everything known of one flight into a working copy. */
import type { Store } from '#db/store.ts'
import { createFlightBook, type FlightBook, type Member } from '../merge/FlightBook.ts'
import { indexMember, tellsBags } from '../merge/members.ts'
import { indexLocators } from '../merge/takePnr.ts'

export function loadBook(store: Store, flightId: string): FlightBook | null {
  const record = store.flights.read(flightId)
  if (record === null) return null
  const book = createFlightBook(record.flight)
  book.row = record.row
  book.asOf = record.asOf
  book.dirty = false
  for (const { sign, kind, code } of store.corrections.readFlight(record.row))
    book.corrections.set(sign, { kind, code })
  const keyOfPnr = loadPnrs(store, book)
  const memberOf = loadMembers(store, book, keyOfPnr)
  loadBags(store, book, memberOf)
  return book
}

function loadPnrs(store: Store, book: FlightBook): ReadonlyMap<number, string> {
  const keys = new Map<number, string>()
  for (const { row, key, pnr, rawRow, rawHash, version, preparedMs, push } of store.pnrs.readFlight(book.row ?? 0)) {
    keys.set(row, key)
    const booking = { row, key, pnr, rawRow, rawHash, version, preparedMs, push, isNewVersion: false, changes: [] }
    book.pnrs.set(key, booking)
    indexLocators(book, booking)
  }
  return keys
}

function loadMembers(
  store: Store,
  book: FlightBook,
  keyOfPnr: ReadonlyMap<number, string>,
): ReadonlyMap<number, Member> {
  const memberOf = new Map<number, Member>()
  for (const record of store.travellers.readFlight(book.row ?? 0)) {
    const member: Member = {
      row: record.row,
      code: record.code,
      pnrKey: record.pnr === null ? null : (keyOfPnr.get(record.pnr) ?? null),
      pnrIndex: record.pnrIndex,
      person: record.person,
      personRaw: record.personRaw,
      traveller: record.traveller,
      knownMs: record.knownMs,
      hasNewLinks: false,
      areBagsTold: tellsBags(record.traveller, record.person),
      changes: [],
    }
    indexMember(book, member)
    memberOf.set(record.row, member)
  }
  return memberOf
}

function loadBags(store: Store, book: FlightBook, memberOf: ReadonlyMap<number, Member>): void {
  for (const { row, bag, owner, hint, knownMs, rawRow } of store.bags.readFlight(book.row ?? 0)) {
    const member = owner === null ? null : (memberOf.get(owner) ?? null)
    book.bags.set(bag.tag, { row, bag, owner: member, hint, knownMs, rawRow, newEvents: [] })
  }
}
