/** Takes what a newer message says of the flight itself: times, equipment, gate and belt; what it leaves out stays. */
import type { Flight } from '#core/flight/Flight.ts'
import type { FlightBook } from './FlightBook.ts'

type Stated = Pick<
  Flight,
  'departureLocal' | 'arrivalLocal' | 'departureAt' | 'arrivalAt' | 'equipment' | 'gate' | 'belt'
>

export function takeLeg(book: FlightBook, stated: Stated): void {
  const { flight } = book
  const next: Flight = {
    ...flight,
    departureLocal: finer(stated.departureLocal, flight.departureLocal),
    arrivalLocal: finer(stated.arrivalLocal, flight.arrivalLocal),
    departureAt: stated.departureAt ?? flight.departureAt,
    arrivalAt: stated.arrivalAt ?? flight.arrivalAt,
    equipment: stated.equipment ?? flight.equipment,
    gate: stated.gate ?? flight.gate,
    belt: stated.belt ?? flight.belt,
  }
  if (JSON.stringify(next) === JSON.stringify(flight)) return
  book.flight = next
  book.dirty = true
}

/** A bare day does not replace a time. */
function finer(stated: string | null, known: string | null): string | null {
  if (stated === null) return known
  return known !== null && stated.length < known.length && known.startsWith(stated) ? known : stated
}
