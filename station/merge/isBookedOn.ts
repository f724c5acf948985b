/** Whether a booking still holds its place on the flight: a leg may be cancelled in it while the booking lives on. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { PnrTraveller } from '#core/booking/PnrTraveller.ts'
import type { Flight } from '#core/flight/Flight.ts'
import { findCheckIn } from './findCheckIn.ts'
import { findSegmentsOn } from './findSegment.ts'

/** Status codes of a leg that is no more: cancelled by the holder or the carrier, or never confirmed (IATA AIRIMP, advice and status codes). */
const cancelled: ReadonlySet<string> = new Set(['HX', 'XX', 'XL', 'XR', 'XK', 'UC', 'UN', 'NO'])

/** Who has checked in flies, whatever the leg says; a booking whose legs cannot be told is believed. */
export function isBookedOn(flight: Flight, pnr: Pnr, booked: PnrTraveller): boolean {
  const legs = findSegmentsOn(pnr, flight)
  const isOff = legs.length > 0 && legs.every((leg) => leg.status !== null && cancelled.has(leg.status))
  return !isOff || findCheckIn(pnr, booked, flight) !== null
}
