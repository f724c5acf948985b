/** Makes one booking on a flight: people, itinerary, sale, payment, check-in, and what is hidden. */
import type { Random } from '../Random.ts'
import { drawOffence, makeDrugs, makeGuilt } from '../offenders/drawGuilt.ts'
import { makeContacts } from '../population/makeContacts.ts'
import { makePassport } from '../population/makePassport.ts'
import { feeders } from '../tables/routes.ts'
import { kinds, type TripKind } from '../tables/kinds.ts'
import { drugMarks, type Offence } from '../tables/offences.ts'
import type { Booking, BookingChange, Guilt, Member, Sale, SimulatedCheckIn } from './Booking.ts'
import type { CourierOrder, FlightScene } from './FlightScene.ts'
import { gatherParty, type PartyMember } from './gatherParty.ts'
import { pickCourier, pickHousehold, pickNationality } from './pickHousehold.ts'
import { planCheckIns } from './planCheckIns.ts'
import { planDeclaration } from './planDeclaration.ts'
import { planSectors } from './planSectors.ts'
import { planTrip, type TripPlan } from './planTrip.ts'
import { fareOf, makePayment, makeSale } from './sellTicket.ts'

export type BookingWish = { readonly kind: TripKind; readonly courier: CourierOrder | null; readonly room: number }

export function makeBooking(scene: FlightScene, wish: BookingWish): Booking {
  const { world, flight, random, day } = scene
  const { courier } = wish
  const kind = courier?.method === 'transit' ? (kinds.find((one) => one.name === 'transit') as TripKind) : wish.kind
  const origin = pickOrigin(scene, courier)
  const nationality = pickNationality(kind, { board: flight.board.code, origin }, random)
  const household = courier === null ? pickHousehold(scene, kind, nationality) : pickCourier(scene, kind, courier)
  const offence =
    courier === null ? drawOffence(world, { kind: kind.name, region: flight.board.region, household }, random) : null
  const marks = courier === null ? (offence?.marks ?? null) : drugMarks[courier.method]
  const plan = planTrip(kind, { marks, connecting: flight.route.connecting }, random)
  const party = gatherParty(scene, { kind, household, alone: plan.alone, room: wish.room })
  const lead = (party[0] as PartyMember).person
  const returning = lead.residence === 'KOR'
  markBusy(scene, party, { returning, stayDays: plan.stayDays })
  const via = plan.connecting ? (origin ?? pickFeeder(flight.board.code, random)) : null
  const onward = kind.name === 'transit' ? random.pick(onwardTo) : null
  const itinerary = planSectors(
    flight,
    { origin: via === flight.board.code ? null : via, returning, oneWay: plan.oneWay, stayDays: plan.stayDays, onward },
    random,
  )
  const ring = courier?.ring ?? null
  const sale = makeSale(scene, { lead, kind, ring })
  const contacts = makeContacts(world.seed, lead, day)
  const guilt = shareGuilt(party, { offence, courier, scene })
  const checkIns = planCheckIns(scene, { types: party.map((one) => one.type), guilt, kind, plan })
  const times = bookingTimes(flight.departure, plan, random)
  const members = makeMembers(scene, {
    party,
    plan,
    kind,
    sale,
    guilt,
    checkIns,
    fare: fareOf(sale, { sectors: itinerary.sectors, plan, lowCost: flight.carrier.lowCost }, random),
  })
  return {
    kind: kind.name,
    locator: locator(random),
    members,
    ...itinerary,
    bookingClass: pickClass(plan, random),
    business: plan.business,
    ...times,
    cancelledAt: null,
    changes: plan.changed ? planChanges(times.createdAt, flight.departure, random) : [],
    sale,
    payment: makePayment(scene, { lead, contacts, kind, plan, ring }),
    refundable: random.chance(plan.business ? 0.7 : 0.22),
    phone: plan.sharedPhone ? sharedPhone(scene, ring, sale) : contacts.phone,
    email: random.chance(0.72) ? contacts.email : null,
    address: contacts,
    groupName: null,
    split:
      party.length > 1 && random.chance(0.012) && times.createdAt < flight.departure - 2000
        ? planSplit(flight.departure, party, random)
        : null,
    stayDays: plan.stayDays,
    hotel:
      returning || onward !== null || !random.chance(0.45)
        ? null
        : `${random.between(1, 260)} ${random.pick(hotelStreets)}`,
    codeshare: flight.carrier.partner !== null && random.chance(0.1),
    mealRequest: random.chance(0.03) ? random.pick(['VGML', 'MOML', 'HNML', 'DBML', 'CHML', 'LSML', 'KSML']) : null,
    remark: random.chance(0.04) ? random.pick(remarks) : null,
  }
}

