/** Who made the booking: a travel agency or the airline's own office. */
import type { RawSpan } from '../messages/RawSpan.ts'

export type Agency = {
  readonly system: string | null
  readonly iataNumber: string | null
  readonly office: string | null
  readonly city: string | null
  readonly country: string | null
  readonly kind: 'agency' | 'airline' | 'network' | 'unknown'
  readonly agent: string | null
  readonly span: RawSpan
}
