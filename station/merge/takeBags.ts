/** Merges bags into the flight, from check-in, manifests and baggage messages, keyed by tag; finds whose they are. */
import type { Bag, BagId } from '#core/baggage/Bag.ts'
import type { BagMessage } from '#core/baggage/BagMessage.ts'
import type { TagRange } from '#core/booking/CheckIn.ts'
import { normalSeat } from './buildTraveller.ts'
import { expandTags } from './expandTags.ts'
import type { BagEvent, BookedBag, FlightBook, Member } from './FlightBook.ts'
import { nameKey } from './nameKeys.ts'
import type { MergeContext } from './takePnr.ts'

type Stated = {
  readonly tag: string
  readonly owner: Member | null
  readonly destination: string | null
  readonly weightKg: number | null
  readonly pool: Bag['pool']
  readonly status: Bag['status']
}

/** Bags that departure control tagged for a booked person. */
export function takeCheckedBags(book: FlightBook, member: Member, context: MergeContext): void {
  const checkIn = member.traveller.checkIn
  if (checkIn === null) return
  const weightKg = share(checkIn.bagWeightKg, checkIn.bagPieces ?? countTags(checkIn.tags))
  eachTag(checkIn.tags, (tag, destination) => {
    takeBag(book, { tag, owner: member, destination, weightKg, pool: checkIn.pool, status: 'expected' }, context)
  })
}

export function takeManifestBags(book: FlightBook, member: Member, context: MergeContext): void {
  const person = member.person
  if (person === null) return
  const weightKg = share(person.bagWeightKg, person.bagPieces ?? countTags(person.tags))
  eachTag(person.tags, (tag, destination) => {
    takeBag(book, { tag, owner: member, destination, weightKg, pool: null, status: 'expected' }, context)
  })
}

/** One baggage message; gives the number of tags that were new. */
export function takeBagMessage(
  book: FlightBook,
  record: { readonly bag: BagMessage; readonly saveRaw: () => number },
  context: MergeContext,
): number {
  const { bag: message } = record
  const hint = { name: message.name, seat: normalSeat(message.seat), locator: message.locator }
  const weightKg = share(message.weightKg, message.pieces ?? countTags(message.tags))
  const event: BagEvent = { kind: kindOf(message), at: message.processedAt, station: message.station }
  let added = 0
  let rawRow: number | null = null
  eachTag(message.tags, (tag, destination) => {
    const known = book.bags.get(tag) ?? null
    if (known === null) added++
    const owner = known?.owner ?? findOwner(book, hint)
    const bag = takeBag(book, { tag, owner, destination, weightKg, pool: null, status: statusOf(message) }, context)
    if (bag.hint.name === null) bag.hint = hint
    if (hasEvent(bag, event)) return
    rawRow ??= record.saveRaw()
    bag.rawRow = rawRow
    const events = [event, ...rushOf(message, bag, event)]
    bag.bag = { ...bag.bag, status: nextStatus(bag.bag.status, message), events: [...bag.bag.events, ...events] }
    bag.newEvents.push(...events)
    book.dirtyBags.add(bag)
  })
  return added
}

/** A bag sent after its owner: the exception element of RP 1745 says RUSH. Told once, whatever the number of messages. */
function rushOf(message: BagMessage, bag: BookedBag, { at, station }: BagEvent): readonly BagEvent[] {
  if (!/\bRUSH\b/i.test(message.exception ?? '')) return []
  return bag.bag.events.some((known) => known.kind === 'RUSH') ? [] : [{ kind: 'RUSH', at, station }]
}

/** Bags whose owner became known only after them. */
export function findOwners(book: FlightBook): void {
  for (const bag of book.bags.values()) {
    if (bag.owner !== null || (bag.hint.name === null && bag.hint.locator === null && bag.hint.seat === null)) continue
    const owner = findOwner(book, bag.hint)
    if (owner === null) continue
    bag.owner = owner
    bag.bag = { ...bag.bag, ownerId: owner.traveller.id }
    book.dirtyBags.add(bag)
  }
}

