/** What is known of a person's earlier flights and checks, before the list was made. */
import type { Outcome } from '../inspection/Outcome.ts'

export type PastArrival = {
  readonly flightId: string
  /** UTC instant of arrival. */
  readonly arrivalAt: string
  readonly carrier: string
  readonly from: string
  /** First airport of the inbound journey, and the agency's IATA number, where known. */
  readonly origin: string | null
  readonly agency: string | null
  readonly partySize: number | null
  readonly bagWeightKg: number | null
  /** Null: not inspected. */
  readonly outcome: Outcome | null
}

export type PersonHistory = { readonly arrivals: readonly PastArrival[]; readonly knownSince: string | null }
