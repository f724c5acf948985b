/** The officer's feeling about one traveller: an expert-like rule over what can be seen, plus behaviour and noise. */
import type { Booking, Member } from '../bookings/Booking.ts'
import { feederOf } from '../bookings/feederOf.ts'
import type { FilledFlight } from '../bookings/fillFlight.ts'
import type { Random } from '../Random.ts'
import { expertPoints as points } from '../tables/inspecting.ts'
import type { World } from '../World.ts'

export type Seen = { readonly filled: FilledFlight; readonly booking: Booking; readonly member: Member }

export function suspicion(world: World, seen: Seen, random: Random): number {
  const { booking, member, filled } = seen
  const { flight } = filled
  let sum = random.normal(0, points.noise) + fromBags(seen) + fromMemory(world, seen)
  if (booking.payment.form === 'cash') sum += points.cash
  if (booking.payment.thirdParty !== null) sum += points.thirdParty
  if (flight.departure - booking.createdAt < 3 * 1440) sum += points.shortNotice
  if (booking.stayDays <= 3 && flight.km > 3000) sum += points.quickTurn
  if (filled.day - member.passport.issuedDay < 90) sum += points.newPassport
  if (member.checkIn !== null && flight.departure - member.checkIn.minute < 62) sum += points.lateCheckIn
  if (feederOf(booking) !== null) sum += points.connecting
  if (booking.members.length === 1) sum += points.alone
  if (booking.business && (flight.board.region === 'EUR' || flight.board.region === 'NAM')) sum += points.shopper
  if (member.guilt !== null)
    sum += random.normal(member.guilt.offence === 'drugs' ? points.nervousDrugs : points.nervous, 0.6)
  // Those in transit do not pass the hall; only a tip brings them there.
  return booking.kind === 'transit' ? sum - 2 : sum
}

function fromBags({ booking, member }: Seen): number {
  const checkIn = member.checkIn
  if (checkIn === null || checkIn.pieces === 0) return 0
  const people = checkIn.poolHead === null ? 1 : booking.members.filter((one) => one.type !== 'IN').length
  const over = checkIn.weightKg / people - (15 + 0.35 * Math.min(20, booking.stayDays))
  return points.perKgOver * Math.max(0, Math.min(24, over)) + (checkIn.pieces / people >= 2 ? points.manyBags : 0)
}

function fromMemory(world: World, { booking, member, filled }: Seen): number {
  const { routeHeat, agencyHeat, known } = world.inspectors
  const agency = booking.sale.agency === null ? 0 : (agencyHeat.get(booking.sale.agency.number) ?? 0)
  return (
    points.routeHeat * Math.min(2, routeHeat.get(filled.flight.route.from) ?? 0) +
    points.agencyHeat * Math.min(2, agency) +
    (known.has(member.person.id) ? points.knownOffender : 0)
  )
}
