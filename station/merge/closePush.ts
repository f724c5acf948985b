/** At the end of a full push: people that it shows not to fly stay in the list, but as not on board. */
import type { FlightBook, Member } from './FlightBook.ts'
import { updateMember } from './members.ts'
import type { MergeContext } from './takePnr.ts'

/** Below this share of people checked in, a push says nothing about those who are not. */
const checkedInShare = 0.5

/** Gives the number of travellers that are no longer on board. */
export function closePush(book: FlightBook, context: MergeContext): number {
  const gone = [...findUnnamed(book, context), ...findNoShows(book, context)]
  for (const member of gone) updateMember(book, member, { onBoard: false, keyedHash: context.keyedHash })
  return gone.length
}

/** Bookings that a newer push no longer names. A manifest that names the person outweighs it. */
function findUnnamed(book: FlightBook, { sending }: MergeContext): readonly Member[] {
  const unnamed = [...book.pnrs.values()].filter(
    (booking) => booking.push !== sending.push && booking.preparedMs < sending.atMs,
  )
  return unnamed
    .flatMap((booking) => book.byPnr.get(booking.key) ?? [])
    .filter((member) => member.traveller.onBoard && member.person === null)
}

/** After departure: booked, yet neither checked in nor on a manifest. Infants on laps are not checked in by themselves. */
function findNoShows(book: FlightBook, { sending }: MergeContext): readonly Member[] {
  const { departureAt } = book.flight
  if (departureAt === null || sending.atMs < Date.parse(departureAt)) return []
  const booked = book.members.filter((member) => member.pnrIndex !== null && member.traveller.onBoard)
  const missing = booked.filter(({ traveller, person }) => {
    return traveller.checkIn === null && person === null && traveller.kind !== 'infant'
  })
  const checkedIn = booked.filter((member) => member.traveller.checkIn !== null).length
  return checkedIn >= booked.length * checkedInShare ? missing : []
}
