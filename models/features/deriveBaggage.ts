/** Checked baggage: how much, how it compares, how its tags run. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { Bag } from '#core/baggage/Bag.ts'
import { numberOrNaN } from './numberOrNaN.ts'
import type { Ground } from './Ground.ts'

export type BaggageFacts = {
  readonly pieces: number
  readonly weightKg: number
  readonly kgPerPiece: number
  readonly kgPerDay: number
  readonly poolRole: 'none' | 'head' | 'member' | null
  /** Hours from the last bag's first event to departure. */
  readonly lastBagHours: number
  readonly tagGap: number
  readonly vsParty: number
  readonly vsFlight: number
  readonly excess: number
  readonly otherDestination: number
  readonly piecesDiffer: number
  readonly offloaded: number
  readonly tagOffCarrier: number
  readonly tagGapParty: number
  readonly poolOutside: number
}

export function deriveBaggage(ground: Ground): BaggageFacts {
  const { dossier } = ground
  const bags = dossier.bags.filter((bag) => bag.status !== 'deleted')
  const pieces = dossier.traveller.bagPieces ?? (bags.length > 0 ? bags.length : Number.NaN)
  const weightKg = dossier.traveller.bagWeightKg ?? sumWeights(bags)
  const feedSeen = bags.length > 0 || dossier.traveller.sources.includes('BAG')
  return {
    pieces,
    weightKg,
    kgPerPiece: pieces > 0 ? weightKg / pieces : Number.NaN,
    kgPerDay: weightKg / Math.max(1, countTripDays(ground)),
    poolRole: findPoolRole(ground, bags),
    lastBagHours: (ground.departureMs - findLastBag(bags)) / 3_600_000,
    tagGap: findTagGap(bags),
    vsParty: weightKg / meanWeight(ground),
    vsFlight: weightKg / numberOrNaN(dossier.flightFacts.meanWeightKg),
    excess: numberOrNaN(dossier.pnr?.excessBags),
    otherDestination: findOtherDestination(bags, ground.here),
    piecesDiffer: feedSeen ? Math.abs(numberOrNaN(dossier.traveller.bagPieces) - bags.length) : Number.NaN,
    offloaded: dossier.bags.length === 0 ? Number.NaN : countOffloaded(dossier.bags),
    tagOffCarrier: isTagOffCarrier(bags, ground),
    tagGapParty: findTagGapParty(bags, ground),
    poolOutside: isPoolOutside(ground, bags),
  }
}

/** Days of the stay, or of the trip of someone coming home; bags in transit are packed for neither. */
function countTripDays({ journey }: Ground): number {
  if (journey.isTransit) return Number.NaN
  return Number.isNaN(journey.stayDays) ? journey.awayDays : journey.stayDays
}

function sumWeights(bags: readonly Bag[]): number {
  let sum = bags.length === 0 ? Number.NaN : 0
  for (const bag of bags) sum += numberOrNaN(bag.weightKg)
  return sum
}

function findPoolRole(ground: Ground, bags: readonly Bag[]): BaggageFacts['poolRole'] {
  const pool = ground.dossier.traveller.checkIn?.pool ?? bags.find((bag) => bag.pool !== null)?.pool
  if (pool) return pool.role
  return ground.dossier.traveller.checkIn !== null || bags.length > 0 ? 'none' : null
}

/** First event of the bag that came last. */
function findLastBag(bags: readonly Bag[]): number {
  let latest = Number.NaN
  for (const bag of bags) {
    let first = Number.NaN
    for (const event of bag.events) {
      const at = isoToMs(event.at)
      if (!Number.isNaN(at) && !(at >= first)) first = at
    }
    if (!Number.isNaN(first) && !(first <= latest)) latest = first
  }
  return latest
}

/** Serial numbers missing between the first and the last own tag: 0 when they were printed in one go. */
function findTagGap(bags: readonly Bag[]): number {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  let count = 0
  let issuer = ''
  for (const { tag } of bags) {
    if (!isTag(tag)) continue
    if (issuer !== '' && tag.slice(0, 4) !== issuer) return Number.NaN
    issuer = tag.slice(0, 4)
    const serial = Number(tag.slice(4))
    least = Math.min(least, serial)
    most = Math.max(most, serial)
    count += 1
  }
  return count < 2 ? Number.NaN : Math.max(0, most - least + 1 - count)
}

/** A ten-digit licence plate (IATA Resolution 740): type, three digits of the airline, six of the serial number. */
function isTag(tag: string): boolean {
  return tag.length === 10 && /^\d{10}$/.test(tag)
}

/** Mean weight of the companions who have a weight. */
function meanWeight(ground: Ground): number {
  let sum = 0
  let count = 0
  for (const { bagWeightKg } of ground.dossier.companions) {
    if (bagWeightKg === null || bagWeightKg <= 0) continue
    sum += bagWeightKg
    count += 1
  }
  return count === 0 ? Number.NaN : sum / count
}

function findOtherDestination(bags: readonly Bag[], here: string): number {
  let answer = Number.NaN
  for (const { destination } of bags) {
    if (destination === null) continue
    if (destination !== here) return 1
    answer = 0
  }
  return answer
}

function countOffloaded(bags: readonly Bag[]): number {
  let count = 0
  for (const bag of bags) if (bag.status === 'offloaded' || bag.status === 'deleted') count += 1
  return count
}

/** 1 where a tag was issued by another airline than this flight's: the bag was checked in elsewhere. */
function isTagOffCarrier(bags: readonly Bag[], ground: Ground): number {
  let answer = Number.NaN
  for (const { tag } of bags) {
    const airline = isTag(tag) ? ground.reference.airlineByAccounting(tag.slice(1, 4)) : null
    if (airline === null) continue
    if (airline.iata !== ground.dossier.flight.carrier) return 1
    answer = 0
  }
  return answer
}

/** Least distance between an own tag and a companion's: 1 where they were checked in one after the other. */
function findTagGapParty(bags: readonly Bag[], ground: Ground): number {
  let least = Number.NaN
  for (const { tag } of bags) {
    if (!isTag(tag)) continue
    for (const other of ground.dossier.partyBags) {
      if (other.ownerId === ground.dossier.traveller.id || !isTag(other.tag)) continue
      if (other.tag.slice(0, 4) !== tag.slice(0, 4)) continue
      const gap = Math.abs(Number(other.tag.slice(4)) - Number(tag.slice(4)))
      if (!(gap >= least)) least = gap
    }
  }
  return least
}

/** 1 where the traveller's bags count in a pool whose head is nobody of the booking. */
function isPoolOutside(ground: Ground, bags: readonly Bag[]): number {
  const { traveller, companions, partyBags } = ground.dossier
  const pool = traveller.checkIn?.pool ?? bags.find((bag) => bag.pool !== null)?.pool
  if (!pool) return Number.NaN
  if (pool.role === 'head') return 0
  const isHead = (other: { role: 'head' | 'member'; id: string } | null | undefined) =>
    other?.role === 'head' && other.id === pool.id
  const inside = companions.some((other) => isHead(other.checkIn?.pool)) || partyBags.some((bag) => isHead(bag.pool))
  return inside ? 0 : 1
}
