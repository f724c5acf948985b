/** What departure control says of one traveller on the pushed flight: seat, sequence, bags. */
import type { RawSpan } from '../messages/RawSpan.ts'

/** Tag numbers that follow each other: `first` has ten digits where they are known, else it is as sent. */
export type TagRange = { readonly first: string; readonly count: number; readonly destination: string | null }

export type CheckIn = {
  readonly travellerRef: string | null
  readonly name: string | null
  readonly at: string | null
  /** Who checked in, as sent: system, city, office or agent; absent where the sender does not say. */
  readonly by?: string
  readonly sequence: number | null
  readonly seat: string | null
  readonly cabin: string | null
  /** State of the bags as sent (TBD, first element); absent where the sender does not say. */
  readonly bagStatus?: string
  readonly bagPieces: number | null
  readonly bagWeightKg: number | null
  readonly pool: { readonly role: 'head' | 'member'; readonly id: string } | null
  readonly tags: readonly TagRange[]
  /** Index of the itinerary segment it belongs to. */
  readonly segment: number
  readonly span: RawSpan
}
