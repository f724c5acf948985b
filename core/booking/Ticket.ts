/** A ticket or other accountable document of one traveller. */
import type { RawSpan } from '../messages/RawSpan.ts'
import type { Money } from './Money.ts'

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
  readonly travellerRef: string | null
  readonly span: RawSpan
}
