/** What the parts of a traveller's page are made of: gathered once, read by each part. */
import type { PnrTraveller } from '#core/booking/PnrTraveller.ts'
import type { FlightView } from '#core/contract/flights.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { PageKeys, StoredPnr } from '#db/queries/readPages.ts'
import type { Engine } from '../engine/Engine.ts'
import type { RawShelf } from './RawShelf.ts'

export type PageGround = {
  readonly engine: Engine
  readonly keys: PageKeys
  readonly flight: FlightView
  readonly traveller: Traveller
  readonly pnr: StoredPnr | null
  /** The person as the booking names one. */
  readonly booked: PnrTraveller | null
  readonly shelf: RawShelf
}

/** Whether something of the booking belongs to this traveller: stated for this person, or for nobody in particular. */
export function isOwn(ground: PageGround, item: { readonly travellerRef: string | null }): boolean {
  return item.travellerRef === null || item.travellerRef === ground.traveller.pnrRef
}
