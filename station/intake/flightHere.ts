/** What is needed to tell which flight of a message arrives at this station. */
import type { FlightHere } from '../merge/flightOfLegs.ts'
import type { Sending } from '../merge/Sending.ts'
import type { ImportRun } from './ImportRun.ts'

export function flightHere(run: ImportRun, sending: Sending, clearance: string | null): FlightHere {
  const { settings, reference } = run.station
  return { airport: settings.airport, reference, clearance, sentOn: sending.at.slice(0, 10) }
}
