/** Moves what the list of a flight may know forward to a declaration made since the last message. */
import type { FlightBook } from '../merge/FlightBook.ts'
import type { ImportRun } from './ImportRun.ts'

/** A flight whose messages bear no date is listed as of now anyway; a date ahead of the clock is a sender's mistake. */
export function moveList(run: ImportRun, book: FlightBook, knownMs: number): void {
  if (book.asOf === null || book.row === null || knownMs > run.station.clock().getTime()) return
  const at = new Date(knownMs).toISOString()
  if (Date.parse(book.asOf) >= knownMs) return
  book.asOf = at
  run.station.store.flights.saveAsOf(book.row, at)
}
