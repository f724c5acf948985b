/** Which details a result asks for: nothing found asks for nothing more. Units that are met daily are one touch away. */
import type { Outcome } from '#core/inspection/Outcome.ts'

export type DetailField = 'substance' | 'amount' | 'value' | 'place' | 'bags'

const goods: readonly DetailField[] = ['substance', 'amount', 'value', 'place', 'bags']
export const outcomeFields: Readonly<Record<Outcome, readonly DetailField[]>> = {
  nothing: ['bags'],
  overAllowance: goods,
  undeclaredCash: ['amount', 'value', 'place', 'bags'],
  restricted: goods,
  counterfeit: goods,
  weapon: ['substance', 'amount', 'place', 'bags'],
  drugs: goods,
  other: goods,
}

export const outcomeMarks: Readonly<Record<Outcome, string>> = {
  nothing: '✓',
  overAllowance: '₩',
  undeclaredCash: '$',
  restricted: '⊘',
  counterfeit: '≈',
  weapon: '✖',
  drugs: '▲',
  other: '…',
}

const pieces = ['ea', 'kg', 'g', 'L', 'mL'] as const
const currencies = ['USD', 'KRW', 'EUR', 'JPY', 'CNY'] as const
/** The usual one first: it is meant where none was chosen. */
export const unitsOf: Readonly<Record<Outcome, readonly string[]>> = {
  nothing: [],
  overAllowance: pieces,
  undeclaredCash: currencies,
  restricted: ['kg', 'g', 'ea', 'L', 'mL'],
  counterfeit: pieces,
  weapon: ['ea', 'kg', 'g'],
  drugs: ['g', 'kg', 'mL', 'tab', 'ea'],
  other: pieces,
}
