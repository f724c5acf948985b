/** The flight that a declaration or inspection names by designator and local day of arrival. */
import type { FlightBook } from '../merge/FlightBook.ts'
import type { ImportRun } from './ImportRun.ts'

/** Flights leave on the day they arrive or on one of the days around it (the date line works both ways). */
const departureDays = [0, -1, 1, -2]

export function findArrival(run: ImportRun, designator: string, arrivalOn: string): FlightBook | null {
  for (const offset of departureDays) {
    const day = new Date(Date.parse(arrivalOn) + offset * 86_400_000)
    if (Number.isNaN(day.getTime())) return null
    const books = run.shelf.findAll(designator, day.toISOString().slice(0, 10))
    const book = books.find(({ flight }) => arrivalDay(flight) === arrivalOn)
    if (book !== undefined) return book
  }
  return null
}

export function arrivalDay(flight: FlightBook['flight']): string {
  return (flight.arrivalLocal ?? flight.departureLocal ?? flight.departureOn).slice(0, 10)
}

/** `KE 0018` and `KE018` are `KE18`. */
export function normalDesignator(text: string): string {
  const found = /^\s*([A-Z0-9]{2}|[A-Z]{3})\s*0*(\d{1,4})\s*([A-Z]?)\s*$/i.exec(text)
  return found === null ? text.trim().toUpperCase() : `${found[1]}${found[2]}${found[3]}`.toUpperCase()
}
