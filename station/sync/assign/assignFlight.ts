/** Gives a flight to stations and teams; the word travels, and holds where this station leads. */
import type { Station } from '../../Station.ts'
import { publishWord } from '../../log/publishWord.ts'
import { assignmentThing } from '../../log/things.ts'

export type AssignmentWish = {
  readonly flightId: string
  readonly stations: readonly string[]
  readonly teams: readonly string[]
  readonly by: string
}

const clean = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))].toSorted()

export function assignFlight(station: Station, wish: AssignmentWish): 'assigned' | 'flight' | 'station' {
  const { store, settings, clock } = station
  const { flightId, by } = wish
  if (store.flights.read(flightId) === null) return 'flight'
  const stations = clean(wish.stations)
  const isKnown = (id: string): boolean => id === settings.id || store.peers.read(id)?.revokedAt === null
  if (!stations.every(isKnown)) return 'station'
  const teams = clean(wish.teams)
  const at = clock().toISOString()
  store.confirm(() => {
    const word = { kind: 'assignment', thing: assignmentThing(flightId), at, body: { flightId, stations, teams, by } }
    publishWord(station, word, () => store.assignments.save({ flight: flightId, stations, teams, by, at }))
  })
  station.changed({ kind: 'flights', id: flightId })
  station.changed({ kind: 'station', id: null })
  return 'assigned'
}
