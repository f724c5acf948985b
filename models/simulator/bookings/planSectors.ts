/** Lays out the itinerary of a booking around the flight that arrives at Incheon. */
import { blockMinutes, distanceKm, offsetOn, type PlannedFlight } from '../flights/planFlights.ts'
import type { Random } from '../Random.ts'
import { airportOf, airports, type WorldAirport } from '../tables/airports.ts'
import { carriers } from '../tables/carriers.ts'
import type { Sector } from './Booking.ts'

export type Itinerary = { readonly sectors: readonly Sector[]; readonly arriving: number }

export type ItineraryWish = {
  readonly origin: string | null
  readonly returning: boolean
  readonly oneWay: boolean
  readonly stayDays: number
  /** Airport beyond Incheon for those in transit. */
  readonly onward: string | null
}

const hubCarriers = new Map<string, string>()
for (const carrier of carriers.values()) if (!hubCarriers.has(carrier.hub)) hubCarriers.set(carrier.hub, carrier.code)
hubCarriers.set('ICN', 'KE')

/** Sectors in the order of travel. */
export function planSectors(flight: PlannedFlight, wish: ItineraryWish, random: Random): Itinerary {
  const before: Sector[] = []
  const inbound: Sector[] = []
  const after: Sector[] = []
  if (wish.origin !== null) inbound.push(feeder(flight, wish.origin, random))
  const arriving = inbound.length
  inbound.push(arrivingSector(flight))
  if (wish.onward !== null) inbound.push(onward(flight, wish.onward, random))
  else if (!wish.oneWay) {
    const day = Math.floor(flight.arrivalLocal / 1440) + (wish.returning ? -wish.stayDays : wish.stayDays)
    const leg = outbound(flight, day, random)
    const list = wish.returning ? before : after
    list.push(leg)
    if (wish.origin !== null && wish.origin !== leg.to && random.chance(0.9))
      list.push(beyond(leg, wish.origin, random))
  }
  return { sectors: [...before, ...inbound, ...after], arriving: before.length + arriving }
}

function arrivingSector(flight: PlannedFlight): Sector {
  return {
    carrier: flight.route.carrier,
    number: flight.route.number,
    from: flight.board.code,
    to: 'ICN',
    departureLocal: flight.departureLocal,
    arrivalLocal: flight.arrivalLocal,
    km: flight.km,
  }
}

type Hop = {
  readonly carrier: string
  readonly from: WorldAirport
  readonly to: WorldAirport
  readonly departure: number
}

/** A flight between two airports that leaves at a UTC minute. */
function hop(plan: Hop, random: Random): Sector {
  const km = distanceKm(plan.from, plan.to)
  const arrival = plan.departure + blockMinutes(km)
  return {
    carrier: plan.carrier,
    number: String(random.between(101, 989)),
    from: plan.from.code,
    to: plan.to.code,
    departureLocal: plan.departure + offsetOn(plan.from, Math.floor(plan.departure / 1440)),
    arrivalLocal: arrival + offsetOn(plan.to, Math.floor(arrival / 1440)),
    km,
  }
}

const carrierAt = (airport: string, otherwise: string): string => hubCarriers.get(airport) ?? otherwise

/** Dwell: median just under three hours, one in twelve over night. */
const dwellMinutes = (random: Random): number =>
  random.chance(0.08) ? random.between(520, 1080) : Math.max(55, Math.round(random.logNormal(170, 0.45)))

const fives = (minute: number): number => Math.round(minute / 5) * 5

function feeder(flight: PlannedFlight, origin: string, random: Random): Sector {
  const from = airportOf(origin)
  const departure = flight.departure - dwellMinutes(random) - blockMinutes(distanceKm(from, flight.board))
  return hop(
    {
      carrier: carrierAt(flight.board.code, flight.route.carrier),
      from,
      to: flight.board,
      departure: fives(departure),
    },
    random,
  )
}

function onward(flight: PlannedFlight, to: string, random: Random): Sector {
  const departure = fives(flight.arrival + dwellMinutes(random))
  return hop(
    { carrier: carrierAt('ICN', flight.route.carrier), from: airportOf('ICN'), to: airportOf(to), departure },
    random,
  )
}

/** Incheon to the board airport, or one time in twenty to another one of its region. */
function outbound(flight: PlannedFlight, day: number, random: Random): Sector {
  const to = random.chance(0.05) ? neighbour(flight.board, random) : flight.board
  const departure = fives(day * 1440 + random.between(470, 1290) - airportOf('ICN').offsetMinutes)
  return hop({ carrier: flight.route.carrier, from: airportOf('ICN'), to, departure }, random)
}

const regionAirports = [...airports.values()]

function neighbour(board: WorldAirport, random: Random): WorldAirport {
  const near = regionAirports.filter((airport) => airport.region === board.region)
  return random.pick(near)
}

function beyond(leg: Sector, to: string, random: Random): Sector {
  const from = airportOf(leg.to)
  const arrival = leg.arrivalLocal - offsetOn(from, Math.floor(leg.arrivalLocal / 1440))
  return hop(
    {
      carrier: carrierAt(leg.to, leg.carrier),
      from,
      to: airportOf(to),
      departure: fives(arrival + dwellMinutes(random)),
    },
    random,
  )
}
