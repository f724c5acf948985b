/** Puts the assignments of flights beside their manifests, and takes them there. */
import type { Store } from '#db/store.ts'
import { assignmentThing } from '../../log/things.ts'
import { type TravellingAssignment, travellingAssignmentSchema } from './TravellingAssignment.ts'

export function composeAssignments(store: Store, flights: readonly string[]): readonly TravellingAssignment[] {
  return flights.flatMap((flightId) => {
    const assignment = store.assignments.read(flightId)
    const said = store.bundles.readDeciding(assignmentThing(flightId))
    if (assignment === null || said === null) return []
    const { stations, teams, by, at } = assignment
    return [{ flightId, stations: [...stations], teams: [...teams], by, at, station: said.station, seq: said.seq }]
  })
}

/** Call inside `store.write`, for senders that lead. */
export function takeAssignments(store: Store, given: unknown): void {
  for (const one of travellingAssignmentSchema.array().safeParse(given).data ?? []) {
    const { flightId, stations, teams, by, at, station, seq } = one
    if (!store.bundles.isDeciding({ thing: assignmentThing(flightId), at, station, seq })) continue
    store.assignments.save({ flight: flightId, stations, teams, by, at })
  }
}
