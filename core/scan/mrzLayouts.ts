/** Where each field of the five machine-readable formats stands, and which check digit guards it (ICAO Doc 9303 parts 4-7). */
import type { MrzFormat } from './splitMrz.ts'

/** `at` is line, start, end (0-based, half-open); `digit` the place of the check digit, line and column. */
export type MrzField = {
  readonly field:
    | 'documentCode'
    | 'issuer'
    | 'name'
    | 'documentNumber'
    | 'nationality'
    | 'birthDate'
    | 'sex'
    | 'expiryDate'
    | 'optional'
    | 'optional2'
  readonly at: readonly [line: number, start: number, end: number]
  readonly digit: readonly [line: number, column: number] | null
}

export type MrzLayout = {
  readonly fields: readonly MrzField[]
  /** Ranges under the composite digit, and its place; visas have none. */
  readonly composite: {
    readonly ranges: readonly (readonly [line: number, start: number, end: number])[]
    readonly digit: readonly [line: number, column: number]
  } | null
}

const twoLines = (width: number): readonly MrzField[] => [
  { field: 'documentCode', at: [0, 0, 2], digit: null },
  { field: 'issuer', at: [0, 2, 5], digit: null },
  { field: 'name', at: [0, 5, width], digit: null },
  { field: 'documentNumber', at: [1, 0, 9], digit: [1, 9] },
  { field: 'nationality', at: [1, 10, 13], digit: null },
  { field: 'birthDate', at: [1, 13, 19], digit: [1, 19] },
  { field: 'sex', at: [1, 20, 21], digit: null },
  { field: 'expiryDate', at: [1, 21, 27], digit: [1, 27] },
]

export const mrzLayouts: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD3: {
    fields: [...twoLines(44), { field: 'optional', at: [1, 28, 42], digit: [1, 42] }],
    composite: {
      ranges: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 43],
      ],
      digit: [1, 43],
    },
  },
  TD2: {
    fields: [...twoLines(36), { field: 'optional', at: [1, 28, 35], digit: null }],
    composite: {
      ranges: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 35],
      ],
      digit: [1, 35],
    },
  },
  TD1: {
    fields: [
      { field: 'documentCode', at: [0, 0, 2], digit: null },
      { field: 'issuer', at: [0, 2, 5], digit: null },
      { field: 'documentNumber', at: [0, 5, 14], digit: [0, 14] },
      { field: 'optional', at: [0, 15, 30], digit: null },
      { field: 'birthDate', at: [1, 0, 6], digit: [1, 6] },
      { field: 'sex', at: [1, 7, 8], digit: null },
      { field: 'expiryDate', at: [1, 8, 14], digit: [1, 14] },
      { field: 'nationality', at: [1, 15, 18], digit: null },
      { field: 'optional2', at: [1, 18, 29], digit: null },
      { field: 'name', at: [2, 0, 30], digit: null },
    ],
    composite: {
      ranges: [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
      digit: [1, 29],
    },
  },
  'MRV-A': { fields: [...twoLines(44), { field: 'optional', at: [1, 28, 44], digit: null }], composite: null },
  'MRV-B': { fields: [...twoLines(36), { field: 'optional', at: [1, 28, 36], digit: null }], composite: null },
}
