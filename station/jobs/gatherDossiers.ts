/** Gathers what may be known of everyone on a flight when its list is made; each kind of memory is asked once a flight. */
import type { Bag } from '#core/baggage/Bag.ts'
import type { Declaration } from '#core/declaration/Declaration.ts'
import type { Dossier, FlightFacts } from '#core/dossier/Dossier.ts'
import type { Store } from '#db/store.ts'
import { identityToNumber } from '#db/queries/travellers.ts'
import type { GatheredFlight } from '../dossiers/GatheredFlight.ts'
import { readHistories, unknownPerson } from '../dossiers/readHistories.ts'
import { readLinks } from '../dossiers/readLinks.ts'
import { readRates } from '../dossiers/readRates.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import type { FlightBook, Member } from '../merge/FlightBook.ts'

export type Gathering = {
  readonly store: Store
  /** A saved one: everyone in it has a row. */
  readonly book: FlightBook
  readonly keyedHash: KeyedHash
  /** ISO; what counts as known where no message says when it was prepared. */
  readonly now: string
}

export function gatherDossiers({ store, book, keyedHash, now }: Gathering): GatheredFlight {
  const asOf = book.asOf ?? now
  const asOfMs = Date.parse(asOf)
  const histories = readHistories({ store, book, asOfMs, keyedHash })
  const links = readLinks({ store, book, asOfMs, keyedHash })
  const rates = readRates(store, book, asOfMs)
  const declarations = readDeclarations(store, book, asOfMs)
  const bagsOf = groupBags(book)
  const partyOf = Map.groupBy(book.members, (member) => member.pnrKey)
  const flightFacts = factsOf(book)
  const historyOf = (member: Member) =>
    histories.get(identityToNumber(member.traveller.identity) ?? -1) ?? unknownPerson
  const toDossier = (member: Member): Dossier => {
    const party = member.pnrKey === null ? [member] : (partyOf.get(member.pnrKey) ?? [member])
    const companions = party.filter((other) => other !== member)
    const agency = rates.agencyLink(member)
    return {
      asOf,
      flight: book.flight,
      traveller: member.traveller,
      pnr: member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey)?.pnr ?? null),
      companions: companions.map((other) => other.traveller),
      bags: bagsOf.get(member) ?? [],
      partyBags: party.flatMap((other) => bagsOf.get(other) ?? []),
      declaration: declarations.get(member.row ?? 0) ?? null,
      history: historyOf(member),
      companionHistories: companions.map(historyOf),
      links: [...(links.get(member) ?? []), ...(agency === null ? [] : [agency])],
      rates: rates.of(member),
      base: rates.base,
      patterns: [],
      flightFacts,
    }
  }
  const [crew, travellers] = [book.members.filter(isCrew), book.members.filter((member) => !isCrew(member))]
  return {
    book,
    row: book.row ?? 0,
    asOf,
    crew,
    travellers: travellers.map((member) => ({ member, row: member.row ?? 0, dossier: toDossier(member) })),
  }
}

function isCrew(member: Member): boolean {
  return member.traveller.kind === 'crew'
}

/** The last declaration that was made by then; a corrected one replaces the first. */
function readDeclarations(store: Store, book: FlightBook, asOfMs: number): ReadonlyMap<number, Declaration> {
  const known = new Map<number, Declaration>()
  for (const { traveller, declaration, knownMs } of store.declarations.readFlight(book.row ?? 0)) {
    if (traveller !== null && knownMs <= asOfMs) known.set(traveller, declaration)
  }
  return known
}

function groupBags(book: FlightBook): ReadonlyMap<Member, readonly Bag[]> {
  const bagsOf = new Map<Member, Bag[]>()
  for (const { owner, bag } of book.bags.values()) {
    if (owner === null || bag.status === 'deleted') continue
    const bags = bagsOf.get(owner)
    if (bags === undefined) bagsOf.set(owner, [bag])
    else bags.push(bag)
  }
  return bagsOf
}

function factsOf(book: FlightBook): FlightFacts {
  const travellers = book.members.filter((member) => !isCrew(member)).map((member) => member.traveller)
  const weights = travellers.flatMap((traveller) => traveller.bagWeightKg ?? [])
  const sequences = travellers.flatMap((traveller) => traveller.checkIn?.sequence ?? [])
  const times = travellers.flatMap((traveller) => traveller.checkIn?.at ?? [])
  return {
    travellers: travellers.length,
    bagPieces: travellers.reduce((sum, traveller) => sum + (traveller.bagPieces ?? 0), 0),
    meanWeightKg: weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0) / weights.length,
    lastSequence: sequences.length === 0 ? null : sequences.reduce((a, b) => Math.max(a, b)),
    lastCheckInAt: times.length === 0 ? null : times.reduce((a, b) => (a > b ? a : b)),
  }
}
