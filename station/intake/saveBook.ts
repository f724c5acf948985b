/** Writes what the merge changed in one flight: flight, bookings, people, what ties them to others, bags. */
import type { RateChange, RateKey } from '#db/queries/memory.ts'
import { bookingLinkKeys, documentLinkKeys, manifestLinkKeys, type LinkKey, personKey } from '../identity/linkKeys.ts'
import { rateKeys } from '../identity/rateKeys.ts'
import { searchWords } from '../identity/searchWords.ts'
import { arrivalMs } from '../merge/arrivalMs.ts'
import { documentKey } from '../merge/documentKey.ts'
import type { BookedPnr, FlightBook, Member } from '../merge/FlightBook.ts'
import { inboundOrigin } from '../merge/inboundOrigin.ts'
import { tellsBags } from '../merge/members.ts'
import type { Sending } from '../merge/Sending.ts'
import type { ImportRun } from './ImportRun.ts'

/** What of an import the saving needs. */
export type BookSaver = Pick<ImportRun, 'station' | 'keyedHash'>

type Work = { readonly run: BookSaver; readonly book: FlightBook; readonly sending: Sending; readonly flight: number }

/** Call inside `store.write`. Gives the row of the flight. */
export function saveBook(run: BookSaver, book: FlightBook, sending: Sending): number {
  saveFlight(run, book, sending)
  const work: Work = { run, book, sending, flight: book.row ?? 0 }
  for (const booking of book.dirtyPnrs) savePnr(work, booking)
  const rates = new Map<string, RateChange>()
  for (const member of book.dirtyMembers) saveMember(work, member, rates)
  run.station.store.memory.addRates([...rates.values()])
  for (const { keep, gone } of book.absorbed) {
    if (keep.row !== null && gone.row !== null) run.station.store.travellers.absorb(gone.row, keep.row)
  }
  for (const booking of book.dirtyPnrs) saveBookingLinks(work, booking)
  saveBags(work)
  for (const booking of book.dirtyPnrs) {
    booking.isNewVersion = false
    booking.changes = []
  }
  book.absorbed.length = 0
  book.dirtyPnrs.clear()
  book.dirtyMembers.clear()
  book.dirtyBags.clear()
  return work.flight
}

function saveFlight(run: BookSaver, book: FlightBook, sending: Sending): void {
  // A message that does not say when it was prepared moves no list: its receipt says nothing of its age.
  const isNewer = sending.isDated && (book.asOf === null || sending.at > book.asOf)
  if (book.row !== null && !book.dirty && !isNewer) return
  if (isNewer) book.asOf = sending.at
  book.row = run.station.store.flights.save({
    row: book.row,
    flight: book.flight,
    arrivalMs: arrivalMs(book.flight),
    asOf: book.asOf,
    changedAt: run.station.clock().toISOString(),
  })
  book.dirty = false
}

function savePnr({ run, sending, flight }: Work, booking: BookedPnr): void {
  const { pnrs } = run.station.store
  if (!booking.isNewVersion && booking.row !== null) {
    pnrs.saveSeen(booking.row, booking.push, booking.preparedMs)
    return
  }
  const { row, key, pnr, rawRow, rawHash, version, preparedMs, push, changes } = booking
  const state = { row, key, pnr, rawRow: rawRow ?? 0, rawHash, version, preparedMs, push, changes }
  booking.row = pnrs.saveVersion({ ...state, flight, message: sending.message, at: sending.at })
}

function saveMember(work: Work, member: Member, rates: Map<string, RateChange>): void {
  const { run, book, sending, flight } = work
  const { store } = run.station
  const { traveller, person, changes } = member
  const booking = member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey) ?? null)
  const pnr = booking?.pnr ?? null
  const isNew = member.row === null
  const origin = pnr === null ? null : inboundOrigin(pnr, book.flight)
  const keys = `${book.flight.id} ${arrivalMs(book.flight)} ${booking?.row} ${traveller.identity}`
  const row = store.travellers.save({
    mayHaveOtherKeys: savedKeys.get(member) !== keys,
    row: member.row,
    flight,
    code: member.code,
    pnr: booking?.row ?? null,
    pnrIndex: member.pnrIndex,
    traveller,
    person,
    personRaw: member.personRaw,
    knownMs: member.knownMs,
    document: traveller.documents.map(documentKey).find((key) => key !== null) ?? null,
    locator: pnr?.locators[0]?.code ?? person?.locator ?? null,
    arrivalMs: arrivalMs(book.flight),
    origin,
    agency: pnr?.agency?.iataNumber ?? null,
    partySize: pnr === null ? null : (pnr.size ?? pnr.travellers.length),
    changedBy: !isNew && changes.some((change) => change.isMaterial) ? sending.message : null,
  })
  member.row = row
  savedKeys.set(member, keys)
  const words = () => searchWords(traveller, pnr, person)
  if (isNew) store.search.add(row, words())
  else if (changes.some((change) => isSearched(change.field))) store.search.replace(row, words())
  if (!isNew) {
    for (const change of changes) {
      store.travellers.addChange({ ...change, traveller: row, message: sending.message, at: sending.at })
    }
  }
  saveOwnLinks(work, member, isNew)
  countRates(rates, ratesOf(work, member, isNew), Math.floor(arrivalMs(book.flight) / 86_400_000))
  member.changes = []
  member.areBagsTold = tellsBags(traveller, person)
}

