/** Records the result of a check: written once; a mistake is corrected by a new record that names the old one. */
import type { InspectionInput } from '#core/contract/inspections.ts'
import type { Inspection, InspectionId } from '#core/inspection/Inspection.ts'
import type { Station } from '../Station.ts'
import { type CheckedPerson, saveInspection } from '../log/saveInspection.ts'

export type RecordedInspection = Omit<Inspection, 'identity' | 'methods' | 'bagTags'> & {
  readonly methods: Inspection['methods'][number][]
  readonly bagTags: string[]
}

/** Null: no such traveller, or a correction of a record that is not this traveller's. */
export function recordInspection(station: Station, input: InspectionInput, by: string): RecordedInspection | null {
  const { store } = station
  const now = station.clock()
  const recorded = store.confirm(() => {
    const person = readPerson(station, input.travellerId)
    if (person === null) return null
    const corrected = input.corrects === null ? null : store.inspections.read(input.corrects)
    if (input.corrects !== null && corrected?.travellerId !== input.travellerId) return null
    const seen = readSeen(station, person)
    const { methods, bagTags, corrects, ...rest } = input
    const inspection = {
      ...rest,
      travellerId: person.traveller.id,
      flightId: person.flight.id,
      identity: person.traveller.identity,
      at: now.toISOString(),
      by,
      methods,
      bagTags,
      corrects: corrects as InspectionId | null,
      ...seen,
    }
    const saved = saveInspection(station, { inspection, person, knownMs: now.getTime(), contentKey: null })
    store.flights.refreshDone(person.flightRow)
    return saved
  })
  if (recorded === null) return null
  station.changed({ kind: 'traveller', id: recorded.travellerId })
  station.changed({ kind: 'worklist', id: recorded.flightId })
  const { identity: _identity, ...shown } = recorded
  return { ...shown, methods: [...shown.methods], bagTags: [...shown.bagTags] }
}

function readPerson({ store }: Station, travellerId: string): CheckedPerson | null {
  const record = store.travellers.read(travellerId)
  const flight = record === null ? null : store.flights.readRow(record.flight)
  if (record === null || flight === null) return null
  const pnr = record.pnr === null ? null : (store.pnrs.read(record.pnr)?.pnr ?? null)
  return { row: record.row, flightRow: flight.row, flight: flight.flight, traveller: record.traveller, pnr }
}

/** What the list said when the person was checked; someone it did not propose was picked by hand. */
function readSeen({ store }: Station, person: CheckedPerson) {
  const list = store.worklists.read(person.flightRow)
  const entry = list === null ? null : store.worklists.readEntry(person.row)
  return {
    selectedBy: entry?.selection?.reason ?? ('manual' as const),
    propensity: entry?.selection?.propensity ?? 1,
    packId: list === null ? null : [list.highPack, list.drugPack].filter(Boolean).join(' ') || null,
    pHigh: entry?.high?.p ?? null,
    pDrug: entry?.drug?.p ?? null,
  }
}
