/** Counts a flight and everyone on it as touched by this import, and marks it to be ranked. */
import type { FlightBook } from '../merge/FlightBook.ts'
import { type ImportRun, touchFlight } from './ImportRun.ts'

export function tallyBook(run: ImportRun, book: FlightBook): void {
  touchFlight(run, book.flight.id)
  for (const member of book.members) run.tally.travellers.add(member.traveller.id)
  for (const bag of book.bags.values()) run.tally.bags.add(bag.bag.id)
}
