/** Merges one booking into the flight: finds its version before and its people, wherever they first came from. */
import { hash } from 'node:crypto'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { PnrTraveller } from '#core/booking/PnrTraveller.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import { absorbMember } from './absorbMember.ts'
import { comparePnrs } from './comparePnrs.ts'
import { documentKey } from './documentKey.ts'
import type { BookedPnr, FlightBook, Member } from './FlightBook.ts'
import { addMember, updateMember } from './members.ts'
import { isBookedOn } from './isBookedOn.ts'
import { isNearName } from './isNearName.ts'
import { isSameName, nameKey, sharesWord } from './nameKeys.ts'
import { noteBookingChanges } from './noteBookingChanges.ts'
import { noteCodeshares } from './noteCodeshares.ts'
import { isKeptApart } from './personSigns.ts'
import type { Sending } from './Sending.ts'
import { takeCheckedBags } from './takeBags.ts'

export type PnrRecord = { readonly pnr: Pnr; readonly rawHash: Buffer; readonly saveRaw: () => number }
export type MergeContext = { readonly sending: Sending; readonly keyedHash: KeyedHash }
export type PnrTaken = 'new' | 'changed' | 'same' | 'older'

export function takePnr(book: FlightBook, record: PnrRecord, context: MergeContext): PnrTaken {
  const { pnr, rawHash } = record
  const { sending } = context
  const known = findBooking(book, pnr)
  if (known !== null && known.rawHash.equals(rawHash)) return meetAgain(book, known, context)
  // An old push that comes late, or once more, must not undo a newer one.
  if (known !== null && known.preparedMs > sending.atMs) return 'older'
  const isSecond = known !== null && known.push === sending.push && known.preparedMs === sending.atMs
  const key = known === null || (isSecond && !sharesPeople(known.pnr, pnr)) ? freeKey(book, pnr) : known.key
  const before = book.pnrs.get(key) ?? null
  const booking: BookedPnr = {
    row: before?.row ?? null,
    key,
    pnr: { ...pnr, raw: '' },
    rawRow: record.saveRaw(),
    rawHash,
    version: (before?.version ?? 0) + 1,
    preparedMs: sending.atMs,
    push: sending.push,
    isNewVersion: true,
    changes: before === null ? [] : comparePnrs(before.pnr, pnr),
  }
  if (before !== null) book.dirtyPnrs.delete(before)
  book.dirtyPnrs.add(booking)
  book.pnrs.set(key, booking)
  indexLocators(book, booking)
  placePeople(book, booking, context)
  if (before !== null) noteBookingChanges(book, { before: before.pnr, booking })
  noteCodeshares(book, pnr)
  return before === null ? 'new' : 'changed'
}

/** The same text read anew: a new version of the booking, in the same push, from the same raw record. */
export function replaceBooking(
  book: FlightBook,
  { key, pnr }: { readonly key: string; readonly pnr: Pnr },
  context: MergeContext,
): void {
  const before = book.pnrs.get(key)
  if (before === undefined) return
  const changes = comparePnrs(before.pnr, pnr)
  const booking: BookedPnr = { ...before, pnr, version: before.version + 1, isNewVersion: true, changes }
  book.dirtyPnrs.delete(before)
  book.dirtyPnrs.add(booking)
  book.pnrs.set(key, booking)
  indexLocators(book, booking)
  placePeople(book, booking, context)
}

export function indexLocators(book: FlightBook, booking: BookedPnr): void {
  for (const locator of booking.pnr.locators) {
    if (!book.byLocator.has(locator.code)) book.byLocator.set(locator.code, booking.key)
    book.byLocator.set(`${locator.system}:${locator.code}`, booking.key)
  }
}

/** The booking of the flight that this one is a version of, by a locator or by who is in it. */
export function findBooking(book: FlightBook, pnr: Pnr): BookedPnr | null {
  for (const locator of pnr.locators) {
    const key = book.byLocator.get(`${locator.system}:${locator.code}`)
    if (key !== undefined) return book.pnrs.get(key) ?? null
  }
  return pnr.locators.length > 0 ? null : (book.pnrs.get(keyWithoutLocator(pnr)) ?? null)
}

/** The same booking once more: nothing to write but that this push has it, and that its people fly after all. */
function meetAgain(book: FlightBook, known: BookedPnr, context: MergeContext): 'same' {
  if (context.sending.atMs < known.preparedMs || known.push === context.sending.push) return 'same'
  known.push = context.sending.push
  known.preparedMs = context.sending.atMs
  book.dirtyPnrs.add(known)
  for (const member of book.byPnr.get(known.key) ?? []) {
    const booked = member.pnrIndex === null ? undefined : known.pnr.travellers[member.pnrIndex]
    if (!member.traveller.onBoard && booked !== undefined && isBookedOn(book.flight, known.pnr, booked)) {
      updateMember(book, member, { onBoard: true, keyedHash: context.keyedHash })
    }
  }
  return 'same'
}

function sharesPeople(a: Pnr, b: Pnr): boolean {
  const names = new Set(a.travellers.map((traveller) => nameKey(traveller.name.search)))
  return b.travellers.length === 0 || b.travellers.some((traveller) => names.has(nameKey(traveller.name.search)))
}

function keyWithoutLocator(pnr: Pnr): string {
  const names = pnr.travellers.map((traveller) => nameKey(traveller.name.search)).sort()
  return `~${hash('sha256', names.join('|'), 'hex').slice(0, 10)}`
}

function freeKey(book: FlightBook, pnr: Pnr): string {
  const stem = pnr.locators[0]?.code ?? keyWithoutLocator(pnr)
  for (let turn = 1; ; turn++) {
    const key = turn === 1 ? stem : `${stem}~${turn}`
    if (!book.pnrs.has(key)) return key
  }
}

