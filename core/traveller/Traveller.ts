/** One person on one flight, merged from everything received; each value remembers its source. */
import type { CheckIn } from '../booking/CheckIn.ts'
import type { FlightId } from '../flight/FlightId.ts'
import type { Source } from '../messages/Source.ts'
import type { Brand } from '../text/Brand.ts'
import type { PersonName } from './PersonName.ts'
import type { Sex, TravelDocument } from './TravelDocument.ts'
import type { TravellerKind } from './TravellerKind.ts'

export type TravellerId = Brand<'TravellerId'>
export type PnrId = Brand<'PnrId'>
/** Pseudonym that follows a person across flights: a keyed hash of document, or of name and birth date. */
export type IdentityKey = Brand<'IdentityKey'>

/** Two sources disagree: both are kept and shown. */
export type Conflict = {
  readonly field: string
  readonly values: readonly { readonly value: string; readonly source: Source }[]
}

export type Traveller = {
  readonly id: TravellerId
  readonly flightId: FlightId
  readonly pnrId: PnrId | null
  /** `ref` inside the booking, to find this person's tickets, services and check-in. */
  readonly pnrRef: string | null
  readonly kind: TravellerKind
  readonly name: PersonName
  readonly sex: Sex | null
  readonly birthOn: string | null
  readonly nationality: string | null
  readonly residence: string | null
  readonly documents: readonly TravelDocument[]
  readonly seat: string | null
  readonly cabin: string | null
  readonly checkIn: CheckIn | null
  readonly bagPieces: number | null
  readonly bagWeightKg: number | null
  readonly accompaniedBy: string | null
  readonly embark: string | null
  readonly debark: string | null
  readonly verified: boolean | null
  readonly sources: readonly Source[]
  readonly conflicts: readonly Conflict[]
  readonly identity: IdentityKey | null
  /** False once a later push no longer names the person. */
  readonly onBoard: boolean
}
