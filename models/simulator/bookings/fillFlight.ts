/** Fills one flight with bookings, then numbers check-ins and bag tags in the order of the desks. */
import { SeatMap } from '../flights/SeatMap.ts'
import type { PlannedFlight } from '../flights/planFlights.ts'
import { cumulate, hashParts, Random } from '../Random.ts'
import type { Region } from '../tables/airports.ts'
import { kinds, mix, season, type TripKind } from '../tables/kinds.ts'
import { isoDay } from '../clock.ts'
import type { World } from '../World.ts'
import type { Booking, Member } from './Booking.ts'
import type { CourierOrder, FlightScene } from './FlightScene.ts'
import { crewOf } from './crewOf.ts'
import { makeBooking } from './makeBooking.ts'

export type FilledFlight = {
  readonly flight: PlannedFlight
  readonly day: number
  readonly bookings: readonly Booking[]
  readonly crew: readonly Member['person'][]
}

export function fillFlight(
  world: World,
  flight: PlannedFlight,
  given: { readonly day: number; readonly place: number; readonly couriers: readonly CourierOrder[] },
): FilledFlight {
  const random = new Random(world.seed, given.day, given.place, 5)
  const scene: FlightScene = { world, flight, day: given.day, seats: new SeatMap(flight.route), random }
  const weights = kindWeights(flight.board.region, given.day)
  const bookings: Booking[] = []
  let left = flight.travellers
  for (const courier of given.couriers) {
    const disguise = random.pick(world.rings[courier.ring]?.row.disguises ?? ['tourist'])
    const kind = kinds.find((one) => one.name === disguise) as TripKind
    const booking = makeBooking(scene, { kind, courier, room: Math.max(1, left) })
    bookings.push(booking)
    left -= booking.members.length
  }
  while (left > 0) {
    const kind = kinds[random.index(weights)] as TripKind
    const booking =
      kind.name === 'group' && left > 12 && random.chance(0.25)
        ? tourGroup(scene, kind, left)
        : makeBooking(scene, { kind, courier: null, room: left })
    bookings.push(booking)
    left -= booking.members.length
  }
  bookings.push(...cancelled(scene, bookings))
  shuffle(bookings, random)
  numberCheckIns(scene, bookings)
  return { flight, day: given.day, bookings, crew: crewOf(world, flight, given.day) }
}

/** Shares are of travellers; a party of friends or a family counts as one draw, so its weight is divided by its mean size. */
function kindWeights(region: Region, day: number): readonly number[] {
  const month = season[Number(isoDay(day).slice(5, 7)) - 1] as number
  return cumulate(
    kinds.map((kind, i) => {
      const share = (mix[region][i] as number) * (kind.name === 'resident' || kind.name === 'group' ? month : 1)
      return share / (kind.name === 'group' ? meanGroup : meanParty(kind))
    }),
  )
}

/** One draw of four becomes a tour group of 15.5 people on average. */
const meanGroup = 0.75 * 2.6 + 0.25 * 15.5

function meanParty(kind: TripKind): number {
  const [alone, couple, family, friends] = kind.party
  return (alone + 2 * couple + 3.2 * family + 3 * friends) / (alone + couple + family + friends)
}

/** A tour group under one locator: many parties of one agency and one itinerary. */
function tourGroup(scene: FlightScene, kind: TripKind, left: number): Booking {
  const first = makeBooking(scene, { kind, courier: null, room: left })
  const size = Math.min(left, scene.random.between(9, 22))
  const members = [...first.members]
  while (members.length < size) {
    const other = makeBooking(scene, { kind, courier: null, room: size - members.length })
    for (const member of other.members) {
      const shift = members.length + 1 - member.ref
      members.push({
        ...member,
        ref: member.ref + shift,
        carriedBy: member.carriedBy === null ? null : member.carriedBy + shift,
        checkIn: member.checkIn && { ...member.checkIn, poolHead: null },
      })
    }
  }
  return {
    ...first,
    members: members.map((member) => ({ ...member, checkIn: member.checkIn && { ...member.checkIn, poolHead: null } })),
    groupName: `TOUR${scene.random.between(100, 999)}`,
    split: null,
  }
}

/** Bookings that a push a day before still shows and that are gone at departure: about one in forty. */
function cancelled(scene: FlightScene, bookings: readonly Booking[]): readonly Booking[] {
  const { random, flight, world } = scene
  const count = random.poisson(bookings.length * 0.022)
  return Array.from({ length: count }, (_, i) => {
    const quiet: FlightScene = {
      ...scene,
      seats: new SeatMap(flight.route),
      world: { ...world, settings: { ...world.settings, offenceScale: 0 } },
      random: new Random(hashParts(world.seed, scene.day, i), Math.floor(random.next() * 1e9)),
    }
    const booking = makeBooking(quiet, { kind: kinds[0] as TripKind, courier: null, room: 4 })
    const createdAt = Math.min(booking.createdAt, flight.departure - 6000)
    return {
      ...booking,
      createdAt,
      ticketedAt: createdAt + 30,
      cancelledAt: flight.departure - random.between(90, 1380),
      split: null,
      members: booking.members.map((member) => ({ ...member, checkIn: null, declaration: null })),
    }
  })
}

function shuffle(bookings: Booking[], random: Random): void {
  for (let i = bookings.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = bookings[i] as Booking
    bookings[i] = bookings[j] as Booking
    bookings[j] = kept
  }
}

/** Sequence numbers follow the time of check-in; tag serials run on, with gaps where other flights' bags were tagged. */
function numberCheckIns(scene: FlightScene, bookings: readonly Booking[]): void {
  const checkIns = bookings.flatMap((booking) =>
    booking.members.flatMap((member) => (member.checkIn === null ? [] : [member.checkIn])),
  )
  checkIns.sort((a, b) => a.minute - b.minute)
  let serial = scene.random.below(900_000)
  checkIns.forEach((checkIn, i) => {
    checkIn.sequence = i + 1
    if (checkIn.pieces === 0) return
    serial = (serial + scene.random.below(4)) % 999_000
    checkIn.firstSerial = serial + 1
    serial += checkIn.pieces
  })
}
