/** Everything a model may know of one traveller when the list is made: gathered first, computed on second. */
import type { Bag } from '../baggage/Bag.ts'
import type { Pnr } from '../booking/Pnr.ts'
import type { Declaration } from '../declaration/Declaration.ts'
import type { Flight } from '../flight/Flight.ts'
import type { Traveller } from '../traveller/Traveller.ts'
import type { LinkFact } from './LinkFacts.ts'
import type { PersonHistory } from './PersonHistory.ts'
import type { RateFact } from './RateFact.ts'

export type Dossier = {
  /** The instant whose knowledge this is; nothing later may be in here. */
  readonly asOf: string
  readonly flight: Flight
  readonly traveller: Traveller
  /** The whole booking, with all its members. */
  readonly pnr: Pnr | null
  /** Other travellers of the booking on this flight. */
  readonly companions: readonly Traveller[]
  readonly bags: readonly Bag[]
  /** Bags of all members of the booking, this traveller's included. */
  readonly partyBags: readonly Bag[]
  readonly declaration: Declaration | null
  readonly history: PersonHistory
  readonly companionHistories: readonly PersonHistory[]
  readonly links: readonly LinkFact[]
  readonly rates: readonly RateFact[]
  /** Overall rates before `asOf`, the prior for smoothing. */
  readonly base: { readonly inspected: number; readonly found: number; readonly drugFound: number }
  /** Ids of risk patterns that this traveller hits. */
  readonly patterns: readonly string[]
  /**
   * What differed in the booking from one push to the next (`travellers`, `itinerary`, `tickets`, `payment`, `contacts`, `agency`, `bags`), oldest
   * first; absent where only one push was seen. It stands in for the booking's own history, which the law may keep out.
   */
  readonly bookingChanges?: readonly { readonly field: string; readonly at: string }[]
  /** Figures of the whole flight that place one traveller in it. */
  readonly flightFacts: FlightFacts
}

export type FlightFacts = {
  readonly travellers: number
  readonly bagPieces: number
  readonly meanWeightKg: number | null
  /** Highest check-in sequence and last check-in time seen. */
  readonly lastSequence: number | null
  readonly lastCheckInAt: string | null
}
