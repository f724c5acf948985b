/** The itinerary read as a journey: how the traveller came here, what lay behind, what follows. */
import { distanceKm } from '#core/geo/distanceKm.ts'
import { instantToLocal } from '#core/time/instantToLocal.ts'
import type { Airport } from '#core/reference/Reference.ts'
import { findLegs, type AirLeg } from './findLegs.ts'
import type { Setting } from './Setting.ts'

export type Journey = {
  /** Air legs in order, this flight's included. */
  readonly legs: readonly AirLeg[]
  /** Places in `legs`: where the inbound journey starts, and this flight. */
  readonly first: number
  readonly current: number
  /** Does the booking's itinerary say more than this flight? */
  readonly known: boolean
  /** First airport of the inbound journey; null, like all that rests on it, where no itinerary is known. */
  readonly originAirport: string | null
  readonly originCountry: string | null
  readonly departureCountry: string | null
  /** Transfer points of the inbound journey with hours on the ground (NaN unknown). */
  readonly vias: readonly { readonly airport: string; readonly country: string | null; readonly hours: number }[]
  readonly longestDwellHours: number
  readonly longestDwellAirport: string | null
  readonly journeyHours: number
  readonly journeyKm: number
  readonly detourRatio: number
  readonly doublesBack: number
  readonly countries: readonly string[]
  readonly carriers: number
  readonly unconfirmed: number
  /** Days until the booked departure from this country; NaN where none is known. */
  readonly stayDays: number
  /** 1 leaves again, 0 does not by this booking, NaN no itinerary. */
  readonly leavesAgain: number
  readonly onwardCountry: string | null
  /** Flies on within a transfer's time, and not back to where the journey came from. */
  readonly isTransit: boolean
  /** Days since the booked departure from this country (residents' trips). */
  readonly awayDays: number
  /** Hours between reaching the inbound journey's first airport and leaving it. */
  readonly turnRoundHours: number
  readonly farthestCountry: string | null
  readonly oneWay: number
  readonly openJaw: number
  readonly arrivalHour: number
  readonly arrivalWeekday: number
}

const hourMs = 3_600_000
const dayMs = 86_400_000
/** A longer stay between two flights is a stopover, no transfer (IATA: 24 hours on international journeys). */
const longestTransferMs = 24 * hourMs
/** Flying this much farther away from here counts as doubling back; less may be the way to a hub. */
const doubleBackKm = 500

export function deriveJourney(ground: Setting): Journey {
  const { legs, current, known } = findLegs(ground)
  const first = findFirst(legs, current, ground.hereCountry)
  const origin = legs[first] as AirLeg
  const inbound = legs.slice(first, current + 1)
  const outbound = findOutbound(legs, first, ground.hereCountry)
  const onward = findOnward(legs, current, ground.hereCountry)
  const before = first > 0 ? legs[first - 1] : undefined
  const last = legs[legs.length - 1] as AirLeg
  const originCountry = known ? (origin.fromAirport?.country ?? null) : null
  const departureCountry = ground.reference.airport(ground.dossier.flight.from)?.country ?? null
  const onwardCountry = onward?.toAirport?.country ?? null
  const path = measurePath(known ? inbound : [], ground.reference.airport(ground.here))
  const local = arrivalLocalMs(ground)
  return {
    legs,
    first,
    current,
    known,
    originAirport: known ? origin.from : null,
    originCountry,
    departureCountry,
    ...measureDwells(inbound),
    journeyHours: known ? (ground.arrivalMs - origin.departureMs) / hourMs : Number.NaN,
    ...path,
    countries: known ? listCountries(inbound, ground.hereCountry) : [],
    carriers: known ? countCarriers(inbound) : Number.NaN,
    unconfirmed: countUnconfirmed(legs),
    stayDays: onward ? notNegative((onward.departureDayMs - ground.arrivalMs) / dayMs) : Number.NaN,
    leavesAgain: known ? (onward ? 1 : 0) : Number.NaN,
    onwardCountry,
    isTransit: isTransfer(onward, ground) && onwardCountry !== originCountry && onwardCountry !== departureCountry,
    awayDays: outbound < 0 ? Number.NaN : (ground.arrivalMs - (legs[outbound] as AirLeg).departureDayMs) / dayMs,
    turnRoundHours:
      before?.to === origin.from ? notNegative((origin.departureMs - before.arrivalMs) / hourMs) : Number.NaN,
    farthestCountry: known ? findFarthest(legs.slice(Math.max(0, outbound), current + 1), ground) : null,
    oneWay: known ? (onward === null && outbound < 0 ? 1 : 0) : Number.NaN,
    openJaw: findOpenJaw({
      before,
      origin,
      onward: isTransfer(onward, ground) ? null : onward,
      here: ground.here,
      last,
    }),
    arrivalHour: Math.floor((((local % dayMs) + dayMs) % dayMs) / hourMs),
    // 1970-01-01 was a Thursday; 0 is Monday.
    arrivalWeekday: (Math.floor(local / dayMs) + 3) % 7,
  }
}

/** Times that contradict each other say nothing. */
function notNegative(value: number): number {
  return value >= 0 ? value : Number.NaN
}

/** Flies on from here within a transfer: the journey is not over, and its end is no return. */
function isTransfer(onward: AirLeg | null, ground: Setting): boolean {
  return onward !== null && onward.departureDayMs - ground.arrivalMs <= longestTransferMs
}