function takeBag(book: FlightBook, stated: Stated, context: MergeContext): BookedBag {
  const known = book.bags.get(stated.tag)
  if (known === undefined) return addBag(book, stated, context)
  const owner = known.owner ?? stated.owner
  const next: Bag = {
    ...known.bag,
    ownerId: owner?.traveller.id ?? null,
    destination: stated.destination ?? known.bag.destination,
    weightKg: stated.weightKg ?? known.bag.weightKg,
    pool: stated.pool ?? known.bag.pool,
  }
  if (isSameBag(next, known.bag)) return known
  known.bag = next
  known.owner = owner
  book.dirtyBags.add(known)
  return known
}

function addBag(book: FlightBook, stated: Stated, context: MergeContext): BookedBag {
  const { tag } = stated
  const added: BookedBag = {
    row: null,
    bag: {
      id: `${book.flight.id}/${tag}` as BagId,
      flightId: book.flight.id,
      tag,
      ownerId: stated.owner?.traveller.id ?? null,
      destination: stated.destination,
      weightKg: stated.weightKg,
      pool: stated.pool,
      events: [],
      status: stated.status,
      hold: null,
    },
    owner: stated.owner,
    hint: { name: null, seat: null, locator: null },
    knownMs: context.sending.atMs,
    rawRow: null,
    newEvents: [],
  }
  book.bags.set(tag, added)
  book.dirtyBags.add(added)
  const member = stated.owner
  // Only a bag that comes after the person was first seen is news about the person.
  if (member !== null && member.row !== null) {
    member.changes.push({ field: 'bag', before: null, after: tag, isMaterial: member.areBagsTold })
    book.dirtyMembers.add(member)
  }
  return added
}

function isSameBag(a: Bag, b: Bag): boolean {
  return (
    a.ownerId === b.ownerId &&
    a.destination === b.destination &&
    a.weightKg === b.weightKg &&
    a.pool?.id === b.pool?.id &&
    a.pool?.role === b.pool?.role
  )
}

/** Locator and name together, then a name that one traveller bears, then the seat. */
function findOwner(book: FlightBook, hint: BookedBag['hint']): Member | null {
  const key = hint.name === null ? '' : nameKey(hint.name)
  const inBooking = hint.locator === null ? [] : (book.byPnr.get(book.byLocator.get(hint.locator) ?? '') ?? [])
  const named = key === '' ? [] : inBooking.filter((member) => isHintedName(member, key))
  if (named.length > 0) return named[0] ?? null
  if (inBooking.length === 1) return inBooking[0] ?? null
  const byName = key === '' ? [] : book.members.filter((member) => isHintedName(member, key))
  if (byName.length === 1) return byName[0] ?? null
  const seated = hint.seat === null ? [] : book.members.filter((member) => member.traveller.seat === hint.seat)
  if (seated.length === 1 && (key === '' || byName.includes(seated[0] as Member))) return seated[0] ?? null
  return null
}

/** Baggage messages cut names at any length: `1SMITH/JOHNM` is `SMITH JOHN MICHAEL`. */
function isHintedName(member: Member, key: string): boolean {
  const own = nameKey(member.traveller.name.search)
  return own === key || (key.length >= 5 && own.startsWith(key)) || (own.length >= 5 && key.startsWith(own))
}

function kindOf(message: BagMessage): string {
  return message.change === 'new' ? message.kind : `${message.kind} ${message.change}`
}

function statusOf(message: BagMessage): Bag['status'] {
  if (message.change === 'delete') return 'deleted'
  return message.kind === 'BPM' && message.exception === null ? 'loaded' : 'expected'
}

/** A bag that was seen loaded stays loaded until a message says otherwise (BUM: to be unloaded). */
function nextStatus(before: Bag['status'], message: BagMessage): Bag['status'] {
  if (message.kind === 'BUM') return 'offloaded'
  const stated = statusOf(message)
  return stated === 'expected' && before !== 'deleted' ? before : stated
}

function hasEvent(bag: BookedBag, event: BagEvent): boolean {
  return bag.bag.events.some(
    (known) => known.kind === event.kind && known.at === event.at && known.station === event.station,
  )
}

function share(weightKg: number | null, pieces: number): number | null {
  return weightKg === null || pieces <= 0 ? null : Math.round((weightKg / pieces) * 10) / 10
}

function countTags(tags: readonly TagRange[]): number {
  return tags.reduce((sum, range) => sum + expandTags(range).length, 0)
}

function eachTag(tags: readonly TagRange[], take: (tag: string, destination: string | null) => void): void {
  for (const range of tags) for (const tag of expandTags(range)) take(tag, range.destination)
}
