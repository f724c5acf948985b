/** What is odd about a bag in itself, whoever owns it. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { Bag } from '#core/baggage/Bag.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'

export const bagSignals = [
  'ownerNotOnBoard',
  'unaccompanied',
  'notExpected',
  'poolMismatch',
  'heavyForStay',
  'late',
  'rush',
] as const
export type BagSignal = (typeof bagSignals)[number]

export type BagOwner = {
  readonly travellerId: string
  readonly onBoard: boolean
  readonly priority: number
  readonly selected: boolean
  /** Pieces and weight as departure control states them for this person. */
  readonly bagPieces: number | null
  readonly bagWeightKg: number | null
  /** Booking, to tell whether pooled bags belong together. */
  readonly pnrId: string | null
  /** Days of the stay, or of the trip for someone coming home; null unknown. */
  readonly stayDays: number | null
}

export type BagCandidate = { readonly bag: Bag; readonly owner: BagOwner | null }
export type FoundSignal = { readonly signal: BagSignal; readonly text: Bilingual }

/** A bag first seen this close to departure had no time for the checks of the departure airport. */
const lateMinutes = 45
/** From these on a bag is heavy for the days: half a usual allowance of 23 kg for each day, and not a small bag at that. */
const heavyKgPerDay = 11.5
const heavyKg = 20

/** The bag among all bags of the flight, because pools and surplus pieces show only in company. */
export function findBagSignals(
  candidate: BagCandidate,
  all: readonly BagCandidate[],
  departureAt: string | null,
): readonly FoundSignal[] {
  const found = [
    findOwnerless(candidate),
    findNotExpected(candidate, all),
    findPoolMismatch(candidate, all),
    findHeavy(candidate, all),
    findLate(candidate.bag, departureAt),
    findRush(candidate.bag),
  ]
  return found.filter((signal) => signal !== null)
}

function findOwnerless({ bag, owner }: BagCandidate): FoundSignal | null {
  if (owner === null || bag.ownerId === null) {
    return { signal: 'unaccompanied', text: { ko: '소유 여행자 없음', en: 'no traveller owns this bag' } }
  }
  if (owner.onBoard) return null
  return { signal: 'ownerNotOnBoard', text: { ko: '소유자 미탑승', en: 'its owner is not on board' } }
}

/** Of more bags than the owner checked in, those beyond the stated number, latest first seen. */
function findNotExpected({ bag, owner }: BagCandidate, all: readonly BagCandidate[]): FoundSignal | null {
  if (owner?.bagPieces === null || owner?.bagPieces === undefined) return null
  const own = all.filter((other) => other.bag.ownerId === bag.ownerId && isPresent(other.bag))
  if (!isPresent(bag) || own.length <= owner.bagPieces) return null
  const ordered = own.sort((a, b) => byFirstSeen(a.bag, b.bag))
  if (ordered.findIndex((other) => other.bag.id === bag.id) < owner.bagPieces) return null
  return {
    signal: 'notExpected',
    text: {
      ko: `신고 수량 ${owner.bagPieces}개 초과 (확인 ${own.length}개)`,
      en: `${own.length} bags seen, ${owner.bagPieces} checked in`,
    },
  }
}

function isPresent(bag: Bag): boolean {
  return bag.status !== 'deleted' && bag.status !== 'offloaded'
}

function byFirstSeen(a: Bag, b: Bag): number {
  const first = (bag: Bag) => firstSeen(bag.events)
  const order = (Number.isNaN(first(a)) ? 0 : first(a)) - (Number.isNaN(first(b)) ? 0 : first(b))
  return order || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0)
}

function firstSeen(events: Bag['events']): number {
  let first = Number.NaN
  for (const event of events) {
    const at = isoToMs(event.at)
    if (!Number.isNaN(at) && !(at >= first)) first = at
  }
  return first
}

/** A pool without its head, or across bookings. */
function findPoolMismatch({ bag, owner }: BagCandidate, all: readonly BagCandidate[]): FoundSignal | null {
  if (bag.pool === null) return null
  const pool = bag.pool.id
  const members = all.filter((other) => other.bag.pool?.id === pool)
  if (!members.some((other) => other.bag.pool?.role === 'head')) {
    return {
      signal: 'poolMismatch',
      text: { ko: '풀 수하물의 대표자 없음', en: 'pooled, but the head of the pool is missing' },
    }
  }
  const booking = owner?.pnrId ?? null
  const mixed = members.some((other) => (other.owner?.pnrId ?? null) !== booking)
  if (!mixed) return null
  return { signal: 'poolMismatch', text: { ko: '다른 예약자와 풀 수하물', en: 'pooled across different bookings' } }
}

function findHeavy({ bag, owner }: BagCandidate, all: readonly BagCandidate[]): FoundSignal | null {
  const days = owner?.stayDays ?? null
  if (owner === null || days === null || !(days >= 0) || isThrough(bag)) return null
  const total = owner.bagWeightKg ?? sumWeights(all, bag)
  if (total === null || total < heavyKg || total / Math.max(1, days) < heavyKgPerDay) return null
  const kg = Math.round(total)
  const stay = Math.max(1, Math.round(days))
  return {
    signal: 'heavyForStay',
    text: { ko: `${stay}일 체류에 수하물 ${kg}kg`, en: `${kg} kg for ${stay} ${stay === 1 ? 'day' : 'days'}` },
  }
}

/** Tagged to another airport than this flight's: packed for a stay elsewhere. The id of a flight ends with its airports. */
function isThrough(bag: Bag): boolean {
  return bag.destination !== null && !bag.flightId.endsWith(bag.destination)
}

function sumWeights(all: readonly BagCandidate[], bag: Bag): number | null {
  let sum = 0
  for (const other of all) {
    if (other.bag.ownerId !== bag.ownerId) continue
    if (other.bag.weightKg === null) return null
    sum += other.bag.weightKg
  }
  return sum
}

/** Sent after its owner, who may have come by an earlier flight: nobody stood beside it when it was loaded. */
function findRush(bag: Bag): FoundSignal | null {
  if (!bag.events.some((event) => event.kind === 'RUSH')) return null
  return { signal: 'rush', text: { ko: '급송(RUSH) 수하물', en: 'rush bag, sent after its owner' } }
}

function findLate(bag: Bag, departureAt: string | null): FoundSignal | null {
  const minutes = (isoToMs(departureAt) - firstSeen(bag.events)) / 60_000
  if (!(minutes < lateMinutes)) return null
  if (minutes < 0) return { signal: 'late', text: { ko: '출발 후 첫 확인', en: 'first seen after departure' } }
  const whole = Math.round(minutes)
  return { signal: 'late', text: { ko: `출발 ${whole}분 전 접수`, en: `first seen ${whole} min before departure` } }
}
