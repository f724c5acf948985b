/** One bag on one flight: a tag number, its owner if known, and what happened to it. */
import type { Brand } from '../text/Brand.ts'
import type { FlightId } from '../flight/FlightId.ts'
import type { TravellerId } from '../traveller/Traveller.ts'

/** `KE18-20261122-LAXICN/0180123456` */
export type BagId = Brand<'BagId'>

export type Bag = {
  readonly id: BagId
  readonly flightId: FlightId
  /** Ten digits (licence plate), or as sent where it is not one. */
  readonly tag: string
  readonly ownerId: TravellerId | null
  readonly destination: string | null
  /** Weight of this bag, or the owner's total divided by pieces. */
  readonly weightKg: number | null
  readonly pool: { readonly role: 'head' | 'member'; readonly id: string } | null
  readonly events: readonly { readonly kind: string; readonly at: string | null; readonly station: string | null }[]
  readonly status: 'expected' | 'loaded' | 'offloaded' | 'deleted' | 'unseen'
  readonly hold: {
    readonly reason: 'drugs' | 'goods' | 'food' | 'weapon' | 'other'
    readonly by: string
    readonly at: string
  } | null
}
