/** The air legs of a booking in order of time, with airports and UTC instants, and which of them is this flight. */
import { distanceKm } from '#core/geo/distanceKm.ts'
import { isoToMs } from '#core/time/isoToMs.ts'
import { localToInstant } from '#core/time/localToInstant.ts'
import type { Leg } from '#core/flight/Leg.ts'
import type { Segment } from '#core/booking/Segment.ts'
import type { Airport, Reference } from '#core/reference/Reference.ts'
import type { Setting } from './Setting.ts'

export type AirLeg = {
  readonly from: string
  readonly to: string
  readonly fromAirport: Airport | null
  readonly toAirport: Airport | null
  readonly carrier: string | null
  readonly bookingClass: string | null
  readonly status: string | null
  /** Exact instants; NaN where only the day is known. */
  readonly departureMs: number
  readonly arrivalMs: number
  /** Departure to within a day: the exact instant, else noon (UTC) of the local day; NaN where not even that is known. */
  readonly departureDayMs: number
  /** Great-circle length; NaN where an airport is unknown. */
  readonly km: number
}

type Found = { readonly legs: readonly AirLeg[]; readonly current: number; readonly known: boolean }

/** All members of a booking share its legs; the last answer is kept because they follow each other. */
let last: {
  readonly pnr: unknown
  readonly flight: unknown
  readonly reference: unknown
  readonly found: Found
} | null = null

export function findLegs(ground: Setting): Found {
  const { pnr, flight } = ground.dossier
  if (
    last !== null &&
    pnr !== null &&
    last.pnr === pnr &&
    last.flight === flight &&
    last.reference === ground.reference
  ) {
    return last.found
  }
  const found = readLegs(ground)
  last = { pnr, flight, reference: ground.reference, found }
  return found
}

function readLegs(ground: Setting): Found {
  const { pnr, flight } = ground.dossier
  const legs: AirLeg[] = []
  let current = -1
  for (const segment of pnr?.segments ?? []) {
    if (segment.kind !== 'air' || segment.from === null || segment.to === null) continue
    const isThis = current < 0 && isThisFlight(segment, ground)
    if (isThis) current = legs.length
    legs.push(readLeg(segment, isThis ? ground : null, ground.reference))
  }
  const known = legs.length > 1 || (legs.length === 1 && current === 0)
  if (current < 0) legs.push(readLeg(legOf(flight), ground, ground.reference))
  const here = legs[current < 0 ? legs.length - 1 : current] as AirLeg
  const sorted = inOrderOfTime(legs)
  return { legs: sorted, current: sorted.indexOf(here), known }
}

function legOf(flight: Setting['dossier']['flight']): Leg {
  const { carrier, number, suffix, from, to } = flight
  const departureLocal = flight.departureLocal ?? flight.departureOn
  return { carrier, number, suffix, from, to, departureLocal, arrivalLocal: flight.arrivalLocal }
}

/** Same airports and departure day; the number may differ because of codeshares. */
function isThisFlight(segment: Segment, ground: Setting): boolean {
  const { flight } = ground.dossier
  if (segment.from !== flight.from || segment.to !== flight.to) return false
  return segment.departureLocal === null || segment.departureLocal.startsWith(flight.departureOn)
}

/** `flightGround` is given for this flight's own leg: its instants are better than the booking's wall clock. */
function readLeg(
  leg: Leg & { readonly bookingClass?: string | null; readonly status?: string | null },
  flightGround: Setting | null,
  reference: Reference,
): AirLeg {
  const from = leg.from as string
  const to = leg.to as string
  const fromAirport = reference.airport(from)
  const toAirport = reference.airport(to)
  let departureMs = flightGround?.departureMs ?? Number.NaN
  let arrivalMs = flightGround?.arrivalMs ?? Number.NaN
  if (Number.isNaN(departureMs) && fromAirport) {
    departureMs = localToInstant(leg.departureLocal, fromAirport.zone) ?? Number.NaN
  }
  if (Number.isNaN(arrivalMs) && toAirport) arrivalMs = localToInstant(leg.arrivalLocal, toAirport.zone) ?? Number.NaN
  const noon = isoToMs(leg.departureLocal?.slice(0, 10)) + 12 * 3_600_000
  return {
    from,
    to,
    fromAirport,
    toAirport,
    carrier: leg.carrier,
    bookingClass: leg.bookingClass ?? null,
    status: leg.status ?? null,
    departureMs,
    arrivalMs,
    departureDayMs: Number.isNaN(departureMs) ? noon : departureMs,
    km: fromAirport && toAirport ? distanceKm(fromAirport, toAirport) : Number.NaN,
  }
}

/** By departure where every leg has one; else as the booking lists them, which is the order of travel. */
function inOrderOfTime(legs: readonly AirLeg[]): readonly AirLeg[] {
  if (legs.some((leg) => Number.isNaN(leg.departureDayMs))) return legs
  return [...legs].sort((a, b) => a.departureDayMs - b.departureDayMs)
}
