/** A result of a check at another station: kept once, given to its traveller as soon as that one is known here. */
import type { Inspection } from '#core/inspection/Inspection.ts'
import { nameIdentity } from '../../identity/identityOf.ts'
import { nameIndexOf } from '../../intake/findTraveller.ts'
import { identityToNumber } from '#db/queries/travellers.ts'
import { type CheckedPerson, stateAfter } from '../../log/saveInspection.ts'
import { settleTwins } from '../../log/settleTwins.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'
import { findAbout } from './findAbout.ts'
import { saveNewerDisposition } from './saveNewerDisposition.ts'

export function applyInspection(applying: Applying, { record, about }: Arrived): 'applied' | 'waiting' {
  const { store } = applying.station
  const sent = JSON.parse(record.body) as Inspection
  const person = findAbout(store, applying.books, { travellerId: sent.travellerId, about })
  // Pseudonyms are keyed by each station's own secret: the sender's means nothing here.
  const inspection: Inspection = { ...sent, identity: identityHere(applying, person, about) }
  const add = () =>
    store.inspections.add({
      inspection,
      station: record.station,
      seq: record.seq,
      traveller: null,
      knownMs: about?.knownMs ?? Date.parse(record.at),
      contentKey: about?.contentKey == null ? null : Buffer.from(about.contentKey, 'base64'),
    })
  if (person === null) {
    add()
    return about?.person == null ? 'applied' : 'waiting'
  }
  attachInspection(applying, { inspection, add }, person)
  return 'applied'
}

/** Gives a record that waited to its traveller; `add` where it has only just come: a correction takes back what counted before. */
export function attachInspection(
  applying: Applying,
  { inspection, add }: { readonly inspection: Inspection; readonly add?: () => void },
  person: CheckedPerson,
): void {
  const { store } = applying.station
  settleTwins(store, person, () => {
    add?.()
    store.twins.attach(inspection.id, {
      row: person.row,
      travellerId: person.traveller.id,
      identity: identityToNumber(person.traveller.identity),
      flightId: person.flight.id,
    })
  })
  const { at, by, note } = inspection
  saveNewerDisposition(store, { traveller: person.row, state: stateAfter(inspection), note, by, at })
  applying.counted.add(person.flightRow)
  applying.travellers.add(person.traveller.id)
}

function identityHere(
  { keyedHash }: Applying,
  person: CheckedPerson | null,
  about: Arrived['about'],
): Inspection['identity'] {
  if (person !== null) return person.traveller.identity
  const stated = about?.person ?? null
  return stated === null ? null : nameIdentity(nameIndexOf(stated), stated.birthOn, keyedHash)
}
