/** A risk pattern as it is being written, and what becomes of it. */
import type { PatternFeature, PatternView, RuleView } from '#core/contract/patterns.ts'

export const signs = ['<', '<=', '>', '>=', '=', '!=', 'known', 'unknown'] as const
type Sign = (typeof signs)[number]

export type PatternDraft = {
  readonly id: string
  readonly ko: string
  readonly en: string
  readonly justification: string
  readonly validFrom: string
  /** Empty: no end. */
  readonly validUntil: string
  readonly reason: string
  readonly conditions: readonly { readonly feature: string; readonly is: Sign; readonly value: string }[]
}

export const emptyDraft: PatternDraft = {
  id: '',
  ko: '',
  en: '',
  justification: '',
  validFrom: '',
  validUntil: '',
  reason: '',
  conditions: [{ feature: '', is: '>=', value: '' }],
}

/** The station checks whether it makes sense. */
export function toPattern(draft: PatternDraft, features: readonly PatternFeature[]): PatternView {
  const rules = draft.conditions.map((condition) => toRule(condition, features))
  return {
    id: draft.id.trim(),
    name: { ko: draft.ko.trim(), en: draft.en.trim() },
    justification: draft.justification.trim(),
    validFrom: draft.validFrom,
    validUntil: draft.validUntil || null,
    when: rules.length === 1 && rules[0] ? rules[0] : { all: rules },
  }
}

function toRule(
  { feature, is, value }: PatternDraft['conditions'][number],
  features: readonly PatternFeature[],
): RuleView {
  if (is === 'known' || is === 'unknown') return { feature, is }
  const isText = features.find(({ id }) => id === feature)?.isText === true
  return { feature, is, value: isText ? value.trim() : Number(value) }
}
