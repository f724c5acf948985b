/** A person's name: exactly as sent, and in the forms that eyes and searches need. */
export type PersonName = {
  readonly asSent: string
  readonly surname: string
  readonly given: string
  readonly title: string | null
  /** Latin capitals, no marks, single blanks: `HONG GILDONG`. */
  readonly search: string
}
