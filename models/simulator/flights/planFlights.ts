/** Chooses the flights that arrive on one local day and says how many travellers each shall bring. */
import { dayInYear, isoDay, isSummerTime } from '../clock.ts'
import type { Random } from '../Random.ts'
import { airportOf, type WorldAirport } from '../tables/airports.ts'
import { type Carrier, carrierOf } from '../tables/carriers.ts'
import { season } from '../tables/kinds.ts'
import { equipments, type Route, routes } from '../tables/routes.ts'

export type PlannedFlight = {
  readonly route: Route
  readonly carrier: Carrier
  readonly board: WorldAirport
  /** UTC minutes. */
  readonly departure: number
  readonly arrival: number
  /** Local wall-clock minutes of each airport, counted like UTC minutes. */
  readonly departureLocal: number
  readonly arrivalLocal: number
  readonly km: number
  readonly seats: number
  readonly travellers: number
  readonly gate: string
  readonly belt: string
  /** `KE18-20261122-LAXICN`, as the station names it. */
  readonly id: string
}

/** Great circle between two airports of the table. */
export function distanceKm(a: WorldAirport, b: WorldAirport): number {
  const rad = Math.PI / 180
  const x = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2
  const y = Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return Math.round(12742 * Math.asin(Math.min(1, Math.sqrt(x + y))))
}

/** Taxi and climb 40 minutes, then about 830 km an hour. */
export const blockMinutes = (km: number): number => Math.round((40 + km / 13.8) / 5) * 5

export const offsetOn = (airport: WorldAirport, day: number): number =>
  airport.offsetMinutes + (isSummerTime(airport.saving, day) ? 60 : 0)

const incheon = airportOf('ICN')
const loadMean = 0.84

/** Flights in a random order are taken until their seats carry the wanted number of travellers; the last one flies emptier. */
export function planFlights(day: number, travellers: number, random: Random): readonly PlannedFlight[] {
  const month = season[Number(isoDay(day).slice(5, 7)) - 1] as number
  const wave = 1 + 0.03 * Math.sin((dayInYear(day) / 7) * 2 * Math.PI)
  let left = Math.round(travellers * (0.55 + 0.45 * month) * wave)
  const flights: PlannedFlight[] = []
  for (const route of shuffled(random)) {
    if (left < 25) break
    if (!random.chance(route.frequency)) continue
    const flight = planFlight(route, timesOn(route, day), { random, left })
    left -= flight.travellers
    flights.push(flight)
  }
  return flights.sort((a, b) => a.departure - b.departure || (a.id < b.id ? -1 : 1))
}

function shuffled(random: Random): readonly Route[] {
  const order = [...routes]
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = order[i] as Route
    order[i] = order[j] as Route
    order[j] = kept
  }
  return order
}

/** When a flight leaves (UTC minutes). */
export type FlightTimes = { readonly departure: number; readonly arrival: number }

/** The timetable's departure that lands on a Korean day. */
function timesOn(route: Route, day: number): FlightTimes {
  const board = airportOf(route.from)
  const clock = Number(route.departs.slice(0, 2)) * 60 + Number(route.departs.slice(2))
  const { departureDay, arrival } = landingOn(day, { board, clock, block: blockMinutes(distanceKm(board, incheon)) })
  return { departure: departureDay * 1440 + clock - offsetOn(board, departureDay), arrival }
}

/** Times of a flight that lands at a given minute, whatever the timetable says. */
export function timesLandingAt(route: Route, arrival: number): FlightTimes {
  return { departure: arrival - blockMinutes(distanceKm(airportOf(route.from), incheon)), arrival }
}

/** `left` is the largest number of travellers that it may carry. */
export function planFlight(
  route: Route,
  times: FlightTimes,
  given: { readonly random: Random; readonly left: number },
): PlannedFlight {
  const { random, left } = given
  const board = airportOf(route.from)
  const shape = equipments[route.equipment]
  const seats = shape.rows * shape.letters.length - shape.business * Math.floor(shape.letters.length / 2)
  const load = Math.min(0.97, Math.max(0.45, random.normal(loadMean, 0.09)))
  const departureLocal = times.departure + offsetOn(board, Math.floor(times.departure / 1440))
  return {
    route,
    carrier: carrierOf(route.carrier),
    board,
    departure: times.departure,
    arrival: times.arrival,
    departureLocal,
    arrivalLocal: times.arrival + incheon.offsetMinutes,
    km: distanceKm(board, incheon),
    seats,
    travellers: Math.max(20, Math.min(Math.round(seats * load), left)),
    gate: String(random.between(101, 270)),
    belt: String(random.between(1, 22)).padStart(2, '0'),
    id: `${route.carrier}${route.number}-${isoDay(Math.floor(departureLocal / 1440)).replaceAll('-', '')}-${route.from}ICN`,
  }
}

type Leaving = { readonly board: WorldAirport; readonly clock: number; readonly block: number }

/** The departure day whose flight lands on the wanted Korean day: the same day or one of the two before. */
function landingOn(day: number, leaving: Leaving): { readonly departureDay: number; readonly arrival: number } {
  for (let departureDay = day; departureDay >= day - 2; departureDay--) {
    const arrival = departureDay * 1440 + leaving.clock - offsetOn(leaving.board, departureDay) + leaving.block
    if (Math.floor((arrival + incheon.offsetMinutes) / 1440) === day) return { departureDay, arrival }
  }
  throw new Error(`no departure lands on ${isoDay(day)}`)
}
