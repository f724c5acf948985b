/** Looks again at records that waited for their person or bag, after new messages have been taken. */
import type { Inspection } from '#core/inspection/Inspection.ts'
import type { Applying } from './records/Applying.ts'
import { attachInspection } from './records/applyInspection.ts'
import { applyRecord } from './records/applyRecord.ts'
import { findAbout } from './records/findAbout.ts'
import { aboutSchema, type About } from './records/TravellingRecord.ts'

/** Call inside `store.write`. Gives how many found what they were about. */
export function applyWaiting(applying: Applying): number {
  const { store } = applying.station
  let found = 0
  for (const { station, seq, flight, about: text } of store.bundles.readWaitingRecords()) {
    // Without its flight nothing has changed for it; this is one look at an index.
    if (flight !== null && store.flights.read(flight) === null) continue
    const record = store.log.readFrom(station, seq, 1)[0]
    const about: About | null = aboutSchema.nullable().parse(JSON.parse(text))
    if (record === undefined) continue
    if (record.kind === 'inspection') {
      const inspection = JSON.parse(record.body) as Inspection
      const person = findAbout(store, applying.books, { travellerId: inspection.travellerId, about })
      if (person === null) continue
      attachInspection(applying, { inspection }, person)
    } else if (applyRecord(applying, { record, about }) === 'waiting') continue
    store.bundles.dropWaitingRecord(station, seq)
    found++
  }
  return found
}
