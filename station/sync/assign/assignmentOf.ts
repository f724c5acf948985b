/** Whose a flight is, as this station shows it: its own are named as such. */
import type { Station } from '../../Station.ts'

export type FlightAssignment = {
  /** This station is among them. */
  readonly yours: boolean
  /** Names of the stations, of this one too. */
  readonly stations: string[]
  readonly teams: string[]
}

/** Null: given to nobody. */
export function assignmentOf(
  { store, settings }: Pick<Station, 'store' | 'settings'>,
  flightId: string,
): FlightAssignment | null {
  const assignment = store.assignments.read(flightId)
  if (assignment === null) return null
  const nameOf = (id: string): string => (id === settings.id ? settings.name : (store.peers.read(id)?.name ?? id))
  const { stations, teams } = assignment
  return { yours: stations.includes(settings.id), stations: stations.map(nameOf), teams: [...teams] }
}
