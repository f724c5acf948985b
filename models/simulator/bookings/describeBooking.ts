/** The particulars of a booking that hang on nothing else: times, changes, class, telephone, splits, requests. */
import type { Random } from '../Random.ts'
import type { Contacts } from '../population/makeContacts.ts'
import type { Booking, BookingChange, Sale } from './Booking.ts'
import type { FlightScene } from './FlightScene.ts'
import type { PartyMember } from './gatherParty.ts'
import type { TripPlan } from './planTrip.ts'

type Particulars = Omit<
  Booking,
  'kind' | 'members' | 'sectors' | 'arriving' | 'sale' | 'payment' | 'cancelledAt' | 'groupName' | 'stayDays'
>

export type Described = {
  readonly plan: TripPlan
  readonly party: readonly PartyMember[]
  readonly contacts: Contacts
  readonly sale: Sale
  readonly ring: number | null
  /** Visitors who stay: they may name a hotel. */
  readonly visits: boolean
}

export function describeBooking(scene: FlightScene, given: Described): Particulars {
  const { random, flight } = scene
  const { plan, party, contacts } = given
  const times = bookingTimes(flight.departure, plan, random)
  const splits = party.length > 1 && random.chance(0.012) && times.createdAt < flight.departure - 2000
  return {
    locator: locator(random),
    bookingClass: pickClass(plan, random),
    business: plan.business,
    ...times,
    changes: plan.changed ? planChanges(times.createdAt, flight.departure, random) : [],
    refundable: random.chance(plan.business ? 0.7 : 0.22),
    onwardStatus: random.chance(0.02) ? 'HL' : 'HK',
    voucher: random.chance(0.03),
    phone: plan.sharedPhone ? sharedPhone(scene, given.ring, given.sale) : contacts.phone,
    email: random.chance(0.72) ? contacts.email : null,
    address: contacts,
    split: splits ? planSplit(flight.departure, party, random) : null,
    hotel: given.visits && random.chance(0.45) ? `${random.between(1, 260)} ${random.pick(hotelStreets)}` : null,
    codeshare: flight.carrier.partner !== null && random.chance(0.1),
    mealRequest: random.chance(0.03) ? random.pick(meals) : null,
    remark: random.chance(0.04) ? random.pick(remarks) : null,
  }
}

/** Meal requests tell of religion or health: the reader of files must drop them. */
const meals = ['VGML', 'MOML', 'HNML', 'DBML', 'CHML', 'LSML', 'KSML']
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