/** What each person was last saved under, for those whom this program saved itself. */
const savedKeys = new WeakMap<Member, string>()

function isSearched(field: string): boolean {
  return field === 'name' || field === 'document' || field === 'booking'
}

/** A traveller counts once under each key: all of them when new, later only what was not known before. */
function ratesOf({ book }: Work, member: Member, isNew: boolean): readonly RateKey[] {
  const pnr = member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey)?.pnr ?? null)
  const keys = rateKeys(book.flight, member.traveller, pnr)
  if (isNew) return keys
  const learnt = (field: string) => member.changes.some((change) => change.field === field && change.before === null)
  return keys.filter(
    ({ kind }) =>
      (kind === 'nationalityRoute' && learnt('nationality')) ||
      ((kind === 'agency' || kind === 'origin') && learnt('booking')),
  )
}

function countRates(rates: Map<string, RateChange>, keys: readonly RateKey[], day: number): void {
  for (const { kind, key } of keys) {
    const id = `${kind}|${key}`
    const before = rates.get(id)
    const travellers = (before?.travellers ?? 0) + 1
    rates.set(id, { kind, key, day, travellers, inspected: 0, found: 0, drugFound: 0 })
  }
}

function saveOwnLinks({ run, book }: Work, member: Member, isNew: boolean): void {
  const { memory } = run.station.store
  const atMs = arrivalMs(book.flight)
  if (!member.hasNewLinks) return
  member.hasNewLinks = false
  const keys = documentLinkKeys(member.traveller, run.keyedHash)
  const contacts = member.person === null ? [] : manifestLinkKeys(member.person.contacts, run.keyedHash)
  const own = personKey(member.traveller, run.keyedHash)
  for (const key of [...keys, ...contacts].map((link) => link.key).concat(own ?? [])) {
    if (isNew) memory.addLink(key, atMs, member.row ?? 0)
    else memory.addLinkOnce(key, atMs, member.row ?? 0)
  }
}

/** What a booking shares is tied to one of its people; who else is in the booking is found from there. */
function saveBookingLinks({ run, book }: Work, booking: BookedPnr): void {
  if (!booking.isNewVersion || (booking.version > 1 && !booking.changes.some(({ field }) => isShared(field)))) return
  const { memory } = run.station.store
  const atMs = arrivalMs(book.flight)
  const members = book.byPnr.get(booking.key) ?? []
  for (const link of bookingLinkKeys(booking.pnr, run.keyedHash)) {
    const anchor = anchorOf(members, link)
    if (anchor?.row == null) continue
    if (booking.version === 1) memory.addLink(link.key, atMs, anchor.row)
    else memory.addLinkOnce(link.key, atMs, anchor.row)
  }
}

function isShared(field: string): boolean {
  return field === 'contacts' || field === 'payment'
}

function anchorOf(members: readonly Member[], link: LinkKey): Member | undefined {
  const own = link.ref === null ? undefined : members.find((member) => member.traveller.pnrRef === link.ref)
  return own ?? members.find((member) => member.pnrIndex === 0) ?? members[0]
}

function saveBags({ run, book, flight }: Work): void {
  const { bags } = run.station.store
  for (const booked of book.dirtyBags) {
    const { row, bag, hint, knownMs, rawRow } = booked
    booked.row = bags.save({ row, bag, owner: booked.owner?.row ?? null, hint, knownMs, rawRow, flight })
    for (const event of booked.newEvents) bags.addEvent(booked.row, event, rawRow)
    booked.newEvents = []
  }
}
