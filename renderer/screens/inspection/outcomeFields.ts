/** Which details a result asks for: nothing found asks for nothing more. */
import type { Outcome } from '#core/inspection/Outcome.ts'

export type DetailField = 'substance' | 'amount' | 'value' | 'place' | 'bags'

const goods: readonly DetailField[] = ['substance', 'amount', 'value', 'place', 'bags']
export const outcomeFields: Readonly<Record<Outcome, readonly DetailField[]>> = {
  nothing: ['bags'],
  overAllowance: goods,
  undeclaredCash: ['value', 'place', 'bags'],
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

export const units = ['g', 'kg', 'mL', 'L', 'ea'] as const
export const substances = [
  '메스암페타민',
  '코카인',
  '헤로인',
  '대마',
  'MDMA',
  '케타민',
  'LSD',
  '펜타닐',
  '합성대마',
] as const
