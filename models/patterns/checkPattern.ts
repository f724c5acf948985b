/** Says what is wrong with a risk pattern before it is taken into force; an empty list means nothing. */
import { catalogue } from '../features/catalogue.ts'
import type { Comparison, RiskPattern, Rule } from './RiskPattern.ts'

/** Reviewed each year: a pattern may not be put in force for longer (law.md R12, NSIRA review of CBSA targeting). */
const longestDays = 366 * 2

export function checkPattern(pattern: RiskPattern): readonly string[] {
  const comparisons = listComparisons(pattern.when)
  return [
    ...(/^[a-z]+(-[a-z0-9]+)+$/.test(pattern.id) ? [] : ['The id must be words in kebab case.']),
    ...(pattern.name.ko.trim() && pattern.name.en.trim() ? [] : ['A name in both languages is needed.']),
    ...(pattern.justification.trim().length >= 20 ? [] : ['A written justification is needed.']),
    ...checkDates(pattern),
    ...comparisons.flatMap(checkComparison),
    ...checkProtected(pattern.when, comparisons),
  ]
}

function listComparisons(rule: Rule): readonly Comparison[] {
  if ('all' in rule) return rule.all.flatMap(listComparisons)
  if ('any' in rule) return rule.any.flatMap(listComparisons)
  if ('not' in rule) return listComparisons(rule.not)
  return 'fact' in rule ? [] : [rule]
}

function checkDates({ validFrom, validUntil }: RiskPattern): readonly string[] {
  const from = Date.parse(`${validFrom}T00:00:00Z`)
  const until = validUntil === null ? Number.NaN : Date.parse(`${validUntil}T00:00:00Z`)
  if (Number.isNaN(from)) return ['The first day of validity cannot be read.']
  if (validUntil === null) return []
  if (Number.isNaN(until) || until < from) return ['The last day of validity must follow the first.']
  return until - from > longestDays * 86_400_000 ? ['A pattern holds for two years at most and is then reviewed.'] : []
}

function checkComparison(comparison: Comparison): readonly string[] {
  const feature = catalogue.find(({ id }) => id === comparison.feature)
  if (feature === undefined) return [`No feature is called ${comparison.feature}.`]
  if (feature.reads.includes('patterns')) return [`${feature.id} counts patterns and cannot be part of one.`]
  const values = comparison.is === 'in' ? comparison.values : 'value' in comparison ? [comparison.value] : []
  return values.flatMap((value) => {
    if (typeof value === 'number') return feature.codec ? [`${feature.id} is compared with text, not ${value}.`] : []
    if (feature.codec === null) return [`${feature.id} is compared with a number, not ${value}.`]
    return Number.isNaN(feature.codec.encode(value)) ? [`${feature.id} never has the value ${value}.`] : []
  })
}

/** Age, sex, nationality and the like may sharpen a pattern, never make one. */
function checkProtected(rule: Rule, comparisons: readonly Comparison[]): readonly string[] {
  if (comparisons.length === 0 && !hasFact(rule)) return ['The pattern has no condition.']
  const isProtected = (id: string) => catalogue.find((feature) => feature.id === id)?.protected ?? false
  if (stands(rule, (comparison) => isProtected(comparison.feature))) {
    return ['A protected attribute alone would make this pattern hit.']
  }
  return []
}

function hasFact(rule: Rule): boolean {
  if ('all' in rule) return rule.all.some(hasFact)
  if ('any' in rule) return rule.any.some(hasFact)
  if ('not' in rule) return hasFact(rule.not)
  return 'fact' in rule
}

/** Can the rule come true by conditions of the given kind alone? */
function stands(rule: Rule, isKind: (comparison: Comparison) => boolean): boolean {
  if ('all' in rule) return rule.all.every((part) => stands(part, isKind))
  if ('any' in rule) return rule.any.some((part) => stands(part, isKind))
  if ('not' in rule) return stands(rule.not, isKind)
  return 'fact' in rule ? false : isKind(rule)
}
