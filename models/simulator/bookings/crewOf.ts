/** The crew of a flight: a pool of people per carrier who come again every week or two. */
import type { PlannedFlight } from '../flights/planFlights.ts'
import { Random } from '../Random.ts'
import { householdNumber, makePerson } from '../population/makePerson.ts'
import type { Person } from '../population/Person.ts'
import { kindIndex } from '../tables/kinds.ts'
import { equipments } from '../tables/routes.ts'
import type { World } from '../World.ts'

/** Two or three pilots and a cabin attendant for every four rows or so. */
export function crewOf(world: World, flight: PlannedFlight, day: number): readonly Person[] {
  const random = new Random(world.seed, day, flight.departure, 6)
  const count = (flight.km > 6000 ? 4 : 2) + Math.ceil(equipments[flight.route.equipment].rows / 5)
  const first = 0x300000 + (carrierNumber(flight.carrier.code) % 500) * 400
  const places = new Set<number>()
  while (places.size < count) places.add(first + random.below(300))
  return [...places].map((place) =>
    makePerson(world.seed, householdNumber(kindIndex('business'), flight.carrier.country, place), 0),
  )
}

const carrierNumber = (code: string): number => code.charCodeAt(0) * 37 + code.charCodeAt(1)
