/** The key of one flight leg: `KE18-20261122-LAXICN` (carrier, number without leading zeros, local departure day, legs). */
import type { Brand } from '../text/Brand.ts'

export type FlightId = Brand<'FlightId'>

export type FlightKey = {
  readonly carrier: string
  readonly number: string
  readonly suffix: string | null
  /** Local calendar day of departure, `YYYY-MM-DD`. */
  readonly departureOn: string
  readonly from: string
  readonly to: string
}

/** Builds the id; two messages about one leg always give the same id. */
export function formatFlightId(key: FlightKey): FlightId {
  const number = key.number.replace(/^0+(?=\d)/, '')
  const day = key.departureOn.replaceAll('-', '')
  return `${key.carrier}${number}${key.suffix ?? ''}-${day}-${key.from}${key.to}` as FlightId
}
