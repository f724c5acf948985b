/** What departure control says of one booked person on this flight; null before check-in. */
import type { CheckIn } from '#core/booking/CheckIn.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { PnrTraveller } from '#core/booking/PnrTraveller.ts'
import type { Flight } from '#core/flight/Flight.ts'
import { isThisFlight } from './findSegment.ts'
import { nameKey } from './nameKeys.ts'

export function findCheckIn(pnr: Pnr, booked: PnrTraveller, flight: Flight): CheckIn | null {
  const own = pnr.checkIns.filter((checkIn) => isOf(checkIn, booked))
  const here = own.find((checkIn) => {
    const segment = pnr.segments[checkIn.segment]
    return segment !== undefined && isThisFlight(segment, flight)
  })
  // A booking whose legs could not be told apart still has one check-in worth keeping.
  return here ?? (pnr.segments.length <= 1 ? (own[0] ?? null) : null)
}

function isOf(checkIn: CheckIn, booked: PnrTraveller): boolean {
  if (checkIn.travellerRef !== null && booked.ref !== null) return checkIn.travellerRef === booked.ref
  return checkIn.name !== null && nameKey(checkIn.name) === nameKey(booked.name.search)
}
