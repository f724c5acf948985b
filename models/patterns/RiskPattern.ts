/** A risk pattern as data: which values of which features together call for a look, why, and how long it holds. */
import type { Bilingual } from '#core/text/Bilingual.ts'

/**
 * A feature compared with a number; a category with the text of its codec (`GRU`, `ETH`, `member`). An unknown value matches nothing
 * but `unknown`; inside `not` it therefore counts as true, so pair `not` with `known`.
 */
export type Comparison =
  | { readonly feature: string; readonly is: '<' | '<=' | '>' | '>=' | '=' | '!='; readonly value: number | string }
  | { readonly feature: string; readonly is: 'in'; readonly values: readonly (number | string)[] }
  | { readonly feature: string; readonly is: 'known' | 'unknown' }

/** A fact of the flight that is no feature. */
export type FactTest = { readonly fact: 'carrier' | 'flight' | 'from'; readonly in: readonly string[] }

export type Rule =
  | Comparison
  | FactTest
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }

export type RiskPattern = {
  /** Patterns about drugs begin with `drug-`. */
  readonly id: string
  readonly name: Bilingual
  /** Written reason, reviewed each year (law.md R12). */
  readonly justification: string
  /** The same in Korean; without it the first stands for both. */
  readonly justificationKo?: string | undefined
  /** Days `YYYY-MM-DD`, both included; null: open end. */
  readonly validFrom: string
  readonly validUntil: string | null
  readonly when: Rule
  /** Why it was last put in force or taken out; patterns that ship have none. */
  readonly note?: string
}
