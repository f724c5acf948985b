/** Where the journey that ends with this flight began: legs that follow each other within a day are one journey. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Flight } from '#core/flight/Flight.ts'
import { isoToMs } from '#core/time/isoToMs.ts'
import { findSegment } from './findSegment.ts'

/** IATA's usual limit between a connection and a stopover on international journeys. */
const longestDwellMs = 24 * 3_600_000

const known = new WeakMap<Pnr, { readonly flight: string; readonly origin: string | null }>()

/** Asked for each person of a booking, for history and for rates: worked out once a booking. */
export function inboundOrigin(pnr: Pnr, flight: Flight): string | null {
  const before = known.get(pnr)
  if (before?.flight === flight.id) return before.origin
  const origin = findOrigin(pnr, flight)
  known.set(pnr, { flight: flight.id, origin })
  return origin
}

function findOrigin(pnr: Pnr, flight: Flight): string | null {
  const legs = pnr.segments.filter((segment) => segment.kind === 'air')
  const here = findSegment(pnr, flight)
  let at = here === null ? -1 : legs.indexOf(here)
  if (at < 0) return null
  while (at > 0) {
    const [before, next] = [legs[at - 1], legs[at]]
    if (before === undefined || next === undefined || before.to !== next.from) break
    const dwell = isoToMs(next.departureLocal) - isoToMs(before.arrivalLocal ?? before.departureLocal)
    if (dwell > longestDwellMs) break
    at--
  }
  return legs[at]?.from ?? null
}
