/** A person as an API manifest (PAXLST) states them. Spans count characters in `raw`. */
import type { TagRange } from '../booking/CheckIn.ts'
import type { Contact } from '../booking/Contact.ts'
import type { PersonName } from './PersonName.ts'
import type { Sex, TravelDocument } from './TravelDocument.ts'

export type Reference = { readonly code: string; readonly value: string }

export type ManifestPerson = {
  /** Absent: a manifest (API). `MANUAL`: read of the person in hand, until a manifest names them. */
  readonly stated?: 'MANUAL'
  readonly role: 'passenger' | 'crew' | 'transit' | 'transitCrew' | 'other'
  readonly name: PersonName
  readonly sex: Sex | null
  readonly birthOn: string | null
  readonly nationality: string | null
  readonly residence: string | null
  readonly birthplace: string | null
  readonly embark: string | null
  readonly debark: string | null
  readonly clearance: string | null
  readonly documents: readonly TravelDocument[]
  readonly contacts: readonly Contact[]
  readonly bagPieces: number | null
  readonly bagWeightKg: number | null
  readonly tags: readonly TagRange[]
  /** Document seen and checked by the carrier: GEI 173 yes, 174 no. */
  readonly verified: boolean | null
  readonly locator: string | null
  readonly uniqueRef: string | null
  readonly seat: string | null
  readonly ticket: string | null
  readonly frequentFlyer: string | null
  /** What the carrier says the member of the crew is (EMP); absent where it does not. */
  readonly crewStatus?: string
  /** References of other kinds (AEA of a government, as of a visa or redress), with their code; absent where there is none. */
  readonly references?: readonly Reference[]
  /** Free text and whatever else is said of the person, as sent; absent where there is none. */
  readonly remarks?: readonly string[]
  readonly redactions: number
  readonly raw: string
}
