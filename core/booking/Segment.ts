/** One leg of the itinerary of a booking: air, surface or other service. */
import type { Leg } from '../flight/Leg.ts'
import type { RawSpan } from '../messages/RawSpan.ts'

export type Segment = Leg & {
  readonly kind: 'air' | 'open' | 'surface' | 'hotel' | 'car' | 'rail' | 'other'
  readonly operating: { readonly carrier: string; readonly number: string | null } | null
  readonly bookingClass: string | null
  readonly status: string | null
  readonly quantity: number | null
  readonly equipment: string | null
  readonly span: RawSpan
}
