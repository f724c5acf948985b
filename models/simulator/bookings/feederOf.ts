/** The sector on which a booking reached the board airport of the arriving flight, if the journey began elsewhere. */
import type { Booking, Sector } from './Booking.ts'

export function feederOf(booking: Booking): Sector | null {
  const before = booking.sectors[booking.arriving - 1]
  const arriving = booking.sectors[booking.arriving]
  if (before === undefined || arriving === undefined || before.to !== arriving.from || before.from === 'ICN')
    return null
  return arriving.departureLocal - before.arrivalLocal < 36 * 60 ? before : null
}
