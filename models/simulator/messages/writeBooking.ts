/** Writes the segments of one booking of a PNRGOV push: from SRC to the last LTS. */
import type { Booking, Member, Sector } from '../bookings/Booking.ts'
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { dmyTime, docsDay } from '../clock.ts'
import type { PnrView } from './PnrView.ts'
import { escapeText, type SegmentWriter } from './SegmentWriter.ts'
import { writeCheckIns } from './writeCheckIns.ts'
import { writeDocs, writeTraveller, writeVisa } from './writeTraveller.ts'
import type { PushPlan } from './writePnrgov.ts'

export type BookingContext = { readonly filled: FilledFlight; readonly plan: PushPlan }

export function writeBooking(out: SegmentWriter, view: PnrView, context: BookingContext): void {
  const { booking } = view
  const { carrier } = context.filled.flight
  out.add('SRC')
  const rci = rciOf(view, carrier.system)
  out.add(rci)
  if (booking.email !== null) out.add(`SSR+CTCE:HK:1:${carrier.code}:::::${mailText(booking.email)}`)
  if (booking.mealRequest !== null) out.add(`SSR+${booking.mealRequest}:HK:1:${carrier.code}`)
  if (booking.hotel !== null) out.add(`SSR+DOCA:HK:1:${carrier.code}:::::/D/KOR/${booking.hotel}/SEOUL//04500`)
  out.add(`DAT+700:${dmyTime(changedAt(booking, context.plan.minute))}+710:${dmyTime(booking.ticketedAt)}`)
  out.add(`IFT+4:28::${carrier.code}+CTCM ${booking.phone}`)
  if (booking.groupName !== null) out.add(`IFT+4:28::${carrier.code}+GRP ${booking.groupName}`)
  out.add(orgOf(booking, carrier.system))
  const { address } = booking
  out.add(`ADD++700:${escapeText(address.street)}:${address.city}:::${address.country}:${address.zip}:${booking.phone}`)
  if (booking.groupName !== null) out.add(`TIF+${booking.groupName}:G`)
  for (const member of view.members) writeTraveller(out, member, { view, context })
  booking.sectors.forEach((sector, i) => {
    if (i === booking.arriving) writeArriving(out, { view, sector, rci }, context)
    else
      writeSector(out, booking, {
        sector,
        size: view.members.length,
        status: i > booking.arriving ? booking.onwardStatus : 'HK',
      })
  })
  if (view.other !== null) {
    out.add(`EQN+${view.other.size}`)
    out.add(`RCI+${carrier.system}:${view.other.locator}`)
  }
  writeHistory(out, booking, context)
}

/** Own locator, and the partner's where the seat was sold under its number. */
function rciOf(view: PnrView, system: string): string {
  return `RCI+${system}:${view.locator}::${dmyTime(view.booking.createdAt)}`
}

/** E-mail characters that the format cannot carry: `@` as `//`, `_` as `..`. */
const mailText = (email: string): string => email.replace('@', '//').replaceAll('_', '..')

function changedAt(booking: Booking, minute: number): number {
  let last = Math.max(booking.createdAt, Math.min(booking.ticketedAt, minute))
  for (const change of booking.changes) if (change.minute <= minute) last = Math.max(last, change.minute)
  return last
}

/** System, agency number and office, place of sale, kind of seller, country, currency and language, sign of the agent. */
function orgOf(booking: Booking, system: string): string {
  const { sale } = booking
  if (sale.agency === null) return `ORG+${system}:SEL++SEL++A+${sale.country}:${sale.currency}:${sale.language}+A0001`
  return `ORG+${system}:${sale.agency.city}+${sale.agency.number}:${sale.agency.office}+${sale.agency.city}++T+${sale.country}:${sale.currency}:${sale.language}+A${sale.agency.office.slice(-4)}`
}

const tvl = (sector: Sector, operating: string, bookingClass: string): string =>
  `TVL+${dmyTime(sector.departureLocal)}:${dmyTime(sector.arrivalLocal)}+${sector.from}+${sector.to}+${sector.carrier}${operating}+${sector.number}:${bookingClass}`

function writeSector(
  out: SegmentWriter,
  booking: Booking,
  given: { readonly sector: Sector; readonly size: number; readonly status: string },
): void {
  out.add(tvl(given.sector, '', booking.bookingClass))
  out.add(`RPI+${given.size}+${given.status}`)
}

