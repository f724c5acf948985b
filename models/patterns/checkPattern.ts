/** Says what is wrong with a risk pattern before it is taken into force; an empty list means nothing. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import { catalogue } from '../features/catalogue.ts'
import type { Comparison, RiskPattern, Rule } from './RiskPattern.ts'

/** Reviewed each year: a pattern may not be put in force for longer (law.md R12, NSIRA review of CBSA targeting). */
const longestDays = 366 * 2

export function checkPattern(pattern: RiskPattern): readonly Bilingual[] {
  const comparisons = listComparisons(pattern.when)
  return [
    ...(/^[a-z]+(-[a-z0-9]+)+$/.test(pattern.id)
      ? []
      : [
          say(
            'The id must be small words joined by hyphens.',
            '식별자는 영문 소문자 단어를 붙임표로 이어 써야 합니다.',
          ),
        ]),
    ...(pattern.name.ko.trim() && pattern.name.en.trim()
      ? []
      : [say('A name in both languages is needed.', '이름을 한국어와 영어로 모두 써야 합니다.')]),
    ...(pattern.justification.trim().length >= 20
      ? []
      : [say('A written justification is needed.', '근거를 글로 써야 합니다.')]),
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

function checkDates({ validFrom, validUntil }: RiskPattern): readonly Bilingual[] {
  const from = Date.parse(`${validFrom}T00:00:00Z`)
  const until = validUntil === null ? Number.NaN : Date.parse(`${validUntil}T00:00:00Z`)
  if (Number.isNaN(from)) return [say('The first day of validity cannot be read.', '시행 첫날을 읽을 수 없습니다.')]
  if (validUntil === null) return []
  if (Number.isNaN(until) || until < from) {
    return [say('The last day of validity must follow the first.', '시행 마지막 날은 첫날보다 뒤여야 합니다.')]
  }
  return until - from > longestDays * 86_400_000
    ? [
        say(
          'A pattern holds for two years at most and is then reviewed.',
          '패턴은 길어야 2년 시행하고 다시 검토합니다.',
        ),
      ]
    : []
}

function checkComparison(comparison: Comparison): readonly Bilingual[] {
  const feature = catalogue.find(({ id }) => id === comparison.feature)
  if (feature === undefined) {
    const { feature: id } = comparison
    return [say(`No feature is called ${id}.`, `${id}(이)라는 특성은 없습니다.`)]
  }
  const { id } = feature
  if (feature.reads.includes('patterns')) {
    return [
      say(
        `${id} counts patterns and cannot be part of one.`,
        `${id}은(는) 패턴을 세는 특성이라 패턴에 쓸 수 없습니다.`,
      ),
    ]
  }
  const values = comparison.is === 'in' ? comparison.values : 'value' in comparison ? [comparison.value] : []
  return values.flatMap((value) => {
    if (typeof value === 'number') {
      return feature.codec
        ? [
            say(
              `${id} is compared with text, not ${value}.`,
              `${id}은(는) 글자와 비교합니다: ${value}은(는) 숫자입니다.`,
            ),
          ]
        : []
    }
    if (feature.codec === null) {
      return [say(`${id} is compared with a number, not ${value}.`, `${id}은(는) 숫자와 비교합니다: ${value}`)]
    }
    return Number.isNaN(feature.codec.encode(value))
      ? [say(`${id} never has the value ${value}.`, `${id}에는 ${value} 값이 없습니다.`)]
      : []
  })
}

/** Age, sex, nationality and the like may sharpen a pattern, never make one. */
function checkProtected(rule: Rule, comparisons: readonly Comparison[]): readonly Bilingual[] {
  if (comparisons.length === 0 && !hasFact(rule)) return [say('The pattern has no condition.', '조건이 없습니다.')]
  const isProtected = (id: string) => catalogue.find((feature) => feature.id === id)?.protected ?? false
  if (stands(rule, (comparison) => isProtected(comparison.feature))) {
    return [
      say(
        'A protected attribute alone would make this pattern hit.',
        '나이, 성별, 국적 같은 보호 특성만으로 걸리는 패턴은 쓸 수 없습니다.',
      ),
    ]
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

function say(en: string, ko: string): Bilingual {
  return { en, ko }
}
