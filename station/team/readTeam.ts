/** Who has whom on a flight, and to whom of this station a person can be handed. */
import type { Claim } from '#core/contract/claims.ts'
import type { Station } from '../Station.ts'
import { formatClaim } from './formatClaim.ts'

export type Team = {
  readonly claims: Claim[]
  readonly colleagues: { readonly id: string; readonly name: string }[]
}

/** Null: no such flight. */
export function readTeam(station: Station, flightId: string, user: string): Team | null {
  const { store } = station
  const flight = store.flights.read(flightId)
  if (flight === null) return null
  const colleagues = store.access
    .readUsers()
    .filter((one) => one.active && one.role !== 'auditor' && one.id !== user)
    .map(({ id, name }) => ({ id, name }))
  return { claims: store.claims.readFlight(flight.row).map((claim) => formatClaim(station, claim)), colleagues }
}
