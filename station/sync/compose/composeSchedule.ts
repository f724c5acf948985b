/** Times, gates and belts of flights, as a schedule file. */
import type { FlightRecord } from '#db/queries/flights.ts'

export function composeSchedule(flights: readonly FlightRecord[]): string {
  const rows = flights.map(({ flight }) => ({
    carrier: flight.carrier,
    number: flight.number,
    suffix: flight.suffix,
    from: flight.from,
    to: flight.to,
    departureLocal: flight.departureLocal,
    arrivalLocal: flight.arrivalLocal,
    gate: flight.gate,
    belt: flight.belt,
    equipment: flight.equipment,
  }))
  return JSON.stringify({ format: 'gateside-schedule', version: 1, flights: rows })
}
