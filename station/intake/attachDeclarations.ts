/** Gives waiting declarations to the people of a flight that has become known. */
import type { FlightBook } from '../merge/FlightBook.ts'
import { arrivalDay } from './findArrival.ts'
import { findTraveller } from './findTraveller.ts'
import { moveList } from './moveList.ts'
import type { ImportRun } from './ImportRun.ts'

export function attachDeclarations(run: ImportRun, book: FlightBook): void {
  const { declarations } = run.station.store
  const { flight } = book
  for (const waiting of declarations.readWaiting(arrivalDay(flight), flight.carrier, flight.number)) {
    const member = findTraveller(book, waiting.declaration)
    if (member?.row == null || book.row === null) continue
    declarations.attach(waiting.row, member.row, book.row)
    moveList(run, book, waiting.knownMs)
  }
}