const hotelStreets = [
  'TOEGYE-RO',
  'MYEONGDONG-GIL',
  'HAEUNDAE-RO',
  'JONG-RO',
  'SEJONG-DAERO',
  'HONGIK-RO',
  'SAMSEONG-RO',
  'AIRPORT-RO',
]
const remarks = [
  'PAX ADVISED OF MINIMUM CONNECTING TIME',
  'FARE RULES EXPLAINED',
  'SEAT REQUEST WINDOW',
  "DON?'T SPLIT PARTY",
  'HOTEL BOOKED SEPARATELY',
  'PASSPORT DETAILS TO FOLLOW',
  'VIP CARE',
  'HONEYMOON',
]
const onwardTo = ['NRT', 'LAX', 'SFO', 'JFK', 'PVG', 'BKK', 'SGN', 'MNL', 'SYD', 'HNL', 'KIX', 'TPE', 'YVR', 'UBN']

function pickFeeder(board: string, random: Random): string | null {
  const list = feeders[board]
  return list === undefined ? null : random.pick(list)
}

function pickOrigin(scene: FlightScene, courier: CourierOrder | null): string | null {
  const { random, flight, world } = scene
  if (courier !== null && random.chance(0.6))
    return random.pick(world.rings[courier.ring]?.row.origins ?? [flight.board.code])
  return random.chance(flight.route.connecting) ? pickFeeder(flight.board.code, random) : null
}

function markBusy(
  scene: FlightScene,
  party: readonly PartyMember[],
  trip: { readonly returning: boolean; readonly stayDays: number },
): void {
  const until = scene.day + (trip.returning ? 1 : Math.min(60, trip.stayDays))
  for (const { person } of party) scene.world.busyUntil.set(person.household, until)
}

type Sharing = { readonly offence: Offence | null; readonly courier: CourierOrder | null; readonly scene: FlightScene }

/** The lead is guilty; partners and friends join in as the offence has it. Decoys carry nothing, but one in four does. */
function shareGuilt(party: readonly PartyMember[], sharing: Sharing): readonly (Guilt | null)[] {
  const { offence, courier, scene } = sharing
  const { random, world } = scene
  if (courier !== null) {
    const substance = world.rings[courier.ring]?.row.substance ?? 'methamphetamine'
    const drugs = (): Guilt => makeDrugs({ ring: courier.ring, substance, method: courier.method }, random)
    return party.map((one, i) =>
      i === 0 || (courier.method === 'decoy' && one.type === 'A' && random.chance(0.25)) ? drugs() : null,
    )
  }
  if (offence === null) return party.map(() => null)
  return party.map((one, i) =>
    i === 0 || (one.type === 'A' && random.chance(offence.shared)) ? makeGuilt(offence, random) : null,
  )
}

type MemberPlan = {
  readonly party: readonly PartyMember[]
  readonly plan: TripPlan
  readonly kind: TripKind
  readonly sale: Sale
  readonly guilt: readonly (Guilt | null)[]
  readonly checkIns: readonly (SimulatedCheckIn | null)[]
  readonly fare: number
}

