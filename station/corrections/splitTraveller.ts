/** Takes a manifest record apart from a booked traveller: two people that were taken for one, from now on in every list. */
import { splitId } from '#core/flight/splitId.ts'
import { documentLinkKeys, manifestLinkKeys } from '../identity/linkKeys.ts'
import { arrivalMs } from '../merge/arrivalMs.ts'
import { documentKey } from '../merge/documentKey.ts'
import { expandTags } from '../merge/expandTags.ts'
import type { FlightBook, Member } from '../merge/FlightBook.ts'
import { addMember, updateMember } from '../merge/members.ts'
import type { Station } from '../Station.ts'
import { openCorrection, type OpenCorrection, saveCorrection, sendingOf, showCorrection } from './openCorrection.ts'

export type Split = { readonly travellerId: string; readonly reason: string; readonly by: string }
export type SplitAnswer =
  | { readonly kind: 'split'; readonly booked: string; readonly listed: string }
  | { readonly kind: 'refused'; readonly why: 'traveller' | 'noteNeeded' | 'notJoined' }

export async function splitTraveller(station: Station, { travellerId, reason, by }: Split): Promise<SplitAnswer> {
  if (reason.trim() === '') return { kind: 'refused', why: 'noteNeeded' }
  const split = { travellerId, reason: reason.trim(), by }
  const answer = station.store.confirm(() => splitInWrite(station, split, null))
  if (answer.kind === 'split') await showCorrection(station, splitId(travellerId).flightId)
  return answer
}

/** Call inside a write. `saidAt`: when another station said so; null: said here. */
export function splitInWrite(station: Station, { travellerId, reason, by }: Split, saidAt: string | null): SplitAnswer {
  const { flightId, own } = splitId(travellerId)
  const open = openCorrection(station, flightId)
  const member = open?.book.byCode.get(own)
  if (open === null || member === undefined) return { kind: 'refused', why: 'traveller' }
  const { person, personRaw, knownMs, code } = member
  // Made of one record, it cannot be two people.
  if (person === null || member.pnrIndex === null) return { kind: 'refused', why: 'notJoined' }
  const listed = takeApart(station, open, member)
  const travellers = [member.traveller.id, listed.traveller.id]
  saveCorrection(station, open, {
    kind: 'apart',
    person,
    personRaw,
    code,
    knownMs,
    reason,
    by,
    travellers,
    saidAt,
  })
  dropLinks(station, open, { member, person: listed })
  return { kind: 'split', booked: member.traveller.id, listed: listed.traveller.id }
}

function takeApart(station: Station, { book, keyedHash }: OpenCorrection, member: Member): Member {
  const { person, personRaw, knownMs } = member
  const { onBoard } = member.traveller
  updateMember(book, member, { person: null, personRaw: null, keyedHash })
  forgetDocuments(book, member)
  const sending = sendingOf(station, { personRaw, knownMs })
  const listed = addMember(book, { pnrKey: null, pnrIndex: null, person, personRaw, onBoard }, { sending, keyedHash })
  const own = new Set((member.traveller.checkIn?.tags ?? []).flatMap(expandTags))
  for (const tag of (person?.tags ?? []).flatMap(expandTags)) {
    const bag = book.bags.get(tag)
    if (bag === undefined || bag.owner !== member || own.has(tag)) continue
    bag.owner = listed
    bag.bag = { ...bag.bag, ownerId: listed.traveller.id }
    book.dirtyBags.add(bag)
  }
  return listed
}

function forgetDocuments(book: FlightBook, member: Member): void {
  const own = new Set(member.traveller.documents.map(documentKey))
  for (const [key, holder] of book.byDocument) {
    if (holder === member && !own.has(key)) book.byDocument.delete(key)
  }
}

type Parted = { readonly member: Member; readonly person: Member }

/** The passport and phones of the record are not the booked person's any more. */
function dropLinks({ store }: Station, { book, keyedHash }: OpenCorrection, { member, person }: Parted): void {
  const own = new Set(documentLinkKeys(member.traveller, keyedHash).map((link) => link.key))
  const contacts = person.person === null ? [] : manifestLinkKeys(person.person.contacts, keyedHash)
  for (const { key } of [...documentLinkKeys(person.traveller, keyedHash), ...contacts]) {
    if (!own.has(key)) store.corrections.dropLink(key, arrivalMs(book.flight), member.row ?? 0)
  }
}
