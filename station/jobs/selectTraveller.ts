/** Selects someone by hand, with the reason; the list is made anew and keeps it. */
import type { WorklistRow } from '#core/contract/worklist.ts'
import type { Engine } from '../engine/Engine.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { rankFlight } from './rankFlight.ts'

export type HandSelection = { readonly travellerId: string; readonly note: string; readonly by: string }

/** Null: no such traveller. */
export async function selectTraveller(
  { station, queries }: Engine,
  { travellerId, note, by }: HandSelection,
): Promise<NonNullable<WorklistRow['selection']> | null> {
  const row = queries.readListRow(travellerId)
  if (row === null) return null
  const at = station.clock().toISOString()
  station.store.confirm(() => {
    station.store.worklists.saveManual({ traveller: row.row, note, by, at })
    const body = { travellerId, state: 'selected', note, by }
    appendRecord(station.store, station.settings.id, { kind: 'disposition', at, body })
  })
  await rankFlight(station, row.flightId)
  station.changed({ kind: 'traveller', id: travellerId })
  return queries.readListRow(travellerId)?.place?.selection ?? { reason: 'manual', propensity: 1, detail: note }
}
