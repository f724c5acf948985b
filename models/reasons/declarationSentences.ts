/** Sentences of the customs declaration. */
import { codecOf } from './codecOf.ts'
import { count, format, span, spanOfDays, usd } from './phrases.ts'
import type { Sentences, Words } from './Sentence.ts'

const none: Words = ['no declaration yet', '세관 신고 미제출']
const channels: Readonly<Record<string, Words>> = {
  paper: ['declared on paper', '종이 신고서 제출'],
  mobile: ['declared by mobile', '모바일 신고'],
  kiosk: ['declared at a kiosk', '키오스크 신고'],
  oral: ['declared orally', '구두 신고'],
}
const tripPurposes: Readonly<Record<string, Words>> = {
  tourism: ['comes as a tourist, as declared', '방문 목적 관광 신고'],
  business: ['comes on business, as declared', '방문 목적 사업 신고'],
  family: ['visits family, as declared', '방문 목적 가족 방문 신고'],
  study: ['comes to study, as declared', '방문 목적 유학 신고'],
  return: ['comes home, as declared', '귀국으로 신고'],
  other: ['another purpose declared', '기타 목적 신고'],
}

export const declarationSentences: Sentences = {
  declared: {
    meaning: 'declaration',
    say: (v) => (v === 1 ? ['declaration made', '세관 신고 제출'] : none),
    unknown: none,
  },
  'declared-channel': {
    meaning: 'declaration',
    say: (v) => channels[codecOf('declared-channel').decode(v) ?? ''] ?? none,
    unknown: none,
  },
  'declared-lead-hours': {
    meaning: 'declaration',
    say: (v) => {
      const [en, ko] = span(v)
      return v < 0
        ? [`declared ${en} after arrival`, `도착 ${ko} 후 신고`]
        : [`declared ${en} before arrival`, `도착 ${ko} 전 신고`]
    },
    unknown: ['time of declaration not known', '신고 시각 미상'],
  },
  'declared-items': {
    meaning: 'declared-goods',
    say: (v) =>
      v === 0 ? ['no items declared', '신고 물품 없음'] : [`${count(v, 'item')} declared`, `신고 물품 ${v}개`],
    unknown: none,
  },
  'declared-value-usd': {
    meaning: 'declared-goods',
    say: (v) => {
      const [en, ko] = usd(v)
      return [`goods of ${en} declared`, `${ko} 상당 물품 신고`]
    },
    unknown: ['no value declared', '신고 금액 없음'],
  },
  'declared-cash-usd': {
    meaning: 'declared-cash',
    say: (v) => {
      const [en, ko] = usd(v)
      return v === 0 ? ['no cash declared', '현금 신고 없음'] : [`${en} of cash declared`, `현금 ${ko} 신고`]
    },
    unknown: ['cash not declared either way', '현금 신고 여부 미상'],
  },
  'declared-medicine': {
    meaning: 'declared-medicine',
    say: (v) => (v === 1 ? ['medicine declared', '의약품 신고'] : ['no medicine declared', '의약품 신고 없음']),
    unknown: ['medicine not declared either way', '의약품 신고 여부 미상'],
  },
  'declared-food': {
    meaning: 'declared-goods',
    say: (v) =>
      v === 1
        ? ['food, plants or animals declared', '식품·동식물 신고']
        : ['no food or plants declared', '식품·동식물 신고 없음'],
    unknown: ['food not declared either way', '식품 신고 여부 미상'],
  },
  'declared-commercial': {
    meaning: 'declared-goods',
    say: (v) =>
      v === 1
        ? ['commercial goods declared', '상용 물품 신고']
        : ['no commercial goods declared', '상용 물품 신고 없음'],
    unknown: ['commercial goods not declared either way', '상용 물품 신고 여부 미상'],
  },
  'declared-purpose': {
    meaning: 'declared-purpose',
    say: (v) =>
      tripPurposes[codecOf('declared-purpose').decode(v) ?? ''] ?? ['purpose not declared', '방문 목적 미신고'],
    unknown: ['purpose not declared', '방문 목적 미신고'],
  },
  'stay-differs-days': {
    meaning: 'declaration-mismatch',
    say: (v) => {
      const [en, ko] = spanOfDays(Math.round(v))
      return v < 1
        ? ['declared stay fits the booking', '신고 체류 기간 일치']
        : [`declared stay is ${en} off the booking`, `신고 체류와 예약 ${ko} 차이`]
    },
    unknown: ['no stay to compare', '비교할 체류 기간 없음'],
  },
  'companions-differ': {
    meaning: 'declaration-mismatch',
    say: (v) => {
      if (v === 0) return ['declared companions fit the booking', '신고 동행자 수 일치']
      const people = count(Math.abs(v), 'companion')
      return v > 0
        ? [`${people} more declared than booked`, `신고 동행자 예약보다 ${v}명 많음`]
        : [`${people} fewer declared than booked`, `신고 동행자 예약보다 ${-v}명 적음`]
    },
    unknown: ['no companions to compare', '비교할 동행자 정보 없음'],
  },
  'countries-unnamed': {
    meaning: 'declaration-mismatch',
    say: (v) =>
      v === 0
        ? ['countries visited named in full', '방문국 모두 신고']
        : [`${count(v, 'country', 'countries')} of the route not declared`, `방문국 ${v}곳 신고 누락`],
    unknown: ['no countries to compare', '비교할 방문국 없음'],
  },
  'nothing-declared-kg': {
    meaning: 'declaration-mismatch',
    say: (v) =>
      v === 0
        ? ['something declared, or no bags', '신고 물품 있음 또는 수하물 없음']
        : [
            `nothing declared with ${format(Math.round(v))} kg of bags`,
            `수하물 ${format(Math.round(v))}kg에 신고 물품 없음`,
          ],
    unknown: ['declaration or weight not known', '신고·무게 미상'],
  },
}
