/** A person says which of two records of one check holds. */
import { appendRecord } from '../log/appendRecord.ts'
import { settleTwins } from '../log/settleTwins.ts'
import type { Station } from '../Station.ts'
import { readPerson } from './records/findAbout.ts'

export type TwinDecision = { readonly kept: string; readonly dropped: string; readonly by: string }

/** False: these two are not records of one traveller. */
export function resolveTwin(station: Station, decision: TwinDecision): boolean {
  const { store, settings } = station
  const owner = store.twins.readOwner(decision.kept)
  const isPair = decision.kept !== decision.dropped && owner === store.twins.readOwner(decision.dropped)
  const person = owner === null ? null : readPerson(store, owner)
  if (person === null || !isPair) return false
  const at = station.clock().toISOString()
  store.confirm(() => {
    const { seq } = appendRecord(store, settings.id, { kind: 'resolution', at, body: decision })
    const { kept: keep, dropped: drop } = decision
    settleTwins(store, person, () => {
      store.twins.saveResolution({ kept: keep, dropped: drop, at, station: settings.id, seq })
    })
    store.flights.refreshDone(person.flightRow)
  })
  station.changed({ kind: 'traveller', id: person.traveller.id })
  station.changed({ kind: 'worklist', id: person.flight.id })
  return true
}
