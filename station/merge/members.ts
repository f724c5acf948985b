/** Adding, rebuilding and indexing the people of a flight book. */
import { hash } from 'node:crypto'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { Traveller, TravellerId } from '#core/traveller/Traveller.ts'
import { identityOf } from '../identity/identityOf.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import { buildTraveller } from './buildTraveller.ts'
import { compareTravellers } from './compareTravellers.ts'
import { documentKey } from './documentKey.ts'
import type { FlightBook, Member } from './FlightBook.ts'
import { isSameData } from './isSameData.ts'
import { nameKey } from './nameKeys.ts'
import type { Sending } from './Sending.ts'

export type Views = {
  readonly pnrKey: string | null
  readonly pnrIndex: number | null
  readonly person: ManifestPerson | null
  readonly personRaw: number | null
  readonly onBoard: boolean
}

export function addMember(book: FlightBook, views: Views, context: { sending: Sending; keyedHash: KeyedHash }): Member {
  const code = freeCode(book, views)
  const id = `${book.flight.id}/${code}` as TravellerId
  const member: Member = {
    row: null,
    code,
    pnrKey: views.pnrKey,
    pnrIndex: views.pnrIndex,
    person: views.person,
    personRaw: views.personRaw,
    traveller: build(book, { id, views, keyedHash: context.keyedHash }),
    knownMs: context.sending.atMs,
    hasNewLinks: true,
    areBagsTold: false,
    changes: [],
  }
  book.dirtyMembers.add(member)
  indexMember(book, member)
  return member
}

export type ViewChange = Partial<Views> & { readonly keyedHash: KeyedHash }

/** Takes new views of a person who is known, notes what changed, keeps the indexes right. */
export function updateMember(book: FlightBook, member: Member, { keyedHash, ...change }: ViewChange): void {
  const views: Views = {
    pnrKey: member.pnrKey,
    pnrIndex: member.pnrIndex,
    person: member.person,
    personRaw: member.personRaw,
    onBoard: member.traveller.onBoard,
    ...change,
  }
  const before = member.traveller
  const after = build(book, { id: before.id, views, keyedHash })
  const isMoved = views.pnrKey !== member.pnrKey
  const isSamePlace = !isMoved && views.pnrIndex === member.pnrIndex && views.person === member.person
  // Most people of a new push are as they were; writing them again would be most of the cost of it.
  if (isSamePlace && isSameData(before, after)) return
  if (views.person !== member.person || hasOtherDocuments(before, after)) member.hasNewLinks = true
  if (isMoved) removeFrom(book.byPnr, member.pnrKey, member)
  member.pnrKey = views.pnrKey
  member.pnrIndex = views.pnrIndex
  member.person = views.person
  member.personRaw = views.personRaw
  member.traveller = after
  book.dirtyMembers.add(member)
  member.changes.push(...compareTravellers(before, after))
  if (isMoved && views.pnrKey !== null) addTo(book.byPnr, views.pnrKey, member)
  indexListed(book, member)
  indexDocuments(book, member)
  const key = nameKey(after.name.search)
  if (key !== nameKey(before.name.search)) addTo(book.byName, key, member)
}

export function indexMember(book: FlightBook, member: Member): void {
  book.members.push(member)
  book.byCode.set(member.code, member)
  if (member.pnrKey !== null) addTo(book.byPnr, member.pnrKey, member)
  addTo(book.byName, nameKey(member.traveller.name.search), member)
  indexListed(book, member)
  indexDocuments(book, member)
}

function indexListed(book: FlightBook, member: Member): void {
  const locator = member.person?.locator ?? null
  if (locator !== null) addTo(book.byListedLocator, locator, member)
}

function indexDocuments(book: FlightBook, member: Member): void {
  for (const document of member.traveller.documents) {
    const key = documentKey(document)
    if (key !== null && !book.byDocument.has(key)) book.byDocument.set(key, member)
  }
}

type Building = { readonly id: TravellerId; readonly views: Views; readonly keyedHash: KeyedHash }

function build(book: FlightBook, { id, views, keyedHash }: Building): Traveller {
  const pnr: Pnr | null = views.pnrKey === null ? null : (book.pnrs.get(views.pnrKey)?.pnr ?? null)
  const booked = pnr === null || views.pnrIndex === null ? null : (pnr.travellers[views.pnrIndex] ?? null)
  const traveller = buildTraveller({
    id,
    flight: book.flight,
    pnrKey: views.pnrKey,
    pnr,
    booked,
    person: views.person,
    onBoard: views.onBoard,
  })
  return { ...traveller, identity: identityOf(traveller, keyedHash) }
}

/**
 * The last part of a traveller's id, from what the first message says of the person: two stations that read the same
 * messages in the same order give the same ids. Twins without documents get a counter.
 */
function freeCode(book: FlightBook, views: Views): string {
  const booked =
    views.pnrKey === null || views.pnrIndex === null
      ? null
      : (book.pnrs.get(views.pnrKey)?.pnr.travellers[views.pnrIndex] ?? null)
  const name = booked?.name.search ?? views.person?.name.search ?? ''
  const document = [...(booked?.documents ?? []), ...(views.person?.documents ?? [])].map(documentKey).find(Boolean)
  const seed = [views.pnrKey ?? views.person?.locator, booked?.ref, name, document].join('|')
  for (let turn = 0; ; turn++) {
    const code = Number.parseInt(hash('sha256', `${seed}|${turn}`, 'hex').slice(0, 10), 16)
      .toString(36)
      .padStart(8, '0')
    if (!book.byCode.has(code)) return code
  }
}

/** Whether departure control or the manifest has said what the person checks in, be it nothing. */
export function tellsBags(traveller: Traveller, person: ManifestPerson | null): boolean {
  return (traveller.checkIn !== null && traveller.checkIn.bagPieces !== null) || (person?.bagPieces ?? null) !== null
}

function addTo(index: Map<string, Member[]>, key: string, member: Member): void {
  const members = index.get(key)
  if (members === undefined) index.set(key, [member])
  else if (!members.includes(member)) members.push(member)
}

function removeFrom(index: Map<string, Member[]>, key: string | null, member: Member): void {
  const members = key === null ? undefined : index.get(key)
  const at = members?.indexOf(member) ?? -1
  if (members !== undefined && at >= 0) members.splice(at, 1)
}

function hasOtherDocuments(before: Traveller, after: Traveller): boolean {
  const keysOf = (traveller: Traveller) => traveller.documents.map(documentKey).join(' ')
  return keysOf(before) !== keysOf(after)
}
