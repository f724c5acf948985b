/** Writes one traveller of a booking: name, frequent flyer, fare, ticket, payment, and the passport as DOCS. */
import type { Booking, Member, Sector, Visa } from '../bookings/Booking.ts'
import { dmyTime, docsDay } from '../clock.ts'
import type { PnrView } from './PnrView.ts'
import { escapeText, type SegmentWriter } from './SegmentWriter.ts'
import type { BookingContext } from './writeBooking.ts'

type Place = { readonly view: PnrView; readonly context: BookingContext }

export function writeTraveller(out: SegmentWriter, member: Member, place: Place): void {
  const { view, context } = place
  const { carrier } = context.filled.flight
  const infant = view.members.find((one) => one.carriedBy === member.ref)
  out.add(
    `TIF+${member.person.surname}+${givenWithTitle(member, context)}:${member.type}:${member.ref}${infant === undefined ? '' : ':1'}`,
  )
  if (member.frequentFlyer !== null) out.add(`FTI+${carrier.code}:${member.frequentFlyer}`)
  const excess = paidBags(member, view)
  if (excess > 0)
    out.add(`EBD+${view.booking.sale.currency}:${Math.round(60_000 / view.booking.sale.krwPerUnit)}+${excess}::N`)
  const age = member.type === 'C' ? Math.floor((context.filled.day - member.person.birthDay) / 365.25) : ''
  out.add(`FAR+N+${age}+++:::${fareBasis(view.booking)}`)
  writeTicket(out, member, place)
}

/** Booking class, with OW for one way and NR where it is not given back. */
const fareBasis = (booking: Booking): string =>
  `${booking.bookingClass}${booking.sectors.some((sector) => sector.from === 'ICN') ? 'RT' : 'OW'}${booking.refundable ? '' : 'NR'}`

/** Bags beyond the free ones (one in economy, two in business); every second traveller pays for them beforehand. */
function paidBags(member: Member, view: PnrView): number {
  const { checkIn } = member
  if (checkIn === null || checkIn.poolHead !== null || Number(member.ticket.slice(-1)) % 2 === 0) return 0
  return Math.max(0, checkIn.pieces - (view.booking.business ? 2 : 1))
}

export function givenWithTitle(member: Member, context: BookingContext): string {
  const title = titleOf(member)
  return context.plan.quirks.gluedTitles
    ? member.bookedGiven.replaceAll(' ', '') + title
    : `${member.bookedGiven} ${title}`
}

function titleOf(member: Member): string {
  if (member.type !== 'A') return member.person.sex === 'M' ? 'MSTR' : 'MISS'
  return member.person.sex === 'M' ? 'MR' : 'MS'
}

/** Tickets: number, price, refundability, time of issue and how it was paid. */
function writeTicket(out: SegmentWriter, member: Member, { view, context }: Place): void {
  const { booking } = view
  const { sale, payment } = booking
  if (booking.ticketedAt > context.plan.minute) return
  out.add(`TKT+${member.ticket}:T:1`)
  out.add(`MON+B:${member.fare}:${sale.currency}+T:${Math.round(member.fare * 1.12)}:${sale.currency}`)
  out.add(pricing(booking, context))
  out.add(`DAT+710:${dmyTime(booking.ticketedAt)}`)
  const total = Math.round(member.fare * 1.12)
  if (payment.form === 'cash') out.add(`FOP+CA:3:${total}`)
  else if (payment.form === 'miscellaneous') out.add(`FOP+MS:3:${total}`)
  else if (payment.card !== null)
    out.add(
      `FOP+CC:3:${total}:${payment.card.vendor}:${payment.card.number}:${payment.card.expires}${booking.voucher ? '+MS:3:50' : ''}`,
    )
  if (payment.thirdParty !== null) out.add(`IFT+4:43+${escapeText(payment.thirdParty)}`)
}

/** Refundable or not, last minute of ticketing, airline, city of issue. */
function pricing(booking: Booking, context: BookingContext): string {
  const { carrier } = context.filled.flight
  const city = booking.sale.agency?.city ?? (booking.sale.country === 'KR' ? 'SEL' : carrier.hub)
  const deadline = dmyTime(booking.ticketedAt + 1440)
  return `PTK+${booking.refundable ? '' : 'NR'}++${deadline}+${carrier.code}+${carrier.accounting}+${city}`
}

/** `/P/KOR/M12345678/KOR/10SEP72/M/05JUL31/HONG/GILDONG`; infants are MI or FI. */
export function writeDocs(
  out: SegmentWriter,
  member: Member,
  given: { readonly sector: Sector; readonly number: string },
): void {
  const { person, passport } = member
  const { sector, number } = given
  const sex = member.type === 'IN' ? `${person.sex}I` : person.sex
  const holder = `${person.surname}/${person.given}`
  out.add(
    `SSR+DOCS:HK:1:${sector.carrier}:::${sector.from}:${sector.to}:/P/${passport.issuer}/${number}/${person.nationality.code}/${docsDay(person.birthDay)}/${sex}/${docsDay(passport.expiresDay)}/${holder}/+::${member.ref}`,
  )
}

/** Place of birth is left out; visa number, place and day of issue, state. */
export function writeVisa(
  out: SegmentWriter,
  member: Member,
  given: { readonly sector: Sector; readonly visa: Visa },
): void {
  const { visa, sector } = given
  const { carrier, from, to } = sector
  out.add(
    `SSR+DOCO:HK:1:${carrier}:::${from}:${to}://V/${visa.number}/${visa.place}/${docsDay(visa.issuedDay)}/KOR+::${member.ref}`,
  )
}
