/** What the makers of bookings share while one flight is filled. */
import type { PlannedFlight } from '../flights/planFlights.ts'
import type { SeatMap } from '../flights/SeatMap.ts'
import type { Random } from '../Random.ts'
import type { DrugMethod } from '../tables/offences.ts'
import type { World } from '../World.ts'

export type FlightScene = {
  readonly world: World
  readonly flight: PlannedFlight
  /** Korean day of arrival. */
  readonly day: number
  readonly seats: SeatMap
  readonly random: Random
}

/** A courier whom a group puts on this flight. */
export type CourierOrder = { readonly ring: number; readonly method: DrugMethod }
