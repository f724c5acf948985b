/** Makes one booking on a flight: people, itinerary, sale, payment, check-in, and what is hidden. */
import { drawOffence, makeDrugs, makeGuilt } from '../offenders/drawGuilt.ts'
import { makeContacts } from '../population/makeContacts.ts'
import type { Random } from '../Random.ts'
import { kinds, type TripKind } from '../tables/kinds.ts'
import { drugMarks, type Offence } from '../tables/offences.ts'
import { feeders } from '../tables/routes.ts'
import type { Booking, Guilt } from './Booking.ts'
import { describeBooking } from './describeBooking.ts'
import type { CourierOrder, FlightScene } from './FlightScene.ts'
import { gatherParty, type PartyMember } from './gatherParty.ts'
import { makeMembers } from './makeMembers.ts'
import { pickCourier, pickHousehold, pickNationality } from './pickHousehold.ts'
import { planCheckIns } from './planCheckIns.ts'
import { type Itinerary, planSectors } from './planSectors.ts'
import { planTrip, type TripPlan } from './planTrip.ts'
import { fareOf, makePayment, makeSale } from './sellTicket.ts'

export type BookingWish = { readonly kind: TripKind; readonly courier: CourierOrder | null; readonly room: number }

export function makeBooking(scene: FlightScene, wish: BookingWish): Booking {
  const { world, flight, random } = scene
  const who = chooseWho(scene, wish)
  const { kind, plan, party, lead, offence } = who
  const ring = wish.courier?.ring ?? null
  const itinerary = layOut(scene, who)
  const sale = makeSale(scene, { lead, kind, ring })
  const contacts = makeContacts(world.seed, lead, scene.day)
  const guilt = shareGuilt(party, { offence, courier: wish.courier, scene })
  const checkIns = planCheckIns(scene, { types: party.map((one) => one.type), guilt, kind, plan })
  const fare = fareOf(sale, { sectors: itinerary.sectors, plan, lowCost: flight.carrier.lowCost }, random)
  const visits = lead.residence !== 'KOR' && kind.name !== 'transit'
  return {
    kind: kind.name,
    members: makeMembers(scene, { party, plan, kind, sale, guilt, checkIns, fare }),
    ...itinerary,
    ...describeBooking(scene, { plan, party, contacts, sale, ring, visits }),
    cancelledAt: null,
    sale,
    payment: makePayment(scene, { lead, contacts, kind, plan, ring }),
    groupName: null,
    stayDays: plan.stayDays,
  }
}

type Who = {
  readonly kind: TripKind
  readonly plan: TripPlan
  readonly party: readonly PartyMember[]
  readonly lead: PartyMember['person']
  readonly offence: Offence | null
  readonly origin: string | null
}

/** Who travels, how, and whether something is hidden. */
function chooseWho(scene: FlightScene, { kind: disguise, courier, room }: BookingWish): Who {
  const { world, flight, random } = scene
  const kind = courier?.method === 'transit' ? (kinds.find((one) => one.name === 'transit') as TripKind) : disguise
  const origin = pickOrigin(scene, courier)
  const nationality = pickNationality(kind, { board: flight.board.code, origin }, random)
  const household = courier === null ? pickHousehold(scene, kind, nationality) : pickCourier(scene, kind, courier)
  const suspect = { kind: kind.name, region: flight.board.region, household }
  const offence = courier === null ? drawOffence(world, suspect, random) : null
  const marks = courier === null ? (offence?.marks ?? null) : drugMarks[courier.method]
  const connecting = courier === null ? Number(origin !== null) : flight.route.connecting
  const plan = planTrip(kind, { marks, connecting }, random)
  const party = gatherParty(scene, { kind, household, alone: plan.alone, together: courier?.method === 'decoy', room })
  const { person: lead } = party[0] as PartyMember
  markBusy(scene, party, { returning: lead.residence === 'KOR', stayDays: plan.stayDays })
  return { kind, plan, party, lead, offence, origin }
}

function layOut(scene: FlightScene, who: Who): Itinerary {
  const { flight, random } = scene
  const { plan } = who
  const via = plan.connecting ? (who.origin ?? pickFeeder(flight.board.code, random)) : null
  return planSectors(
    flight,
    {
      origin: via === flight.board.code ? null : via,
      returning: who.lead.residence === 'KOR',
      oneWay: plan.oneWay,
      stayDays: plan.stayDays,
      onward: who.kind.name === 'transit' ? random.pick(onwardTo) : null,
    },
    random,
  )
}

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
