/** Takes a result back: a new record says so, nothing is deleted; companions who were checked along are taken back with it. */
import type { Inspection } from '#core/inspection/Inspection.ts'
import type { Station } from '../Station.ts'
import { saveInspection } from '../log/saveInspection.ts'
import { readPerson } from './recordInspection.ts'

export type Withdrawal = { readonly travellerId: string; readonly withdrawn: number }

/** Null: no such record, or one that does not stand any more. */
export function withdrawInspection(station: Station, inspectionId: string, by: string): Withdrawal | null {
  const { store } = station
  const record = store.inspections.read(inspectionId)
  if (record === null || record.correctedBy !== null) return null
  const all = [record, ...store.inspections.readCheckedWith(record.id, record.flightId)]
  const nowMs = station.clock().getTime()
  const withdrawn = store.confirm(() => {
    const taken = all.filter((one) => takeBack(station, one, { by, nowMs }))
    const flight = store.flights.read(record.flightId)
    if (flight !== null) store.flights.refreshDone(flight.row)
    return taken
  })
  for (const { travellerId } of withdrawn) station.changed({ kind: 'traveller', id: travellerId })
  station.changed({ kind: 'worklist', id: record.flightId })
  return { travellerId: record.travellerId, withdrawn: withdrawn.length }
}

/** The new record repeats what it takes back, so that it reads as a sentence; it counts nowhere. */
function takeBack(station: Station, record: Inspection, { by, nowMs }: { by: string; nowMs: number }): boolean {
  const person = readPerson(station, record.travellerId)
  if (person === null) return false
  const { id, ...said } = record
  const inspection = { ...said, at: new Date(nowMs).toISOString(), by, corrects: id, withdraws: true as const }
  saveInspection(station, { inspection, person, knownMs: nowMs, contentKey: null })
  return true
}
