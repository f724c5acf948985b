/** The groups whose inspections and finds are counted and that one traveller belongs to; crew belong to none. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Flight } from '#core/flight/Flight.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { RateKey } from '#db/queries/memory.ts'
import { inboundOrigin } from '../merge/inboundOrigin.ts'

type Known = Pick<Traveller, 'kind' | 'nationality'>

export function rateKeys(flight: Flight, traveller: Known, pnr: Pnr | null): readonly RateKey[] {
  if (traveller.kind === 'crew') return []
  const route = `${flight.from}-${flight.to}`
  const keys: RateKey[] = [
    { kind: 'all', key: '' },
    { kind: 'from', key: flight.from },
    { kind: 'route', key: route },
    { kind: 'carrier', key: flight.carrier },
  ]
  const origin = pnr === null ? null : inboundOrigin(pnr, flight)
  const agency = pnr?.agency?.iataNumber ?? null
  if (origin !== null) keys.push({ kind: 'origin', key: origin })
  if (agency !== null) keys.push({ kind: 'agency', key: agency })
  if (traveller.nationality !== null) keys.push({ kind: 'nationalityRoute', key: `${traveller.nationality}|${route}` })
  return keys
}
