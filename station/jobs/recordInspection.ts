/** Records the result of a check: written once; a mistake is corrected by a new record that names the old one. */
import { createHash } from 'node:crypto'
import type { InspectionInput } from '#core/contract/inspections.ts'
import type { Inspection, InspectionId } from '#core/inspection/Inspection.ts'
import type { Station } from '../Station.ts'
import { type CheckedPerson, saveInspection } from '../log/saveInspection.ts'

type Inner = 'identity' | 'stateBefore' | 'checkedWith' | 'withdraws'
export type RecordedInspection = Omit<Inspection, Inner | 'methods' | 'bagTags'> & {
  readonly methods: Inspection['methods'][number][]
  readonly bagTags: string[]
  readonly along?: string[]
}

/** Null: no such traveller, or a correction of a record that is not this traveller's. */
export function recordInspection(station: Station, input: InspectionInput, by: string): RecordedInspection | null {
  const { store } = station
  const nowMs = station.clock().getTime()
  const key = input.once == null ? null : createHash('sha256').update(`once ${input.once}`).digest()
  // Sent twice, because the first answer was lost on the way or the program ended: still one record.
  const known = key === null ? null : store.inspections.readByContent(key)
  if (known !== null) return known.travellerId === input.travellerId ? toAnswer(known) : null
  const saved = store.confirm(() => {
    const person = readPerson(station, input.travellerId)
    if (person === null) return null
    const corrected = input.corrects === null ? null : store.inspections.read(input.corrects)
    if (input.corrects !== null && corrected?.travellerId !== input.travellerId) return null
    const own = saveInspection(station, {
      inspection: inspectionOf(station, person, { said: saidOf(input), by }),
      person,
      knownMs: nowMs,
      contentKey: key,
    })
    const along = companionsOf(station, person, input)
    for (const one of along) {
      const said = { ...saidOf(input), ...nothingFound, bagTags: [], note: null, checkedWith: own.id }
      const inspection = inspectionOf(station, one, { said, by })
      saveInspection(station, { inspection, person: one, knownMs: nowMs, contentKey: null })
    }
    store.flights.refreshDone(person.flightRow)
    return [own, along.map(({ traveller }) => traveller.id)] as const
  })
  if (saved === null) return null
  const [own, along] = saved
  for (const id of [own.travellerId, ...along]) station.changed({ kind: 'traveller', id })
  station.changed({ kind: 'worklist', id: own.flightId })
  return { ...toAnswer(own), along: [...along] }
}

type Said = Pick<
  Inspection,
  'outcome' | 'methods' | 'substance' | 'quantity' | 'unit' | 'valueKrw' | 'place' | 'bagTags' | 'note' | 'corrects'
> &
  Pick<Inspection, 'checkedWith'>

/** Of a companion: what was found was found on the other. */
const nothingFound = {
  outcome: 'nothing',
  substance: null,
  quantity: null,
  unit: null,
  valueKrw: null,
  place: null,
} as const

function saidOf({
  companions: _companions,
  once: _once,
  travellerId: _traveller,
  corrects,
  ...said
}: InspectionInput): Said {
  return { ...said, corrects: corrects as InspectionId | null }
}

function inspectionOf(
  station: Station,
  person: CheckedPerson,
  { said, by }: { readonly said: Said; readonly by: string },
): Omit<Inspection, 'id'> {
  const { inspections } = station.store
  // Before the first record of the check, not before its correction.
  const corrected = said.corrects === null ? null : inspections.read(said.corrects)
  const stateBefore = corrected?.stateBefore ?? inspections.readDisposition(person.row)?.state ?? 'open'
  return {
    ...said,
    travellerId: person.traveller.id,
    flightId: person.flight.id,
    identity: person.traveller.identity,
    at: station.clock().toISOString(),
    by,
    stateBefore,
    ...readSeen(station, person),
  }
}

/** People of the same flight without a result yet: nobody is checked twice by being somebody's companion. */
function companionsOf(station: Station, person: CheckedPerson, input: InspectionInput): readonly CheckedPerson[] {
  if (input.corrects !== null) return []
  return [...new Set(input.companions)].flatMap((id) => {
    const one = id === input.travellerId ? null : readPerson(station, id)
    const isHere = one !== null && one.flightRow === person.flightRow
    const isChecked = isHere && station.store.inspections.readTraveller(one.row).some((it) => it.correctedBy === null)
    return isHere && !isChecked ? [one] : []
  })
}

function toAnswer(inspection: Inspection): RecordedInspection {
  const { identity: _who, stateBefore: _before, checkedWith: _with, withdraws: _back, ...shown } = inspection
  return { ...shown, methods: [...shown.methods], bagTags: [...shown.bagTags] }
}

export function readPerson({ store }: Station, travellerId: string): CheckedPerson | null {
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
