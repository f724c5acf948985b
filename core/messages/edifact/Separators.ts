/** The service characters of an EDIFACT interchange, as character codes (ISO 9735, UNA service string advice). */
export type Separators = {
  readonly component: number
  readonly element: number
  /** -1 where the interchange has no release character. */
  readonly release: number
  readonly terminator: number
  /** Repetition separator of syntax version 4; -1 where not in use. */
  readonly repetition: number
}

export const standardSeparators: Separators = {
  component: 58,
  element: 43,
  release: 63,
  terminator: 39,
  repetition: -1,
}
