/** Gives results of checks that waited to the people of a flight that has become known. */
import { identityToNumber } from '#db/queries/travellers.ts'
import type { CheckedPerson } from '../log/saveInspection.ts'
import { settleTwins } from '../log/settleTwins.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import { saveNewerDisposition } from '../sync/records/saveNewerDisposition.ts'
import { arrivalDay } from './findArrival.ts'
import { findTraveller, type StatedPerson } from './findTraveller.ts'
import type { ImportRun } from './ImportRun.ts'

export function attachInspections(run: ImportRun, book: FlightBook): void {
  const { store } = run.station
  const { carrier, number, suffix, codeshares } = book.flight
  const names = new Set([`${carrier}${number}`, `${carrier}${number}${suffix ?? ''}`, ...codeshares])
  let attached = 0
  for (const waiting of store.inspections.readWaiting(arrivalDay(book.flight))) {
    if (!names.has(waiting.designator)) continue
    const person = findChecked(book, JSON.parse(waiting.person) as StatedPerson)
    const inspection = person === null ? null : store.inspections.read(waiting.inspection)
    if (person === null || inspection === null) continue
    const { traveller, flight, row } = person
    const to = { row, travellerId: traveller.id, identity: identityToNumber(traveller.identity), flightId: flight.id }
    settleTwins(store, person, () => store.twins.attach(inspection.id, to))
    const { at, by, note } = inspection
    saveNewerDisposition(store, { traveller: row, state: 'inspected', note, by, at })
    store.inspections.dropWaiting(inspection.id)
    attached++
  }
  if (attached > 0 && book.row !== null) store.flights.refreshDone(book.row)
}

/** The person of a flight that a result was recorded for, with all that a record of it must name. */
export function findChecked(book: FlightBook, stated: StatedPerson): CheckedPerson | null {
  const member = findTraveller(book, stated)
  if (book.row === null || member?.row == null) return null
  const pnr = member.pnrKey === null ? null : (book.pnrs.get(member.pnrKey)?.pnr ?? null)
  return { row: member.row, flightRow: book.row, flight: book.flight, traveller: member.traveller, pnr }
}
