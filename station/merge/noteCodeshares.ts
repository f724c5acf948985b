/** Other numbers that the flight is sold under, as the bookings name them. */
import type { Pnr } from '#core/booking/Pnr.ts'
import { findSegmentsOn } from './findSegment.ts'
import type { FlightBook } from './FlightBook.ts'

export function noteCodeshares(book: FlightBook, pnr: Pnr): void {
  for (const segment of findSegmentsOn(pnr, book.flight)) {
    if (segment.carrier === null || segment.number === null) continue
    const number = `${segment.carrier}${segment.number.replace(/^0+(?=\d)/, '')}`
    if (number === `${book.flight.carrier}${book.flight.number}` || book.flight.codeshares.includes(number)) continue
    book.flight = { ...book.flight, codeshares: [...book.flight.codeshares, number] }
    book.dirty = true
  }
}
