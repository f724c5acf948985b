/** A flight leg that arrives here, with what has been received about it. */
import type { Source } from '../messages/Source.ts'
import type { FlightId, FlightKey } from './FlightId.ts'

/** One sending about the flight: a PNR push, an API list, a baggage feed. */
export type Push = {
  readonly source: Source
  /** For eyes: bookings `72h`, `24h`, `1h`, `departure`, `push`; lists `list`, `crew`, `close-out`; feeds `bags`, `declarations`. */
  readonly label: string
  readonly preparedAt: string | null
  readonly receivedAt: string
  readonly travellers: number
}

export type Flight = FlightKey & {
  readonly id: FlightId
  readonly departureLocal: string | null
  readonly arrivalLocal: string | null
  /** UTC instants; null where the airport's zone is unknown. */
  readonly departureAt: string | null
  readonly arrivalAt: string | null
  readonly codeshares: readonly string[]
  readonly equipment: string | null
  readonly gate: string | null
  readonly belt: string | null
  readonly pushes: readonly Push[]
}
