/** A rule in words, in both languages, from the meanings of the features it compares. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import { catalogue } from '../features/catalogue.ts'
import type { Comparison, FactTest, Rule } from './RiskPattern.ts'

export function formatRule(rule: Rule): Bilingual {
  return { en: sayRule(rule, 'en'), ko: sayRule(rule, 'ko') }
}

/** One line for each condition that must hold, where all of several must. */
export function formatConditions(rule: Rule): readonly Bilingual[] {
  return 'all' in rule ? rule.all.map(formatRule) : [formatRule(rule)]
}

type Language = keyof Bilingual

const joints = { en: { all: ' AND ', any: ' OR ' }, ko: { all: ' 그리고 ', any: ' 또는 ' } } as const

function sayRule(rule: Rule, language: Language): string {
  if ('all' in rule) return joinParts(rule.all, 'all', language)
  if ('any' in rule) return joinParts(rule.any, 'any', language)
  if ('not' in rule) {
    const part = sayRule(rule.not, language)
    return language === 'en' ? `NOT (${part})` : `(${part}) 아님`
  }
  return 'fact' in rule ? sayFact(rule, language) : sayComparison(rule, language)
}

function joinParts(parts: readonly Rule[], kind: 'all' | 'any', language: Language): string {
  const said = parts.map((part) => {
    const text = sayRule(part, language)
    // A list of the other kind inside needs its brackets.
    return 'all' in part || 'any' in part ? `(${text})` : text
  })
  return said.join(joints[language][kind])
}

const facts: Readonly<Record<FactTest['fact'], Bilingual>> = {
  carrier: { en: 'airline', ko: '항공사' },
  flight: { en: 'flight', ko: '항공편' },
  from: { en: 'from airport', ko: '출발 공항' },
}

function sayFact({ fact, in: values }: FactTest, language: Language): string {
  return `${facts[fact][language]}: ${values.join(', ')}`
}

function sayComparison(comparison: Comparison, language: Language): string {
  const feature = catalogue.find(({ id }) => id === comparison.feature)
  const meaning = feature === undefined ? comparison.feature : meaningOf(feature, language)
  if (!('value' in comparison) && !('values' in comparison)) return sayKnown(comparison.is, meaning, language)
  if ('values' in comparison) return `${meaning}: ${comparison.values.join(', ')}`
  const isFlag = feature?.kind === 'flag' || (feature?.kind === 'number' && isYesNo(comparison.value, meaning))
  if (isFlag && comparison.is === '=') return `${meaning}: ${yes[language][comparison.value === 1 ? 0 : 1]}`
  return language === 'en'
    ? `${meaning} ${signs[comparison.is]} ${comparison.value}`
    : `${meaning} ${comparison.value}${endings[comparison.is]}`
}

function sayKnown(is: 'known' | 'unknown', meaning: string, language: Language): string {
  const words = is === 'known' ? { en: 'known', ko: '확인됨' } : { en: 'not known', ko: '미상' }
  return `${meaning}: ${words[language]}`
}

/** Flags are kept as numbers where nothing else was said of them; their Korean meaning asks a yes-or-no question. */
function isYesNo(value: number | string, meaning: string): boolean {
  return (value === 0 || value === 1) && meaning.endsWith('여부')
}

function meaningOf(feature: { readonly meaning: string; readonly meaningKo: string }, language: Language): string {
  return language === 'en' ? feature.meaning.replace(/\.$/, '') : feature.meaningKo
}

const yes = { en: ['yes', 'no'], ko: ['예', '아니요'] } as const
type Sign = Exclude<Comparison['is'], 'in' | 'known' | 'unknown'>
const signs: Readonly<Record<Sign, string>> = {
  '<': 'below',
  '<=': 'at most',
  '>': 'above',
  '>=': 'at least',
  '=': 'is',
  '!=': 'is not',
}
const endings: Readonly<Record<Sign, string>> = {
  '<': ' 미만',
  '<=': ' 이하',
  '>': ' 초과',
  '>=': ' 이상',
  '=': '',
  '!=': ' 아님',
}
