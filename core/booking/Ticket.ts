/** A ticket or other accountable document of one traveller. */
import type { RawSpan } from '../messages/RawSpan.ts'
import type { Money } from './Money.ts'

export type Tax = { readonly code: string; readonly amount: Money }

export type Ticket = {
  readonly number: string
  readonly kind: string | null
  readonly booklets: number | null
  readonly issuedAt: string | null
  readonly issuedCity: string | null
  readonly fare: Money | null
  readonly total: Money | null
  readonly fareBasis: string | null
  readonly refundable: boolean | null
  /** Until when it has to be issued or paid; absent where the sender does not say. */
  readonly ticketBy?: string
  /** Taxes and fees by their code (`YQ` fuel); absent where none is stated. */
  readonly taxes?: readonly Tax[]
  readonly travellerRef: string | null
  readonly span: RawSpan
}
