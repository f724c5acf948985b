/** Notes what was done with a proposal: seen, referred, passed, skipped ... The machine proposes, the inspector disposes. */
import type { WorklistRow } from '#core/contract/worklist.ts'
import type { Engine } from '../engine/Engine.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { settleClaim } from '../team/saveClaim.ts'
import { formatListRow } from './formatListRow.ts'

export type Disposal = {
  readonly travellerId: string
  readonly state: WorklistRow['disposition']['state']
  readonly note: string | null
  readonly by: string
}

/** With these the work of whoever had the person is done; a referral is for the next one to take. */
const signsOff: ReadonlySet<Disposal['state']> = new Set(['referred', 'passed', 'missed', 'skipped'])
/** Letting a proposed person go unchecked needs a reason. */
const needsNote: ReadonlySet<Disposal['state']> = new Set(['skipped'])

export function disposeTraveller(
  { station, queries }: Engine,
  { travellerId, state, note, by }: Disposal,
): WorklistRow['disposition'] | 'unknown' | 'noteNeeded' {
  const row = queries.readListRow(travellerId)
  if (row === null) return 'unknown'
  const written = note?.trim() || null
  if (needsNote.has(state) && written === null) return 'noteNeeded'
  const at = station.clock().toISOString()
  station.store.confirm(() => {
    station.store.inspections.saveDisposition({ traveller: row.row, state, note: written, by, at })
    const body = { travellerId, state, note: written, by }
    appendRecord(station.store, station.settings.id, { kind: 'disposition', at, body })
    if (signsOff.has(state)) settleClaim(station, row.row, by)
    const flight = station.store.flights.read(row.flightId)
    if (flight !== null) station.store.flights.refreshDone(flight.row)
  })
  station.changed({ kind: 'traveller', id: travellerId })
  station.changed({ kind: 'worklist', id: row.flightId })
  const saved = queries.readListRow(travellerId) ?? row
  return formatListRow(saved, { arrivalOn: at.slice(0, 10), rank: 0, party: [saved], changes: [] }).disposition
}
