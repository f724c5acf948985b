/** Sentences of this person's own history. */
import { count, format, often, percent, spanOfDays, times } from './phrases.ts'
import type { Sentence, Sentences } from './Sentence.ts'

export const historySentences: Sentences = {
  'arrivals-30': arrivals(30),
  'arrivals-90': arrivals(90),
  'arrivals-365': {
    meaning: 'travel-frequency',
    say: (v) =>
      v === 0
        ? ['first arrival in a year', '1년 내 첫 입국']
        : [`came ${often(v)} in the last year`, `최근 1년 입국 ${v}회`],
    unknown: ['earlier arrivals not known', '입국 이력 미상'],
  },
  'days-since-last': {
    meaning: 'travel-frequency',
    say: (v) => {
      const [en, ko] = spanOfDays(v)
      return [`last came ${en} ago`, `${ko} 만에 재입국`]
    },
    unknown: ['no earlier arrival known', '이전 입국 이력 없음'],
  },
  'checks-before': {
    meaning: 'clean-checks',
    say: (v) =>
      v === 0 ? ['never checked before', '검사 이력 없음'] : [`checked ${often(v)} before`, `과거 검사 ${v}회`],
    unknown: ['earlier checks not known', '검사 이력 미상'],
  },
  'finds-before': {
    meaning: 'own-finds',
    say: (v) => (v === 0 ? ['no earlier find', '적발 이력 없음'] : [count(v, 'earlier find'), `과거 적발 ${v}건`]),
    unknown: ['earlier finds not known', '적발 이력 미상'],
  },
  'clean-streak': {
    meaning: 'clean-checks',
    say: (v) =>
      v === 0
        ? ['no clean check on record', '이상 없음 검사 기록 없음']
        : [v === 1 ? 'last check clean' : `last ${count(v, 'check')} clean`, `최근 검사 ${v}회 연속 이상 없음`],
    unknown: ['earlier checks not known', '검사 이력 미상'],
  },
  'same-route-share': {
    meaning: 'habits',
    say: (v, d) => {
      const from = d.dossier.flight.from
      return v === 0
        ? [`never came from ${from} before`, `${from} 출발 입국 처음`]
        : [`${percent(v)} of earlier arrivals from ${from}`, `과거 입국 중 ${from} 출발 ${percent(v)}`]
    },
    unknown: ['usual route not known', '평소 경로 미상'],
  },
  'same-agency-share': {
    meaning: 'habits',
    say: (v) =>
      v === 0
        ? ['agency never used before', '처음 이용한 여행사']
        : [`${percent(v)} of arrivals through this agency`, `과거 입국 중 같은 여행사 ${percent(v)}`],
    unknown: ['usual agency not known', '평소 여행사 미상'],
  },
  'mean-gap-days': {
    meaning: 'travel-frequency',
    say: (v) => {
      const [en, ko] = spanOfDays(v)
      return [`comes every ${en} on average`, `평균 ${ko} 간격 입국`]
    },
    unknown: ['rhythm of arrivals not known', '입국 주기 미상'],
  },
  'weight-vs-usual': {
    meaning: 'habits',
    say: (v) => {
      const [en, ko] = times(v)
      return [`bags ${en} the usual weight`, `평소 대비 수하물 ${ko}`]
    },
    unknown: ['usual bag weight not known', '평소 수하물 무게 미상'],
  },
  'known-days': {
    meaning: 'known-traveller',
    say: (v) => {
      const [en, ko] = spanOfDays(v)
      return [`on record for ${en}`, `최초 기록 후 ${ko}`]
    },
    unknown: ['not on record before', '과거 기록 없음'],
  },
  'frequent-flyer': {
    meaning: 'known-traveller',
    say: (v) =>
      v === 1 ? ['frequent-flyer member', '상용고객 회원'] : ['not a frequent-flyer member', '상용고객 회원 아님'],
    unknown: ['frequent-flyer status not known', '상용고객 여부 미상'],
  },
  'days-since-find': {
    meaning: 'own-finds',
    say: (v) => {
      const [en, ko] = spanOfDays(v)
      return [`last find ${en} ago`, `최근 적발 ${ko} 전`]
    },
    unknown: ['no earlier find known', '적발 이력 없음·미상'],
  },
  'drug-finds-before': {
    meaning: 'own-finds',
    say: (v) =>
      v === 0
        ? ['no earlier drug find', '마약 적발 이력 없음']
        : [`found with drugs ${often(v)} before`, `과거 마약 적발 ${v}건`],
    unknown: ['earlier finds not known', '적발 이력 미상'],
  },
  'party-vs-usual': {
    meaning: 'habits',
    say: (v) => {
      if (Math.abs(v) < 0.5) return ['party as usual', '평소와 같은 일행 규모']
      const size = format(Math.abs(v))
      return v > 0
        ? [`party larger than usual by ${size}`, `평소보다 일행 ${size}명 많음`]
        : [`party smaller than usual by ${size}`, `평소보다 일행 ${size}명 적음`]
    },
    unknown: ['usual party not known', '평소 일행 미상'],
  },
}

function arrivals(days: number): Sentence {
  return {
    meaning: 'travel-frequency',
    say: (v) =>
      v === 0
        ? [`no arrival in the last ${days} days`, `최근 ${days}일 입국 없음`]
        : [`came ${often(v)} in the last ${days} days`, `최근 ${days}일 입국 ${v}회`],
    unknown: ['earlier arrivals not known', '입국 이력 미상'],
  }
}