type Arriving = { readonly view: PnrView; readonly sector: Sector; readonly rci: string }

/** The pushed flight: from release 14 a codeshare stands in TRA, before that in a second TVL. */
function writeArriving(out: SegmentWriter, arriving: Arriving, context: BookingContext): void {
  const { view, sector, rci } = arriving
  const { booking, members } = view
  const { flight } = context.filled
  const partner = booking.codeshare ? flight.carrier.partner : null
  if (partner === null) out.add(tvl(sector, '', booking.bookingClass))
  else {
    out.add(
      tvl(
        { ...sector, carrier: partner, number: `7${sector.number.slice(-3).padStart(3, '0')}` },
        `:${sector.carrier}`,
        booking.bookingClass,
      ),
    )
    if (flight.carrier.pnrgov >= 14) out.add(`TRA+${sector.carrier}+${sector.number}:${booking.bookingClass}`)
    else out.add(`TVL+++++${sector.number}:${booking.bookingClass}`)
  }
  out.add(`RPI+${members.length}+HK`)
  out.add(`APD+${flight.route.equipment}`)
  for (const member of members) writeInfant(out, member, { view, sector })
  for (const member of members) writeSectorServices(out, member, { sector, context })
  out.add(rci)
  writeCheckIns(out, view, context)
}

/** An infant on the lap is a service of the adult. */
function writeInfant(
  out: SegmentWriter,
  adult: Member,
  given: { readonly view: PnrView; readonly sector: Sector },
): void {
  const infant = given.view.members.find((one) => one.carriedBy === adult.ref)
  if (infant === undefined) return
  const { carrier, from, to } = given.sector
  const { surname, given: first, birthDay } = infant.person
  out.add(`SSR+INFT:HK:1:${carrier}:::${from}:${to}:${surname}/${first} ${docsDay(birthDay)}+::${adult.ref}`)
}

function writeSectorServices(
  out: SegmentWriter,
  member: Member,
  given: { readonly sector: Sector; readonly context: BookingContext },
): void {
  const { sector, context } = given
  const seat = member.checkIn?.seat ?? ''
  if (seat !== '' && member.type !== 'IN')
    out.add(`SSR+SEAT:HK:1:${sector.carrier}:::${sector.from}:${sector.to}+${seat}::${member.ref}:N`)
  if (!showsPassport(member, context.plan)) return
  const checkedIn = member.checkIn !== null && member.checkIn.minute <= context.plan.minute
  const number = checkedIn ? member.passport.number : (member.mistypedNumber ?? member.passport.number)
  writeDocs(out, member, { sector, number })
  if (member.visa !== null) writeVisa(out, member, { sector, visa: member.visa })
}

/** Some give passport data when booking, nearly all at check-in; three in a hundred stand in the passenger list only. */
function showsPassport(member: Member, plan: PushPlan): boolean {
  if (member.earlyPassport) return true
  return plan.departed && member.checkIn !== null && Number(member.ticket.slice(-2)) >= 3
}

const earlier = (sector: Sector): Sector => ({
  ...sector,
  departureLocal: sector.departureLocal - 1440,
  arrivalLocal: sector.arrivalLocal - 1440,
})

function writeHistory(out: SegmentWriter, booking: Booking, context: BookingContext): void {
  const { carrier } = context.filled.flight
  const { plan } = context
  for (const change of booking.changes) {
    if (change.minute > plan.minute) continue
    out.add(
      `ABI+4+${booking.sale.agency?.office ?? carrier.systemCity}:GS+${booking.sale.agency?.city ?? 'SEL'}++${carrier.code}`,
    )
    out.add(`DAT+T:${dmyTime(change.minute)}`)
    if (change.subject === 'segment') {
      const sector = booking.sectors[booking.arriving] as Sector
      // Booked first for the day before, then moved.
      out.add('SAC+++X')
      out.add(tvl(earlier(sector), '', booking.bookingClass))
      out.add('RPI+1+XX')
      out.add('SAC+++A')
      out.add(tvl(sector, '', booking.bookingClass))
      out.add('RPI+1+HK')
      continue
    }
    out.add('SAC+++A')
    if (change.subject === 'contact') out.add(`IFT+4:28::${carrier.code}+CTCM ${booking.phone}`)
    else out.add(`SSR+SEAT:HK:1:${carrier.code}`)
  }
  if (booking.remark !== null) out.add(`LTS+0/O/RM/${booking.remark}`)
}
