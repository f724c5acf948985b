/** A person named in a booking. */
import type { RawSpan } from '../messages/RawSpan.ts'
import type { PersonName } from '../traveller/PersonName.ts'
import type { TravelDocument } from '../traveller/TravelDocument.ts'
import type { TravellerKind } from '../traveller/TravellerKind.ts'

export type PnrTraveller = {
  readonly ref: string | null
  readonly name: PersonName
  readonly kind: TravellerKind
  readonly accompaniedBy: string | null
  readonly ageYears: number | null
  /** The reservation system's own id of the person (REF segment). */
  readonly uniqueId: string | null
  /** Further ids of the same kind, where there are any. */
  readonly otherIds?: readonly string[]
  readonly documents: readonly TravelDocument[]
  readonly frequentFlyer: readonly { readonly carrier: string; readonly number: string; readonly tier: string | null }[]
  readonly span: RawSpan
}
