/** Baggage beyond the allowance that was paid for, of the booking or of one traveller. */
import type { RawSpan } from '../messages/RawSpan.ts'
import type { Money } from './Money.ts'

export type ExcessBaggage = {
  readonly travellerRef: string | null
  readonly pieces: number | null
  readonly weightKg: number | null
  readonly charge: Money | null
  readonly span: RawSpan
}
