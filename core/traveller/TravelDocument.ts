/** A passport, identity card or visa of a traveller. */
import type { RawSpan } from '../messages/RawSpan.ts'
import type { Source } from '../messages/Source.ts'

export type TravelDocument = {
  readonly kind: 'passport' | 'identity' | 'visa' | 'residence' | 'crew' | 'other'
  /** Letter as sent: P, I, V, A, C ... */
  readonly code: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly nationality: string | null
  readonly birthOn: string | null
  readonly sex: Sex | null
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly surname: string | null
  readonly given: string | null
  readonly source: Source
  readonly span: RawSpan
}

export type Sex = 'M' | 'F' | 'X'
