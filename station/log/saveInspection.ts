/** Writes one result of a check: to the chain, to the table that lists read, and into the rates of its groups. */
import type { Flight } from '#core/flight/Flight.ts'
import type { Inspection, InspectionId } from '#core/inspection/Inspection.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { Outcome } from '#core/inspection/Outcome.ts'
import type { RateChange } from '#db/queries/memory.ts'
import { rateKeys } from '../identity/rateKeys.ts'
import type { Station } from '../Station.ts'
import { appendRecord } from './appendRecord.ts'
import { settleClaim } from '../team/saveClaim.ts'
import { settleTwins } from './settleTwins.ts'

export type CheckedPerson = {
  readonly row: number
  readonly flightRow: number
  readonly flight: Flight
  readonly traveller: Traveller
  readonly pnr: Pnr | null
}

export type NewInspection = {
  readonly inspection: Omit<Inspection, 'id'>
  /** Null: not known here; the record waits under its identity. */
  readonly person: CheckedPerson | null
  /** From when lists may use it. */
  readonly knownMs: number
  readonly contentKey: Buffer | null
}

/** Call inside `store.write`. */
export function saveInspection(station: Station, saving: NewInspection): Inspection {
  const { store, settings } = station
  const { person, knownMs, contentKey } = saving
  const next = (store.log.readLast(settings.id)?.seq ?? 0) + 1
  const inspection: Inspection = { ...saving.inspection, id: `${settings.id}-${next}` as InspectionId }
  const { seq } = appendRecord(store, settings.id, { kind: 'inspection', at: inspection.at, body: inspection })
  const corrected = inspection.corrects === null ? null : store.inspections.read(inspection.corrects)
  const traveller = person?.row ?? null
  store.inspections.add({ inspection, station: settings.id, seq, traveller, knownMs, contentKey })
  if (person === null) return inspection
  store.memory.addRates(rateChanges(person, { inspection, corrected: corrected?.outcome ?? null, knownMs }))
  const { by, at, note } = inspection
  store.inspections.saveDisposition({ traveller: person.row, state: stateAfter(inspection), note, by, at })
  if (!inspection.withdraws) settleClaim(station, person.row, by)
  // Another station may have recorded the same check before.
  settleTwins(store, person, () => undefined)
  return inspection
}

/** What is done with the person now: taken back, it is as it was before. */
export function stateAfter({ withdraws, stateBefore }: Pick<Inspection, 'withdraws' | 'stateBefore'>): string {
  return withdraws ? (stateBefore ?? 'open') : 'inspected'
}

type Counted = { readonly inspection: Inspection; readonly corrected: Outcome | null; readonly knownMs: number }

/** A correction takes the old outcome back: one check, one outcome. */
function rateChanges(person: CheckedPerson, { inspection, corrected, knownMs }: Counted): readonly RateChange[] {
  const day = Math.floor(knownMs / 86_400_000)
  const count = (outcome: Outcome | null, is: (outcome: Outcome) => boolean) => Number(outcome !== null && is(outcome))
  const isFind = (outcome: Outcome) => outcome !== 'nothing'
  const isDrug = (outcome: Outcome) => outcome === 'drugs'
  const said = inspection.withdraws ? null : inspection.outcome
  const by = {
    day,
    travellers: 0,
    inspected: Number(said !== null) - Number(corrected !== null),
    found: count(said, isFind) - count(corrected, isFind),
    drugFound: count(said, isDrug) - count(corrected, isDrug),
  }
  return rateKeys(person.flight, person.traveller, person.pnr).map((key) => ({ ...key, ...by }))
}