/** Walks back from this flight over transfers: same airport, no longer than a transfer, not out of this country. */
function findFirst(legs: readonly AirLeg[], current: number, hereCountry: string | null): number {
  let first = current
  while (first > 0) {
    const next = legs[first] as AirLeg
    const before = legs[first - 1] as AirLeg
    if (before.to !== next.from) break
    if (hereCountry !== null && before.fromAirport?.country === hereCountry) break
    if (next.departureMs - before.arrivalMs > longestTransferMs) break
    if (next.departureDayMs - before.departureDayMs > 2 * longestTransferMs) break
    first -= 1
  }
  return first
}

/** Place of the last leg before the inbound journey that left this country; -1 where there is none. */
function findOutbound(legs: readonly AirLeg[], first: number, hereCountry: string | null): number {
  if (hereCountry === null) return -1
  for (let i = first - 1; i >= 0; i--) {
    const leg = legs[i] as AirLeg
    if (leg.fromAirport?.country === hereCountry && leg.toAirport?.country !== hereCountry) return i
  }
  return -1
}

/** The first later leg that leaves this country. */
function findOnward(legs: readonly AirLeg[], current: number, hereCountry: string | null): AirLeg | null {
  for (let i = current + 1; i < legs.length; i++) {
    const leg = legs[i] as AirLeg
    if (leg.fromAirport?.country === hereCountry && leg.toAirport?.country !== hereCountry) return leg
  }
  return null
}

function measureDwells(
  inbound: readonly AirLeg[],
): Pick<Journey, 'vias' | 'longestDwellHours' | 'longestDwellAirport'> {
  const vias: { airport: string; country: string | null; hours: number }[] = []
  let longestDwellHours = Number.NaN
  let longestDwellAirport: string | null = null
  for (let i = 1; i < inbound.length; i++) {
    const leg = inbound[i] as AirLeg
    const hours = (leg.departureMs - (inbound[i - 1] as AirLeg).arrivalMs) / hourMs
    vias.push({ airport: leg.from, country: leg.fromAirport?.country ?? null, hours })
    if (!(hours >= 0) || hours <= longestDwellHours) continue
    longestDwellHours = hours
    longestDwellAirport = leg.from
  }
  return { vias, longestDwellHours, longestDwellAirport }
}

function measurePath(
  inbound: readonly AirLeg[],
  here: Airport | null,
): Pick<Journey, 'journeyKm' | 'detourRatio' | 'doublesBack'> {
  const origin = inbound[0]?.fromAirport ?? null
  if (origin === null || here === null)
    return { journeyKm: Number.NaN, detourRatio: Number.NaN, doublesBack: Number.NaN }
  const journeyKm = distanceKm(origin, here)
  let flown = 0
  let left = journeyKm
  let doublesBack = 0
  for (const leg of inbound) {
    flown += leg.km
    const then = leg.toAirport === null ? Number.NaN : distanceKm(leg.toAirport, here)
    if (then > left + doubleBackKm) doublesBack = 1
    left = then
  }
  return { journeyKm, detourRatio: journeyKm > 0 ? flown / journeyKm : Number.NaN, doublesBack }
}

function listCountries(inbound: readonly AirLeg[], hereCountry: string | null): readonly string[] {
  const countries: string[] = []
  for (const leg of inbound) {
    const country = leg.fromAirport?.country
    if (country !== undefined && country !== hereCountry && !countries.includes(country)) countries.push(country)
  }
  return countries
}

function countCarriers(inbound: readonly AirLeg[]): number {
  const carriers: string[] = []
  for (const leg of inbound) if (leg.carrier !== null && !carriers.includes(leg.carrier)) carriers.push(leg.carrier)
  return carriers.length || Number.NaN
}

/** Status codes that stand for a confirmed seat (IATA AIRIMP: HK, KK, KL, TK, RR; OK on tickets). */
const confirmed = new Set(['HK', 'KK', 'KL', 'TK', 'TL', 'RR', 'OK'])

function countUnconfirmed(legs: readonly AirLeg[]): number {
  let stated = 0
  let unconfirmed = 0
  for (const leg of legs) {
    if (leg.status === null) continue
    stated += 1
    if (!confirmed.has(leg.status)) unconfirmed += 1
  }
  return stated === 0 ? Number.NaN : unconfirmed
}

/** Country of the point farthest from here on the trip. */
function findFarthest(trip: readonly AirLeg[], ground: Setting): string | null {
  const here = ground.reference.airport(ground.here)
  if (here === null) return null
  let most = -1
  let country: string | null = null
  for (const leg of trip) {
    if (leg.fromAirport === null) continue
    const km = distanceKm(leg.fromAirport, here)
    if (km <= most) continue
    most = km
    country = leg.fromAirport.country
  }
  return country
}

type Corners = {
  readonly before: AirLeg | undefined
  readonly origin: AirLeg
  readonly onward: AirLeg | null
  readonly here: string
  readonly last: AirLeg
}

/** 1 where the traveller leaves from another airport than reached, or ends elsewhere than begun; NaN without a second direction. */
function findOpenJaw(corners: Corners): number {
  const { before, origin, onward, here, last } = corners
  if (before === undefined && onward === null) return Number.NaN
  if (before !== undefined && before.to !== origin.from) return 1
  if (onward === null) return 0
  return onward.from !== here || (before === undefined && last.to !== origin.from) ? 1 : 0
}

/** Wall-clock arrival here: as the flight states it, else from the instant. */
function arrivalLocalMs(ground: Setting): number {
  const zone = ground.reference.airport(ground.here)?.zone
  return zone === undefined ? Number.NaN : instantToLocal(ground.arrivalMs, zone)
}
