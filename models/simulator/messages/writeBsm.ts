/** Writes the baggage source messages of a flight (IATA RP 1745): one a traveller with bags, deletions of removed bags. */
import type { Booking, Member } from '../bookings/Booking.ts'
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { feederOf } from '../bookings/feederOf.ts'
import { bagDay, dayOfMinute } from '../clock.ts'
import { tagNumber } from './writeCheckIns.ts'

export function writeBsm(filled: FilledFlight): { readonly text: string; readonly messages: number } {
  const owners = filled.bookings.flatMap((booking) =>
    booking.members.flatMap((member) =>
      member.checkIn !== null && member.checkIn.pieces > 0 ? [{ booking, member }] : [],
    ),
  )
  owners.sort((a, b) => (a.member.checkIn?.sequence ?? 0) - (b.member.checkIn?.sequence ?? 0))
  let text = ''
  for (const owner of owners) text += writeOne(filled, owner)
  return { text, messages: owners.length }
}

type Owner = { readonly booking: Booking; readonly member: Member }

function writeOne(filled: FilledFlight, { booking, member }: Owner): string {
  const { flight } = filled
  const { checkIn, person } = member
  if (checkIn === null) return ''
  const cabin = booking.business ? 'J' : 'Y'
  const count = String(checkIn.pieces).padStart(3, '0')
  const sequence = String(checkIn.sequence).padStart(3, '0')
  const inbound = feederOf(booking)
  const lines = [
    'BSM',
    `.V/1${inbound !== null ? 'T' : 'L'}${flight.board.code}`,
    `.F/${flight.carrier.code}${flight.route.number.padStart(3, '0')}/${bagDay(dayOfMinute(flight.departureLocal))}/ICN/${cabin}`,
  ]
  if (inbound !== null)
    lines.push(
      `.I/${inbound.carrier}${inbound.number}/${bagDay(dayOfMinute(inbound.departureLocal))}/${inbound.from}/${cabin}`,
    )
  const onward = booking.kind === 'transit' ? booking.sectors[booking.arriving + 1] : undefined
  if (onward !== undefined)
    lines.push(
      `.O/${onward.carrier}${onward.number}/${bagDay(dayOfMinute(onward.departureLocal))}/${onward.to}/${cabin}`,
    )
  lines.push(
    `.N/${tagNumber(flight.carrier.accounting, checkIn.firstSerial)}${count}`,
    `.S/Y/${checkIn.seat}/C/${sequence}//N`,
    `.W/K/${checkIn.pieces}/${checkIn.weightKg}`,
    `.P/1${person.surname.replaceAll(' ', '')}/${person.given.replaceAll(' ', '')}`,
    `.L/${booking.locator}`,
  )
  if (flight.departure - checkIn.minute < 60 && checkIn.sequence % 7 === 0) lines.push('.E/RUSH')
  lines.push('ENDBSM', '')
  return lines.join('\n')
}