function placePeople(book: FlightBook, booking: BookedPnr, context: MergeContext): void {
  const left = new Set(book.byPnr.get(booking.key) ?? [])
  const placed: (Member | null)[] = booking.pnr.travellers.map(() => null)
  // Strong evidence first for everyone, so that a father does not take the place of a son of the same name.
  for (const isMatch of [isSamePerson, isSameRefAndName, isSameBookedName, isSamePassport, isSameRefNearly]) {
    booking.pnr.travellers.forEach((booked, index) => {
      if (placed[index] !== null) return
      const member = [...left].find((candidate) => isMatch(candidate, booked))
      if (member === undefined) return
      placed[index] = member
      left.delete(member)
    })
  }
  booking.pnr.travellers.forEach((booked, index) => {
    const member = placed[index] ?? findUnbooked(book, booking, booked)
    const onBoard = isBookedOn(book.flight, booking.pnr, booked) || (member?.person ?? null) !== null
    const views = { pnrKey: booking.key, pnrIndex: index, onBoard }
    if (member === null) placed[index] = addMember(book, { ...views, person: null, personRaw: null }, context)
    else {
      updateMember(book, member, { ...views, keyedHash: context.keyedHash })
      placed[index] = member
    }
  })
  for (const member of left) {
    // No longer in the booking: kept and shown as not on board, unless a manifest still names the person.
    updateMember(book, member, { pnrIndex: null, onBoard: member.person !== null, keyedHash: context.keyedHash })
  }
  for (const member of placed) {
    if (member === null) continue
    const twin = findTwin(book, member)
    if (twin !== null) absorbMember(book, { keep: member, gone: twin }, context.keyedHash)
    takeCheckedBags(book, member, context)
  }
}

/** The same person from a manifest, kept apart until this booking told the passport: same number, and name or birth date fit. */
function findTwin(book: FlightBook, member: Member): Member | null {
  if (member.person !== null) return null
  for (const document of member.traveller.documents) {
    const key = documentKey(document)
    const other = key === null ? undefined : book.byDocument.get(key)
    if (other === undefined || other === member || other.pnrKey !== null || other.traveller.kind === 'crew') continue
    if (isKeptApart(book, member.code, other.person)) continue
    const isBorn = member.traveller.birthOn !== null && member.traveller.birthOn === other.traveller.birthOn
    const isNamed = isSameName(member.traveller.name, other.traveller.name)
    if (isNamed || (isBorn && sharesWord(member.traveller.name, other.traveller.name))) return other
  }
  return null
}

function isSamePerson(member: Member, booked: PnrTraveller): boolean {
  return isSameName(member.traveller.name, booked.name) && isSamePassport(member, booked)
}

/** A name may be corrected altogether between two pushes; an infant under the passport of its mother stays an infant. */
function isSamePassport(member: Member, booked: PnrTraveller): boolean {
  if ((member.traveller.kind === 'infant') !== (booked.kind === 'infant')) return false
  const keys = booked.documents.map(documentKey)
  return member.traveller.documents.some((document) => {
    const key = documentKey(document)
    return key !== null && keys.includes(key)
  })
}

function isSameRefAndName(member: Member, booked: PnrTraveller): boolean {
  return member.traveller.pnrRef === booked.ref && isSameName(member.traveller.name, booked.name)
}

/** A corrected spelling, not another person in the same place. */
function isSameRefNearly(member: Member, booked: PnrTraveller): boolean {
  return member.traveller.pnrRef === booked.ref && isNearName(member.traveller.name, booked.name)
}

function isSameBookedName(member: Member, booked: PnrTraveller): boolean {
  return isSameName(member.traveller.name, booked.name)
}

/** Someone a manifest named first: by document, by locator and name, by name and birth date, or by a name borne once. */
function findUnbooked(book: FlightBook, booking: BookedPnr, booked: PnrTraveller): Member | null {
  for (const document of booked.documents) {
    const key = documentKey(document)
    const member = key === null ? undefined : book.byDocument.get(key)
    if (member !== undefined && member.pnrKey === null && isSameName(member.traveller.name, booked.name)) return member
  }
  const codes = new Set(booking.pnr.locators.map((locator) => locator.code))
  const byName = (book.byName.get(nameKey(booked.name.search)) ?? []).filter((member) => member.pnrKey === null)
  const byLocator = book.members.length > byName.length ? unbookedOf(book, codes) : []
  const named = byLocator.find((member) => isSameName(member.traveller.name, booked.name))
  if (named !== undefined) return named
  const misspelt = byLocator.filter((member) => isNearName(member.traveller.name, booked.name))
  if (misspelt.length === 1) return misspelt[0] ?? null
  const birthOn = booked.documents[0]?.birthOn ?? null
  const born = byName.filter((member) => birthOn !== null && member.traveller.birthOn === birthOn)
  if (born.length === 1) return born[0] ?? null
  // A manifest that names another booking means a namesake.
  const unplaced = byName.filter((member) => !book.byLocator.has(member.person?.locator ?? ''))
  return unplaced.length === 1 && birthOn === null && booked.documents.length === 0 ? (unplaced[0] ?? null) : null
}

/** In the order of the flight. */
function unbookedOf(book: FlightBook, locators: ReadonlySet<string>): readonly Member[] {
  const listed = [...locators].flatMap((locator) => book.byListedLocator.get(locator) ?? [])
  const unbooked = [...new Set(listed)].filter((member) => {
    const locator = member.person?.locator ?? null
    return member.pnrKey === null && locator !== null && locators.has(locator) && book.members.includes(member)
  })
  return unbooked.length < 2 ? unbooked : book.members.filter((member) => unbooked.includes(member))
}
