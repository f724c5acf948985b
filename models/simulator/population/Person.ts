/** A fictional person, the same on every trip: everything is derived from the seed and the number of the household. */
import type { Nationality } from '../tables/nationalities.ts'

export type Person = {
  /** Household number times eight plus place in the household. */
  readonly id: number
  readonly household: number
  readonly surname: string
  readonly given: string
  readonly sex: 'M' | 'F'
  readonly birthDay: number
  readonly nationality: Nationality
  /** State whose passport is carried: another one for about one in a hundred (refugees, second nationalities). */
  readonly passportOf: Nationality
  /** Country of residence, alpha-3. */
  readonly residence: string
}

/** A passport as held on one day. */
export type Passport = {
  readonly number: string
  readonly issuer: string
  readonly issuedDay: number
  readonly expiresDay: number
}
