/** Picks the flights of the board: by time around now, and by a text over number, place and gate. */
import type { FlightView } from '#core/contract/flights.ts'
import { formatFlightNumber } from './formatFlight.ts'

const hourMs = 3_600_000
/** Travellers of a landed flight are still in the hall for about this long. */
const stillInHallMs = 1.5 * hourMs
const aheadMs = 12 * hourMs

export type FlightChoice = { readonly span: 'next' | 'today' | 'all'; readonly text: string; readonly nowMs: number }

export function chooseFlights(flights: readonly FlightView[], choice: FlightChoice): readonly FlightView[] {
  const words = choice.text.toLowerCase().split(/\s+/).filter(Boolean)
  return flights
    .filter((flight) => inSpan(flight, choice) && words.every((word) => haystack(flight).includes(word)))
    .toSorted((a, b) => (a.arrivalAt ?? '9').localeCompare(b.arrivalAt ?? '9') || a.id.localeCompare(b.id))
}

function inSpan(flight: FlightView, { span, nowMs }: FlightChoice): boolean {
  if (span === 'all' || !flight.arrivalAt) return true
  const awayMs = Date.parse(flight.arrivalAt) - nowMs
  if (span === 'next') return awayMs > -stillInHallMs && awayMs < aheadMs
  return Math.abs(awayMs) < 24 * hourMs && flight.arrivalLocal?.slice(0, 10) === flight.date
}

function haystack(flight: FlightView): string {
  const parts = [
    formatFlightNumber(flight),
    `${flight.carrier}${flight.number}`,
    flight.from,
    flight.fromCity,
    flight.fromCityKo,
    flight.carrierName,
    flight.gate,
    flight.belt,
    ...flight.codeshares,
  ]
  return parts.join(' ').toLowerCase()
}
