/**
 * Writes the baggage messages of a flight (IATA RP 1745): a BSM for each traveller with bags, some changed or deleted; airlines
 * that reconcile bags also send a BPM with the time of loading.
 */
import type { Booking, Member, SimulatedCheckIn } from '../bookings/Booking.ts'
import type { FilledFlight } from '../bookings/fillFlight.ts'
import { feederOf } from '../bookings/feederOf.ts'
import { bagDay, dayOfMinute, hhmm } from '../clock.ts'
import { tagNumber } from './writeCheckIns.ts'

type Owner = { readonly booking: Booking; readonly member: Member }

type Bags = {
  readonly change: 'CHG' | 'DEL' | null
  readonly serial: number
  readonly pieces: number
  readonly weightKg: number
  readonly seat: string
  readonly sequence: number
}

export function writeBsm(filled: FilledFlight): string {
  const owners: Owner[] = []
  const absent: Owner[] = []
  for (const booking of filled.bookings) {
    for (const member of booking.members) {
      if (member.checkIn !== null && member.checkIn.pieces > 0) owners.push({ booking, member })
      else if (member.checkIn === null && leftBags(booking, member)) absent.push({ booking, member })
    }
  }
  owners.sort((a, b) => (a.member.checkIn?.sequence ?? 0) - (b.member.checkIn?.sequence ?? 0))
  const messages: string[] = []
  for (const owner of owners) messages.push(...writeOwner(filled, owner))
  for (const owner of absent) messages.push(...writeAbsent(filled, owner))
  return messages.join('')
}

/** One no-show in ten had handed in a bag, which is taken out again. */
const leftBags = (booking: Booking, member: Member): boolean =>
  booking.cancelledAt === null && member.type === 'A' && member.ticket.endsWith('7')

/** One bag in sixty is weighed again at the gate: the message is sent and then changed. */
function writeOwner(filled: FilledFlight, owner: Owner): readonly string[] {
  const { checkIn } = owner.member
  if (checkIn === null) return []
  const bags: Bags = {
    change: null,
    serial: checkIn.firstSerial,
    pieces: checkIn.pieces,
    weightKg: checkIn.weightKg,
    seat: checkIn.seat,
    sequence: checkIn.sequence,
  }
  const loaded = filled.flight.carrier.lowCost ? '' : writeLoaded(filled, owner, checkIn)
  if (checkIn.sequence % 60 !== 0) return [writeOne(filled, owner, bags), loaded]
  return [
    writeOne(filled, owner, { ...bags, weightKg: bags.weightKg - 1 }),
    writeOne(filled, owner, { ...bags, change: 'CHG' }),
    loaded,
  ]
}

/** The bag passed the sorter some minutes after it was handed in. */
function writeLoaded(filled: FilledFlight, { booking }: Owner, checkIn: SimulatedCheckIn): string {
  const { flight } = filled
  const minute = Math.min(flight.departure - 15, checkIn.minute + 9 + (checkIn.sequence % 11))
  const flightDay = bagDay(dayOfMinute(flight.departureLocal))
  return `BPM
.V/1L${flight.board.code}
.J/S///${bagDay(dayOfMinute(minute))}/${hhmm(minute)}00Z/${flight.board.code}
.F/${flight.carrier.code}${flight.route.number.padStart(3, '0')}/${flightDay}/ICN/${booking.business ? 'J' : 'Y'}
.N/${tagNumber(flight.carrier.accounting, checkIn.firstSerial)}${String(checkIn.pieces).padStart(3, '0')}
.S/Y/${checkIn.seat}/C/${String(checkIn.sequence).padStart(3, '0')}//N
.W/K/${checkIn.pieces}/${checkIn.weightKg}
ENDBPM
`
}

function writeAbsent(filled: FilledFlight, owner: Owner): readonly string[] {
  const serial = 999_000 + Number(owner.member.ticket.slice(-4, -1))
  const bags: Bags = { change: null, serial, pieces: 1, weightKg: 16, seat: '', sequence: 0 }
  return [writeOne(filled, owner, bags), writeOne(filled, owner, { ...bags, change: 'DEL' })]
}

function writeOne(filled: FilledFlight, { booking, member }: Owner, bags: Bags): string {
  const { flight } = filled
  const cabin = booking.business ? 'J' : 'Y'
  const { surname, given } = member.person
  const head = bags.change === null ? 'BSM' : `BSM\n${bags.change}`
  const left = booking.split !== null && booking.members[booking.split.member] === member
  const sequence = bags.sequence === 0 ? '' : String(bags.sequence).padStart(3, '0')
  return `${head}
.V/1${feederOf(booking) === null ? 'L' : 'T'}${flight.board.code}
.F/${flight.carrier.code}${flight.route.number.padStart(3, '0')}/${bagDay(dayOfMinute(flight.departureLocal))}/ICN/${cabin}
${connections(booking, cabin)}.N/${tagNumber(flight.carrier.accounting, bags.serial)}${String(bags.pieces).padStart(3, '0')}
.S/Y/${bags.seat}/C/${sequence}//N
.W/K/${bags.pieces}/${bags.weightKg}
.P/1${surname.replaceAll(' ', '')}/${given.replaceAll(' ', '')}
.L/${left ? (booking.split?.locator ?? booking.locator) : booking.locator}
${bags.sequence % 53 === 7 ? '.E/RUSH\n' : ''}ENDBSM
`
}

/** `.I`, the flight that brought the bag here, and `.O`, the one that takes it on from Incheon. */
function connections(booking: Booking, cabin: string): string {
  const before = feederOf(booking)
  const after = booking.kind === 'transit' ? booking.sectors[booking.arriving + 1] : undefined
  const on = (minute: number): string => bagDay(dayOfMinute(minute))
  const inbound =
    before === null ? '' : `.I/${before.carrier}${before.number}/${on(before.departureLocal)}/${before.from}/${cabin}\n`
  const onward =
    after === undefined ? '' : `.O/${after.carrier}${after.number}/${on(after.departureLocal)}/${after.to}/${cabin}\n`
  return inbound + onward
}
