/** Who else used the contacts, cards and documents of each booking on a flight, and what was found on them. */
import type { LinkFact, LinkKind } from '#core/dossier/LinkFacts.ts'
import { identityToNumber } from '#db/queries/travellers.ts'
import type { AnchorRecord, PartyRecord } from '#db/queries/memory.ts'
import type { Store } from '#db/store.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import { bookingLinkKeys, documentLinkKeys, type LinkKey, manifestLinkKeys } from '../identity/linkKeys.ts'
import type { FlightBook, Member } from '../merge/FlightBook.ts'
import { standing } from './readHistories.ts'

export type LinkGround = {
  readonly store: Store
  readonly book: FlightBook
  readonly asOfMs: number
  readonly keyedHash: KeyedHash
}

/** People who share a value are looked for this far back (design section 6, links). */
const windowMs = 365 * 86_400_000

type Person = {
  readonly traveller: number
  readonly identity: number | null
  readonly flight: number
  readonly pnr: number | null
}

export function readLinks(ground: LinkGround): ReadonlyMap<Member, readonly LinkFact[]> {
  const keysOf = gatherKeys(ground)
  const wanted = new Set<number>()
  for (const keys of keysOf.values()) for (const { key } of keys) wanted.add(key)
  if (wanted.size === 0) return new Map()
  const holders = addOnFlight(ground, keysOf, readHolders(ground, [...wanted]))
  const finds = readFinds(ground, holders)
  const facts = new Map<Member, readonly LinkFact[]>()
  for (const [member, keys] of keysOf) {
    facts.set(
      member,
      keys.map(({ kind, key }) => countOthers(ground, member, { kind, holders: holders.get(key) ?? [], finds })),
    )
  }
  return facts
}

function gatherKeys({ book, keyedHash }: LinkGround): ReadonlyMap<Member, readonly LinkKey[]> {
  const shared = new Map([...book.pnrs].map(([key, { pnr }]) => [key, bookingLinkKeys(pnr, keyedHash)]))
  return new Map(
    book.members.map((member) => {
      const booking = member.pnrKey === null ? [] : (shared.get(member.pnrKey) ?? [])
      const contacts = member.person === null ? [] : manifestLinkKeys(member.person.contacts, keyedHash)
      const own = [...documentLinkKeys(member.traveller, keyedHash), ...contacts]
      const all = [...booking.filter(({ ref }) => ref === null || ref === member.traveller.pnrRef), ...own]
      return [member, [...new Map(all.map((one) => [one.key, one])).values()]]
    }),
  )
}

/** Everyone in the bookings that carry a value, on flights that had arrived. */
function readHolders({ store, book, asOfMs }: LinkGround, keys: readonly number[]): Map<number, Person[]> {
  const { memory } = store
  const anchors = memory.readAnchors(keys, asOfMs - windowMs, asOfMs).filter((anchor) => anchor.flight !== book.row)
  const pnrs = [...new Set(anchors.flatMap((anchor) => anchor.pnr ?? []))]
  const parties = Map.groupBy(memory.readParties(pnrs), (person) => person.pnr)
  const alone = anchors.filter((anchor) => anchor.pnr === null).map((anchor) => anchor.traveller)
  const identities = new Map(memory.readIdentities(alone).map((one) => [one.traveller, one.identity]))
  const holders = new Map<number, Person[]>()
  for (const anchor of anchors) {
    const people = holders.get(anchor.key) ?? []
    people.push(...peopleOf(anchor, parties, identities))
    holders.set(anchor.key, people)
  }
  return holders
}

function addOnFlight(
  { book }: LinkGround,
  keysOf: ReadonlyMap<Member, readonly LinkKey[]>,
  holders: Map<number, Person[]>,
): ReadonlyMap<number, readonly Person[]> {
  for (const [member, keys] of keysOf) {
    const pnr = member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey)?.row ?? null)
    const identity = identityToNumber(member.traveller.identity)
    const person: Person = { traveller: member.row ?? 0, identity, flight: book.row ?? 0, pnr }
    for (const { key } of keys) {
      const people = holders.get(key)
      if (people === undefined) holders.set(key, [person])
      else people.push(person)
    }
  }
  return holders
}

function peopleOf(
  anchor: AnchorRecord,
  parties: ReadonlyMap<number, readonly PartyRecord[]>,
  identities: ReadonlyMap<number, number | null>,
): readonly Person[] {
  const { flight, pnr, traveller } = anchor
  if (pnr === null) return [{ traveller, identity: identities.get(traveller) ?? null, flight, pnr }]
  return (parties.get(pnr) ?? []).map((person) => ({ ...person, flight, pnr }))
}

type Finds = ReadonlyMap<number, { readonly any: boolean; readonly drugs: boolean }>

function readFinds({ store, asOfMs }: LinkGround, holders: ReadonlyMap<number, readonly Person[]>): Finds {
  const identities = new Set<number>()
  for (const people of holders.values())
    for (const { identity } of people) if (identity !== null) identities.add(identity)
  const finds = new Map<number, { any: boolean; drugs: boolean }>()
  for (const { identity, outcome } of standing(store.memory.readChecks([...identities], asOfMs))) {
    const before = finds.get(identity)
    const any = outcome !== 'nothing' || (before?.any ?? false)
    finds.set(identity, { any, drugs: outcome === 'drugs' || (before?.drugs ?? false) })
  }
  return finds
}

type Shared = { readonly kind: LinkKind; readonly holders: readonly Person[]; readonly finds: Finds }

/** Companions of the booking and the person's own earlier flights are not "others". */
function countOthers({ book }: LinkGround, member: Member, { kind, holders, finds }: Shared): LinkFact {
  const own = identityToNumber(member.traveller.identity)
  const booking = member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey)?.row ?? null)
  const people = new Set<number>()
  const onFlight = new Set<number>()
  for (const { traveller, identity, flight, pnr } of holders) {
    const isOwn = traveller === member.row || (identity !== null && identity === own)
    if (isOwn || (pnr !== null && pnr === booking)) continue
    // Someone without identity is counted by the one record there is.
    people.add(identity ?? -traveller)
    if (flight === book.row) onFlight.add(identity ?? -traveller)
  }
  const found = [...people].flatMap((identity) => finds.get(identity) ?? [])
  return {
    kind,
    people: people.size,
    onFlight: onFlight.size,
    finds: found.filter((find) => find.any).length,
    drugFinds: found.filter((find) => find.drugs).length,
  }
}
