/** One check of one traveller: written once, corrected only by a new record that names the old one. */
import type { FlightId } from '../flight/FlightId.ts'
import type { Brand } from '../text/Brand.ts'
import type { IdentityKey, TravellerId } from '../traveller/Traveller.ts'
import type { SelectionReason } from '../worklist/SelectionReason.ts'
import type { InspectionMethod, Outcome } from './Outcome.ts'

export type InspectionId = Brand<'InspectionId'>

export type Inspection = {
  readonly id: InspectionId
  readonly travellerId: TravellerId
  readonly flightId: FlightId
  readonly identity: IdentityKey | null
  readonly at: string
  readonly by: string
  readonly selectedBy: SelectionReason
  /** Probability with which this person was going to be picked; 1 for watchlist, pattern, score and manual. */
  readonly propensity: number
  readonly methods: readonly InspectionMethod[]
  readonly outcome: Outcome
  readonly substance: string | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly valueKrw: number | null
  readonly place: 'person' | 'body' | 'handBag' | 'checkedBag' | 'other' | null
  readonly bagTags: readonly string[]
  readonly note: string | null
  readonly corrects: InspectionId | null
  /** Takes back the record it corrects and says no result of its own; absent: a result. */
  readonly withdraws?: true
  /** Of a companion who was checked along: the record of the person whose check it was. */
  readonly checkedWith?: InspectionId
  /** What was done with the person before the check; comes back when the record is taken back. */
  readonly stateBefore?: string
  /** What the models said at the time. */
  readonly packId: string | null
  readonly pHigh: number | null
  readonly pDrug: number | null
}
