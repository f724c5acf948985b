/** Writes the passenger list and the crew list of a departed flight (UN/EDIFACT PAXLST, D.05B to D.15B). */
import type { Booking, Member } from '../bookings/Booking.ts'
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { dayOfMinute, hhmm, isoInstant, ymd } from '../clock.ts'
import { makePassport } from '../population/makePassport.ts'
import type { Passport, Person } from '../population/Person.ts'
import type { MessageQuirks } from './quirks.ts'
import { escapeText, SegmentWriter } from './SegmentWriter.ts'
import { tagNumber } from './writeCheckIns.ts'
import type { WrittenMessage } from './writePnrgov.ts'

export type ListPlan = {
  readonly seed: number
  readonly minute: number
  readonly quirks: MessageQuirks
  readonly reference: string
}

/** Everybody who boarded, with passport, journey, bags, locator and seat. */
export function writePassengerList(filled: FilledFlight, plan: ListPlan): WrittenMessage {
  const out = openList(filled, plan, '745')
  let travellers = 0
  for (const booking of filled.bookings) {
    booking.members.forEach((member, place) => {
      if (member.checkIn === null) return
      writePassenger(out, member, { booking, filled, place })
      travellers++
    })
  }
  return closeList(out, plan, { code: '42', travellers, grouped: isGrouped(filled) })
}

export function writeCrewList(filled: FilledFlight, plan: ListPlan): WrittenMessage {
  const out = openList(filled, plan, '250')
  for (const person of filled.crew) {
    const passport = makePassport(plan.seed, person, { day: filled.day, renewedDaysAgo: null })
    out.add(`NAD+FM+++${person.surname}:${person.given}`)
    writeIdentity(out, person)
    out.add('LOC+22+ICN')
    out.add(`LOC+178+${filled.flight.board.code}`)
    out.add('LOC+179+ICN')
    writePassport(out, passport, false)
  }
  return closeList(out, plan, { code: '41', travellers: filled.crew.length, grouped: isGrouped(filled) })
}

/** Older senders leave the functional group out. */
const isGrouped = (filled: FilledFlight): boolean => filled.flight.carrier.paxlst !== '05B'

function openList(filled: FilledFlight, plan: ListPlan, list: '745' | '250'): SegmentWriter {
  const { flight } = filled
  const { carrier } = flight
  const out = new SegmentWriter(carrier.lines || plan.quirks.wrapped)
  const stamp = `${ymd(dayOfMinute(plan.minute))}:${hhmm(plan.minute)}`
  if (!plan.quirks.noUna) out.add('UNA:+.? ')
  out.add(`UNB+UNOA:4+${carrier.code}+KCS+${stamp}+${plan.reference}`)
  if (isGrouped(filled)) out.add(`UNG+PAXLST+${carrier.code}+KCS+${stamp}+1+UN+D:${carrier.paxlst}`)
  out.open(`UNH+PAX001+PAXLST:D:${carrier.paxlst}:UN:IATA`)
  out.add(`BGM+${list}`)
  out.add(`RFF+TN:${carrier.code}${plan.reference}`)
  out.add(`NAD+MS+++${carrier.code} DCS DESK`)
  out.add(`COM+82 55 501 ${flight.route.number.padStart(4, '0')}:TE`)
  out.add(`TDT+20+${carrier.code}${flight.route.number}+++${carrier.code}`)
  out.add(`LOC+125+${flight.board.code}`)
  out.add(`DTM+189:${listTime(flight.departureLocal)}:201`)
  out.add('LOC+87+ICN')
  out.add(`DTM+232:${listTime(flight.arrivalLocal)}:201`)
  return out
}

const listTime = (minute: number): string => ymd(dayOfMinute(minute)) + hhmm(minute)

function closeList(
  out: SegmentWriter,
  plan: ListPlan,
  total: { readonly code: string; readonly travellers: number; readonly grouped: boolean },
): WrittenMessage {
  out.add(`CNT+${total.code}:${total.travellers}`)
  out.add(`UNT+${out.count + 1 + (plan.quirks.wrongCount ? 2 : 0)}+PAX001`)
  if (total.grouped) out.add('UNE+1+1')
  out.add(`UNZ+1+${plan.reference}`)
  return { text: out.text(), preparedAt: isoInstant(plan.minute), pnrs: 0, travellers: total.travellers }
}

function writeIdentity(out: SegmentWriter, person: Person): void {
  out.add(`ATT+2++${person.sex}`)
  out.add(`DTM+329:${ymd(person.birthDay)}`)
}

function writePassport(out: SegmentWriter, passport: Passport, issued: boolean): void {
  out.add(`DOC+P:110:111+${passport.number}`)
  out.add(`DTM+36:${ymd(passport.expiresDay)}`)
  if (issued) out.add(`DTM+182:${ymd(passport.issuedDay)}`)
  out.add(`LOC+91+${passport.issuer}`)
}

type Seat = { readonly booking: Booking; readonly filled: FilledFlight; readonly place: number }

function writePassenger(out: SegmentWriter, member: Member, { booking, filled, place }: Seat): void {
  const { person, checkIn } = member
  const { carrier, board } = filled.flight
  const transit = booking.kind === 'transit'
  const foreign = person.residence !== 'KOR' && booking.address.country !== 'KR'
  const address =
    foreign && member.ref === 1
      ? `+${escapeText(booking.address.street)}+${booking.address.city}++${booking.address.zip}+${person.nationality.code}`
      : ''
  out.add(`NAD+${transit ? 'DDU' : 'FL'}+++${person.surname}:${person.given}${address}`)
  writeIdentity(out, person)
  const seen = member.verified ? 'GEI+4+173' : 'GEI+4+174'
  if (checkIn !== null && checkIn.pieces > 0) {
    out.add(`MEA+CT++:${checkIn.pieces}`)
    out.add(`MEA+WT++KGM:${checkIn.weightKg}`)
    out.add(seen)
    out.add(`FTX+BAG+++${tagNumber(carrier.accounting, checkIn.firstSerial)}:${checkIn.pieces}`)
  } else out.add(seen)
  if (!transit) out.add('LOC+22+ICN')
  out.add(`LOC+174+${person.residence}`)
  out.add(`LOC+178+${board.code}`)
  out.add(`LOC+179+${transit ? (booking.sectors.at(-1)?.to ?? 'ICN') : 'ICN'}`)
  out.add(`NAT+2+${person.nationality.code}`)
  const left = booking.split !== null && booking.split.member === place
  out.add(`RFF+AVF:${left ? booking.split.locator : booking.locator}`)
  out.add(`RFF+ABO:${carrier.code}${filled.flight.route.number}${String(checkIn?.sequence ?? 0).padStart(4, '0')}`)
  if (checkIn !== null && checkIn.seat !== '') out.add(`RFF+SEA:${checkIn.seat}`)
  out.add(`RFF+YZY:${member.ticket}`)
  writePassport(out, member.passport, carrier.paxlst !== '05B')
}
