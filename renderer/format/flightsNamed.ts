/** Flights by their number as people write it: `KE18`, `ke 018`, `KE0018`. */

type Numbered = { readonly carrier: string; readonly number: string; readonly suffix: string | null }

/** A carrier of two characters, at least one of them a letter, then the number. */
const pattern = /^(?=.?[A-Z])([A-Z0-9]{2})\s?0*(\d{1,4})([A-Z])?$/

export function isFlightName(text: string): boolean {
  return pattern.test(text.trim().toUpperCase())
}

export function flightsNamed<F extends Numbered>(flights: readonly F[], text: string): readonly F[] {
  const [, carrier, number, suffix] = pattern.exec(text.trim().toUpperCase()) ?? []
  if (carrier === undefined || number === undefined) return []
  return flights.filter(
    (flight) =>
      flight.carrier === carrier &&
      flight.number.replace(/^0+/, '') === number &&
      (suffix === undefined || flight.suffix === suffix),
  )
}
