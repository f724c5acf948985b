/** Writes what departure control knows of the travellers of a booking: time, sequence, seat, cabin, bags and tags. */
import type { Member, SimulatedCheckIn } from '../bookings/Booking.ts'
import { dmyTime } from '../clock.ts'
import type { PnrView } from './PnrView.ts'
import type { SegmentWriter } from './SegmentWriter.ts'
import type { BookingContext } from './writeBooking.ts'
import { givenWithTitle } from './writeTraveller.ts'

export function writeCheckIns(out: SegmentWriter, view: PnrView, context: BookingContext): void {
  const { flight } = context.filled
  for (const member of view.members) {
    const { checkIn } = member
    if (checkIn === null || checkIn.minute > context.plan.minute) continue
    out.add(`DAT+2:${dmyTime(checkIn.minute)}`)
    out.add(`ORG+${flight.carrier.code}++++A`)
    out.add(`TRI++${flight.board.code}-${sequence(checkIn)}:::${member.ref}`)
    out.add(`TIF+${member.person.surname}+${givenWithTitle(member, context)}:${member.type}:${member.ref}`)
    if (checkIn.seat !== '') out.add(`SSD+${checkIn.seat}++++${view.booking.business ? 'J' : 'Y'}`)
    const bags = bagSegment(member, { checkIn, view, context })
    if (bags !== null) out.add(bags)
  }
}

const sequence = (checkIn: SimulatedCheckIn): string => String(checkIn.sequence).padStart(3, '0')

/** First tag number of a traveller: leading zero, accounting code of the airline, six digits. */
export const tagNumber = (accounting: string, serial: number): string =>
  `0${accounting}${String(serial).padStart(6, '0')}`

type BagPlace = { readonly checkIn: SimulatedCheckIn; readonly view: PnrView; readonly context: BookingContext }

/** Pieces and weight in kilograms; head or member of a pool; tags in sequence. */
function bagSegment(member: Member, place: BagPlace): string | null {
  const { checkIn, view, context } = place
  const { carrier } = context.filled.flight
  const pool = poolOf(member, view)
  if (checkIn.pieces === 0) return pool === null || !pool.startsWith('MP') ? null : `TBD+++${pool}`
  const company = carrier.lowCost ? carrier.accounting : carrier.code
  const tags = `${company}:${tagNumber(carrier.accounting, checkIn.firstSerial)}:${checkIn.pieces}:${bagsGoTo(view)}`
  return `TBD++${checkIn.pieces}:${checkIn.weightKg}:700++${pool ?? ''}+${tags}`
}

/** Bags of those in transit are tagged to the end of their journey. */
function bagsGoTo(view: PnrView): string {
  const { booking } = view
  return booking.kind === 'transit' ? (booking.sectors[booking.arriving + 1]?.to ?? 'ICN') : 'ICN'
}

/** The pool is named after the ticket of its head. */
function poolOf(member: Member, view: PnrView): string | null {
  const place = member.checkIn?.poolHead ?? null
  if (place === null) return null
  const head = view.booking.members[place]
  if (head === undefined) return null
  return `${head === member ? 'HP' : 'MP'}:${head.ticket}`
}
