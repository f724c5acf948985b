/** Lives through the days of a world, one at a time: flights, people, what they hide, inspections, adaptation. */
import type { CourierOrder } from './bookings/FlightScene.ts'
import { type FilledFlight, fillFlight } from './bookings/fillFlight.ts'
import { dayOf } from './clock.ts'
import { type PlannedFlight, planFlights } from './flights/planFlights.ts'
import { coolDown, createInspectors } from './inspections/InspectorState.ts'
import { type Checked, inspectFlight } from './inspections/inspectFlight.ts'
import { adaptRings, createRings, pickMethod, pickRing, type RingState } from './offenders/rings.ts'
import { Random } from './Random.ts'
import type { SimulationOptions } from './SimulatedDay.ts'
import { airports } from './tables/airports.ts'
import { makeAgencies } from './tables/agencies.ts'
import { ringRows } from './tables/rings.ts'
import { defaultSettings } from './tables/settings.ts'
import type { World } from './World.ts'

export type WorldDay = {
  readonly day: number
  readonly flights: readonly FilledFlight[]
  readonly checked: readonly Checked[]
}

export function createWorld(options: SimulationOptions): World {
  return {
    seed: options.seed,
    settings: { ...defaultSettings, ...options.settings },
    travellersPerDay: options.travellersPerDay,
    agencies: makeAgencies(options.seed, ringRows),
    rings: createRings(options.seed),
    inspectors: createInspectors(options.seed),
    busyUntil: new Map(),
  }
}

/** The same options give the same days; only one day is held at a time. */
export function* simulateWorld(options: SimulationOptions): Generator<WorldDay> {
  const world = createWorld(options)
  const first = dayOf(options.startOn)
  const last = first + options.days - 1
  for (let day = first; day <= last; day++) {
    const travellers = day === last ? (options.lastDayTravellers ?? options.travellersPerDay) : options.travellersPerDay
    yield liveDay(world, day, travellers)
  }
}

export function liveDay(world: World, day: number, travellers: number): WorldDay {
  const random = new Random(world.seed, day, 3)
  beginDay(world, day, random)
  const planned = planFlights(day, travellers, random)
  return fillDay(world, { day, planned, couriers: sendCouriers(world, { day, planned }, random) })
}

/** What changes overnight: groups adapt, memories fade, journeys end. */
export function beginDay(world: World, day: number, random: Random): void {
  adaptRings(world.rings, day, random)
  coolDown(world.inspectors)
  if (day % 30 === 0) forgetJourneys(world, day)
}

export type FlightsOfDay = {
  readonly day: number
  readonly planned: readonly PlannedFlight[]
  readonly couriers: readonly (readonly CourierOrder[])[]
}

export function fillDay(world: World, plan: FlightsOfDay): WorldDay {
  const { day, planned, couriers } = plan
  const flights = planned.map((flight, place) =>
    fillFlight(world, flight, { day, place, couriers: couriers[place] ?? [] }),
  )
  const checked = flights.flatMap((filled) => inspectFlight(world, filled))
  return { day, flights, checked }
}

function forgetJourneys(world: World, day: number): void {
  for (const [household, until] of world.busyUntil) if (until < day - 7) world.busyUntil.delete(household)
}

/** How many couriers come today, from which groups, on which flights: those of the group's airports if they fly. */
export function sendCouriers(
  world: World,
  today: { readonly day: number; readonly planned: readonly PlannedFlight[]; readonly atLeast?: number },
  random: Random,
): readonly CourierOrder[][] {
  const { planned, day } = today
  const orders: CourierOrder[][] = planned.map(() => [])
  const travellers = planned.reduce((sum, flight) => sum + flight.travellers, 0)
  const count = Math.max(today.atLeast ?? 0, random.poisson((travellers * world.settings.drugPer10k) / 10_000))
  for (let i = 0; i < count; i++) {
    const ring = pickRing(world.rings, day, random)
    if (ring === null) continue
    const place = flightFor(world.rings[ring] as RingState, planned, random)
    if (place !== null) orders[place]?.push({ ring, method: pickMethod(world.rings[ring] as RingState, random) })
  }
  return orders
}

function flightFor(ring: RingState, planned: readonly PlannedFlight[], random: Random): number | null {
  if (planned.length === 0) return null
  const places = planned.map((_, i) => i)
  const board = (i: number): string => (planned[i] as PlannedFlight).board.code
  const region = airports.get(ring.row.boards[0] as string)?.region
  const direct = places.filter((i) => ring.boards.includes(board(i)))
  const near = places.filter((i) => airports.get(board(i))?.region === region)
  // One in twelve takes another way round, over any airport.
  const list = random.chance(0.08) ? places : direct.length > 0 ? direct : near.length > 0 ? near : places
  return random.pick(list)
}
