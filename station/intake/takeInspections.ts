/** Takes results of checks from a file: each to its traveller where the flight is known, once however often it is sent. */
import { hash } from 'node:crypto'
import { instantToLocal } from '#core/time/instantToLocal.ts'
import { localToInstant } from '#core/time/localToInstant.ts'
import type { InspectionMethod } from '#core/inspection/Outcome.ts'
import { inspectionMethods } from '#core/inspection/Outcome.ts'
import type { Inspection } from '#core/inspection/Inspection.ts'
import type { InspectionRow } from '#core/messages/ParsedItem.ts'
import type { TravellerId } from '#core/traveller/Traveller.ts'
import type { FlightId } from '#core/flight/FlightId.ts'
import { selectionReasons, type SelectionReason } from '#core/worklist/SelectionReason.ts'
import { nameIdentity } from '../identity/identityOf.ts'
import { type CheckedPerson, saveInspection } from '../log/saveInspection.ts'
import { findChecked } from './attachInspections.ts'
import { findArrival, normalDesignator } from './findArrival.ts'
import { nameIndexOf, type StatedPerson } from './findTraveller.ts'
import type { ImportRun } from './ImportRun.ts'
import type { TakeGroup } from './takeGroup.ts'

const dayMs = 86_400_000

export const takeInspections: TakeGroup = (run, group, sending) => {
  const { station } = run
  const touched = new Set<number>()
  for (const record of group.records) {
    if (record.kind !== 'inspection') continue
    const { row } = record
    run.tally.inspections++
    const contentKey = hash('sha256', JSON.stringify(row), 'buffer').subarray(0, 16)
    if (station.store.inspections.isKnown(contentKey)) continue
    const person = findPerson(run, row)
    const at = row.at ?? sending.at
    const knownMs = knownAt(at, group.header.preparedAt, station.settings.zone)
    const { id } = saveInspection(station, {
      inspection: rowToInspection(run, row, { at, person }),
      person,
      knownMs,
      contentKey,
    })
    if (person !== null) touched.add(person.flightRow)
    else keepWaiting(run, row, id)
  }
  for (const flight of touched) station.store.flights.refreshDone(flight)
  return null
}

/**
 * Lists may use a result from when the file was prepared. Where it does not say, from the end of the station's day of the
 * check: results are handed in at the end of a shift, and a list of the same day must not know them.
 */
function knownAt(at: string, preparedAt: string | null, zone: string): number {
  if (preparedAt !== null) return Date.parse(preparedAt)
  const nextDay = new Date(instantToLocal(Date.parse(at), zone) + dayMs).toISOString().slice(0, 10)
  return localToInstant(`${nextDay}T00:00`, zone) ?? Date.parse(at) + dayMs
}

function findPerson(run: ImportRun, row: InspectionRow): CheckedPerson | null {
  if (row.flight === null || row.arrivalOn === null) return null
  const book = findArrival(run, normalDesignator(row.flight), row.arrivalOn)
  return book === null ? null : findChecked(book, row)
}

/** Without its flight and day a result can never be told to belong to anyone. */
function keepWaiting(run: ImportRun, row: InspectionRow, inspection: string): void {
  const { flight, arrivalOn, surname, given, birthOn, documentNumber } = row
  if (flight === null || arrivalOn === null) return
  const person = JSON.stringify({ surname, given, birthOn, documentNumber } satisfies StatedPerson)
  run.station.store.inspections.addWaiting({ inspection, arrivalOn, designator: normalDesignator(flight), person })
}

type Placed = { readonly at: string; readonly person: CheckedPerson | null }

function rowToInspection(run: ImportRun, row: InspectionRow, { at, person }: Placed): Omit<Inspection, 'id'> {
  const selectedBy =
    selectionReasons.find((reason) => reason === row.selectedBy) ?? ('manual' satisfies SelectionReason)
  const places = ['person', 'body', 'handBag', 'checkedBag', 'other'] as const
  return {
    travellerId: (person?.traveller.id ?? '') as TravellerId,
    flightId: (person?.flight.id ?? '') as FlightId,
    identity: person?.traveller.identity ?? nameIdentity(nameIndexOf(row), row.birthOn, run.keyedHash),
    at,
    by: row.officer ?? run.by,
    selectedBy,
    propensity: row.propensity ?? 1,
    methods: row.methods.filter((method): method is InspectionMethod =>
      inspectionMethods.some((one) => one === method),
    ),
    outcome: row.outcome,
    substance: row.substance,
    quantity: row.quantity,
    unit: row.unit,
    valueKrw: row.valueKrw,
    place: places.find((place) => place === row.place) ?? null,
    bagTags: [],
    note: row.note,
    corrects: null,
    packId: null,
    pHigh: null,
    pDrug: null,
  }
}
