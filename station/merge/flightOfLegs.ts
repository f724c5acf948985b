/** Which flight a message is about: the leg that arrives here, made whole where the sender left something out. */
import { unknownAirport } from '#core/flight/unknownAirport.ts'
import type { Flight } from '#core/flight/Flight.ts'
import { formatFlightId, type FlightKey } from '#core/flight/FlightId.ts'
import type { Leg } from '#core/flight/Leg.ts'
import type { Reference } from '#core/reference/Reference.ts'
import { localToInstant } from '#core/time/localToInstant.ts'

export type FlightHere = {
  readonly airport: string
  readonly reference: Reference
  /** Where people of the list are cleared (PAXLST LOC 22), if it is stated. */
  readonly clearance: string | null
  /** Day to fall back on, `YYYY-MM-DD`. */
  readonly sentOn: string
}

/** The leg into this airport, else into the clearance port, else the last one. */
export function arrivingLeg(legs: readonly Leg[], here: FlightHere): Leg | null {
  const flown = legs.filter((leg) => leg.from !== null || leg.to !== null || leg.number !== null)
  return (
    flown.findLast((leg) => leg.to !== null && isSamePlace(leg.to, here.airport)) ??
    flown.findLast((leg) => leg.to !== null && leg.to === here.clearance) ??
    flown.at(-1) ??
    null
  )
}

/** A flight with nothing known of it yet; people without any flight are kept under carrier `ZZ`, number 0. */
export function flightOfLeg(leg: Leg | null, here: FlightHere): Flight {
  const day = leg?.departureLocal ?? leg?.arrivalLocal ?? here.sentOn
  const key: FlightKey = {
    carrier: leg?.carrier ?? 'ZZ',
    number: (leg?.number ?? '0').replace(/^0+(?=\d)/, ''),
    suffix: leg?.suffix ?? null,
    departureOn: day.slice(0, 10),
    from: leg?.from ?? unknownAirport,
    to: leg?.to ?? here.airport,
  }
  const departureLocal = leg?.departureLocal ?? null
  const arrivalLocal = leg?.arrivalLocal ?? null
  return {
    ...key,
    id: formatFlightId(key),
    departureLocal,
    arrivalLocal,
    departureAt: instantAt(departureLocal, key.from, here.reference),
    arrivalAt: instantAt(arrivalLocal, key.to, here.reference),
    codeshares: [],
    equipment: null,
    gate: null,
    belt: null,
    pushes: [],
  }
}

/** Null where the time or the zone of the airport is unknown. */
export function instantAt(local: string | null, airport: string, reference: Reference): string | null {
  const zone = reference.airport(airport)?.zone
  const ms = zone === undefined ? null : localToInstant(local, zone)
  return ms === null ? null : new Date(ms).toISOString()
}

/** Baggage and some booking systems name the city (`SEL`) where others name the airport (`ICN`). */
const airportsOfCity: Readonly<Record<string, readonly string[]>> = {
  SEL: ['ICN', 'GMP'],
  TYO: ['NRT', 'HND'],
  OSA: ['KIX', 'ITM'],
  BJS: ['PEK', 'PKX'],
  NYC: ['JFK', 'EWR', 'LGA'],
  LON: ['LHR', 'LGW', 'STN', 'LTN', 'LCY'],
  PAR: ['CDG', 'ORY'],
}

export function isSamePlace(stated: string, airport: string): boolean {
  return stated === airport || (airportsOfCity[stated]?.includes(airport) ?? false)
}
