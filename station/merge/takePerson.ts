/** Merges one person of a manifest into the flight: the same traveller as in a booking where the evidence says so. */
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import { documentKey } from './documentKey.ts'
import type { FlightBook, Member } from './FlightBook.ts'
import { addMember, updateMember } from './members.ts'
import { isNearName } from './isNearName.ts'
import { isSameData } from './isSameData.ts'
import { isSameName, nameKey, sharesWord } from './nameKeys.ts'
import { findCorrection } from './personSigns.ts'
import { takeManifestBags } from './takeBags.ts'
import type { MergeContext } from './takePnr.ts'

export type PersonRecord = {
  readonly person: ManifestPerson
  readonly saveRaw: () => number
  /** Null: the message does not say. False: it lists who did not board, or cancels the person. */
  readonly onBoard: boolean | null
}
export type PersonTaken = 'new' | 'changed' | 'same'

export function takePerson(book: FlightBook, record: PersonRecord, context: MergeContext): PersonTaken {
  const person: ManifestPerson = { ...record.person, raw: '' }
  const member = findMember(book, person)
  if (member === null) {
    const added = addMember(
      book,
      { pnrKey: null, pnrIndex: null, person, personRaw: record.saveRaw(), onBoard: record.onBoard ?? true },
      context,
    )
    takeManifestBags(book, added, context)
    return 'new'
  }
  const isSameView = member.person !== null && isSameData(member.person, person)
  // An older list does not bring back someone whom a newer push has left out.
  const isNewest = book.asOf === null || context.sending.at >= book.asOf
  const onBoard = record.onBoard ?? (isNewest || member.traveller.onBoard)
  if (isSameView && onBoard === member.traveller.onBoard) return 'same'
  const personRaw = isSameView ? member.personRaw : record.saveRaw()
  updateMember(book, member, { person, personRaw, onBoard, keyedHash: context.keyedHash })
  takeManifestBags(book, member, context)
  return 'changed'
}

/** Document, then locator and name, then name and birth date, then a name that only one booked person bears. */
function findMember(book: FlightBook, person: ManifestPerson): Member | null {
  const correction = findCorrection(book, person)
  const told = correction?.kind === 'together' ? book.byCode.get(correction.code) : undefined
  if (told !== undefined) return told
  const apartFrom = correction?.kind === 'apart' ? correction.code : null
  for (const document of person.documents) {
    const key = documentKey(document)
    const member = key === null ? undefined : book.byDocument.get(key)
    // Two people under one stolen or mistyped number are two people.
    if (member === undefined || member.code === apartFrom || isCrewOnly(member, person)) continue
    const isSame = isSameName(member.traveller.name, person.name)
    if (isSame || (sharesBirth(member, person) && sharesWord(member.traveller.name, person.name))) return member
  }
  const booking = person.locator === null ? null : (book.byLocator.get(person.locator) ?? null)
  const isFree = (member: Member) =>
    member.code !== apartFrom && !contradicts(member, person) && !isCrewOnly(member, person)
  const inBooking = booking === null ? [] : (book.byPnr.get(booking) ?? []).filter(isFree)
  const sameName = (member: Member) => isSameName(member.traveller.name, person.name)
  const named = (book.byName.get(nameKey(person.name.search)) ?? []).filter(
    (member) => isFree(member) && sameName(member),
  )
  return (
    inBooking.find(sameName) ??
    findMisspelt(inBooking, person) ??
    named.find((member) => sharesBirth(member, person)) ??
    // The locator names a booking of this flight: a namesake in another one is another person.
    only(named.filter((member) => booking === null || member.pnrKey === null))
  )
}

/** In the very booking that the manifest names, one person is left whose name is nearly the same. */
function findMisspelt(inBooking: readonly Member[], person: ManifestPerson): Member | null {
  return only(inBooking.filter((member) => member.person === null && isNearName(member.traveller.name, person.name)))
}

/** A crew list and a passenger list never mean the same person on one flight, nor a crew list and a booking. */
function isCrewOnly(member: Member, person: ManifestPerson): boolean {
  if (member.person !== null) return isCrew(member.person) !== isCrew(person)
  return isCrew(person) && member.pnrKey !== null
}

function isCrew(person: ManifestPerson): boolean {
  return person.role === 'crew' || person.role === 'transitCrew'
}

function sharesBirth(member: Member, person: ManifestPerson): boolean {
  return person.birthOn !== null && member.traveller.birthOn === person.birthOn
}

/** Another birth date, or another manifest record with another passport: not this person, whatever the name. */
function contradicts(member: Member, person: ManifestPerson): boolean {
  const birthOn = member.traveller.birthOn
  if (birthOn !== null && person.birthOn !== null && birthOn !== person.birthOn) return true
  if (member.person === null) return false
  const known = member.person.documents.map(documentKey).find((key) => key !== null)
  const stated = person.documents.map(documentKey).find((key) => key !== null)
  return known !== undefined && stated !== undefined && known !== stated && birthOn === null
}

function only(members: readonly Member[]): Member | null {
  const [first, ...others] = new Set(members)
  return others.length === 0 ? (first ?? null) : null
}
