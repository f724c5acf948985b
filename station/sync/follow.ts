/** What follows a write that applied records of another station: rules in force, lists made anew, screens told. */
import { splitId } from '#core/flight/splitId.ts'
import { rankDue } from '../jobs/rankDue.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { renewSettings } from '../settings/renewSettings.ts'
import { markAhead } from '../intake/touchAhead.ts'
import type { Applying } from './records/Applying.ts'

/** Rules by which lists are made; an assignment is none. */
const listRules = ['watchlist', 'pattern', 'policy']

export async function follow({ station, toRank, travellers, rules }: Applying): Promise<void> {
  if (rules.has('policy')) renewSettings(station)
  if (listRules.some((kind) => rules.has(kind))) {
    station.store.write(() => markAhead(station))
    await rankDue(station)
  }
  for (const flight of toRank) await rankFlight(station, flight)
  for (const id of travellers) station.changed({ kind: 'traveller', id })
  for (const id of new Set([...travellers].map((traveller) => splitId(traveller).flightId)))
    station.changed({ kind: 'worklist', id })
  if (rules.has('assignment')) station.changed({ kind: 'flights', id: null })
  station.changed({ kind: 'station', id: null })
}
