/** A person as an API manifest (PAXLST) states them. Spans count characters in `raw`. */
import type { TagRange } from '../booking/CheckIn.ts'
import type { Contact } from '../booking/Contact.ts'
import type { PersonName } from './PersonName.ts'
import type { Sex, TravelDocument } from './TravelDocument.ts'

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
  readonly redactions: number
  readonly raw: string
}
