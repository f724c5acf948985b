/** One booking as one push may show it: who is in it, what is known by then. */
import type { Booking, Member } from '../bookings/Booking.ts'

export type PnrView = {
  readonly booking: Booking
  readonly locator: string
  readonly members: readonly Member[]
  /** The other booking of a split, with how many people went there. */
  readonly other: { readonly locator: string; readonly size: number } | null
}

/** Bookings that exist at a minute; split ones appear twice from then on. */
export function viewBookings(bookings: readonly Booking[], minute: number): readonly PnrView[] {
  const views: PnrView[] = []
  for (const booking of bookings) {
    if (booking.createdAt > minute || (booking.cancelledAt !== null && booking.cancelledAt <= minute)) continue
    const { split } = booking
    if (split === null || split.at > minute) {
      views.push({ booking, locator: booking.locator, members: booking.members, other: null })
      continue
    }
    const gone = booking.members[split.member] as Member
    const rest = booking.members.filter((member) => member !== gone)
    views.push({ booking, locator: booking.locator, members: rest, other: { locator: split.locator, size: 1 } })
    views.push({
      booking,
      locator: split.locator,
      members: [gone],
      other: { locator: booking.locator, size: rest.length },
    })
  }
  return views
}
