/** Says a flight the way the boards do: `KE018`. */
type Numbered = { readonly carrier: string; readonly number: string; readonly suffix: string | null }

export function formatFlightNumber(flight: Numbered): string {
  return `${flight.carrier}${flight.number.padStart(3, '0')}${flight.suffix ?? ''}`
}