function makeMembers(scene: FlightScene, given: MemberPlan): readonly Member[] {
  const { random, world, day, flight } = scene
  const adult = Math.max(
    0,
    given.party.findIndex((one) => one.type === 'A'),
  )
  return given.party.map((one, i) => {
    const checkIn = given.checkIns[i] as SimulatedCheckIn | null
    const guilt = given.guilt[i] as Guilt | null
    const share = one.type === 'IN' ? 0.1 : one.type === 'C' ? 0.75 : 1
    const renewedDaysAgo = i === 0 ? given.plan.renewedDaysAgo : null
    const passport = makePassport(world.seed, one.person, { day, renewedDaysAgo })
    return {
      person: one.person,
      passport,
      ref: i + 1,
      type: one.type,
      carriedBy: one.type === 'IN' ? adult + 1 : null,
      ticket: flight.carrier.accounting + String(2_100_000_000 + Math.floor(random.next() * 899_999_999)),
      fare: Math.round(given.fare * share),
      frequentFlyer:
        one.type === 'A' && random.chance(given.kind.frequentFlyer) ? frequentFlyerNumber(one.person.id) : null,
      earlyPassport: random.chance(0.55),
      mistypedNumber: random.chance(0.012) ? mistype(passport.number) : null,
      checkIn,
      guilt,
      declaration:
        one.type === 'IN' || checkIn === null
          ? null
          : planDeclaration(scene, { kind: given.kind, plan: given.plan, guilt }),
    }
  })
}

/** Two neighbours swapped, or the last one changed where they are alike. */
function mistype(number: string): string {
  const [a, b] = [number.charAt(number.length - 2), number.charAt(number.length - 1)]
  return number.slice(0, -2) + (a === b ? a + String((Number(b) + 1) % 10) : b + a)
}

/** The same number on every trip. */
const frequentFlyerNumber = (id: number): string => String(100_000_000_000 + ((id * 7919) % 899_999_999_999))

function bookingTimes(
  departure: number,
  plan: TripPlan,
  random: Random,
): { readonly createdAt: number; readonly ticketedAt: number } {
  const created = departure - Math.max(150, Math.round(plan.leadDays * 1440)) - Math.round(random.next() * 60)
  const delay = random.chance(0.75) ? random.between(2, 40) : random.between(60, 2800)
  return { createdAt: created, ticketedAt: Math.min(created + delay, departure - 95) }
}

function planChanges(created: number, departure: number, random: Random): readonly BookingChange[] {
  const span = departure - 70 - created
  const changes: BookingChange[] = []
  for (let i = random.between(1, 2); i > 0; i--) {
    // Half of the changes fall into the last day and a half.
    const minute = random.chance(0.5)
      ? departure - random.between(70, Math.max(80, Math.min(2200, span)))
      : created + Math.round(random.next() * span)
    const subject = random.pick(['seat', 'segment', 'contact', 'seat'] as const)
    changes.push({ minute: Math.max(created + 5, minute), subject, text: `${subject.toUpperCase()} CHANGED` })
  }
  return changes.sort((a, b) => a.minute - b.minute)
}

function planSplit(departure: number, party: readonly PartyMember[], random: Random): Booking['split'] {
  const adults = party.flatMap((one, i) => (i > 0 && one.type === 'A' ? [i] : []))
  if (adults.length === 0) return null
  return { at: departure - random.between(200, 1300), member: random.pick(adults), locator: locator(random) }
}

/** A number that several bookings share: the one of a group, or the shop's own. */
function sharedPhone(scene: FlightScene, ring: number | null, sale: Sale): string {
  if (ring !== null && scene.random.chance(0.6))
    return (scene.world.rings[ring] as FlightScene['world']['rings'][number]).phone
  return sale.agency?.phone ?? scene.world.agencies.all[scene.random.below(40)]?.phone ?? '85555500000'
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export function locator(random: Random): string {
  let text = letters.charAt(random.below(24))
  for (let i = 0; i < 5; i++) text += letters.charAt(random.below(32))
  return text
}

const pickClass = (plan: TripPlan, random: Random): string =>
  plan.business ? random.pick(['C', 'D', 'J']) : random.pick(['Y', 'B', 'M', 'H', 'K', 'Q', 'V', 'L', 'E'])
