/** Whether this is the place of people who were met on no known flight. */
export function isWalkInFlight(flight: { readonly carrier: string; readonly number: string }): boolean {
  return flight.carrier === '' && flight.number === 'WALKIN'
}
