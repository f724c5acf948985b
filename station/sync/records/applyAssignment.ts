/** Which stations and teams a flight is given to, as a station that leads has said. */
import { assignmentThing } from '../../log/things.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'
import { isDeciding } from './isDeciding.ts'

export type AssignmentBody = {
  readonly flightId: string
  readonly stations: readonly string[]
  readonly teams: readonly string[]
  readonly by: string
}

/** Kept even where the flight is not known here yet: it holds as soon as it is. */
export function applyAssignment({ station }: Applying, { record }: Arrived): 'applied' {
  const { flightId: flight, stations, teams, by } = JSON.parse(record.body) as AssignmentBody
  if (isDeciding(station, record, assignmentThing(flight))) {
    station.store.assignments.save({ flight, stations, teams, by, at: record.at })
  }
  return 'applied'
}
