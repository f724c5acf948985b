/** At the end of a full push: bookings that it no longer names stay in the list, but as not on board. */
import type { FlightBook } from './FlightBook.ts'
import { updateMember } from './members.ts'
import type { MergeContext } from './takePnr.ts'

/** Gives the number of travellers that are no longer on board. */
export function closePush(book: FlightBook, context: MergeContext): number {
  let missing = 0
  for (const booking of book.pnrs.values()) {
    if (booking.push === context.sending.push || booking.preparedMs >= context.sending.atMs) continue
    for (const member of book.byPnr.get(booking.key) ?? []) {
      // A manifest that names the person outweighs a booking list that no longer does.
      if (!member.traveller.onBoard || member.person !== null) continue
      updateMember(book, member, { onBoard: false }, context.keyedHash)
      missing++
    }
  }
  return missing
}
