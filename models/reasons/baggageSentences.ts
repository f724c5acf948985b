/** Sentences of checked baggage. */
import { codecOf } from './codecOf.ts'
import { count, format, span, times } from './phrases.ts'
import type { Sentences, Words } from './Sentence.ts'

const roles: Readonly<Record<string, Words>> = {
  none: ['bags not pooled', '풀 수하물 아님'],
  head: ['head of a baggage pool', '풀 수하물 대표자'],
  member: ["bags counted in someone's pool", '타인 대표 풀 수하물'],
}

export const baggageSentences: Sentences = {
  'bag-pieces': {
    meaning: 'bag-amount',
    say: (v) => (v === 0 ? ['no checked bags', '위탁 수하물 없음'] : [count(v, 'checked bag'), `위탁 수하물 ${v}개`]),
    unknown: ['number of bags not known', '수하물 수 미상'],
  },
  'bag-weight-kg': {
    meaning: 'bag-amount',
    say: (v) =>
      v === 0
        ? ['no checked weight', '위탁 수하물 무게 없음']
        : [`${format(Math.round(v))} kg of checked bags`, `위탁 수하물 ${format(Math.round(v))}kg`],
    unknown: ['weight of bags not known', '수하물 무게 미상'],
  },
  'kg-per-piece': {
    meaning: 'bag-amount',
    say: (v) => [`${format(v)} kg a bag`, `개당 ${format(v)}kg`],
    unknown: ['weight of a bag not known', '개당 무게 미상'],
  },
  'kg-per-day': {
    meaning: 'bag-for-stay',
    say: (v) => [`${format(v)} kg of bags per day of the trip`, `체류 1일당 수하물 ${format(v)}kg`],
    unknown: ['weight for the stay not known', '체류 대비 무게 미상'],
  },
  'pool-role': {
    meaning: 'bag-pool',
    say: (v) => roles[codecOf('pool-role').decode(v) ?? ''] ?? ['pooling of bags not known', '풀 수하물 여부 미상'],
    unknown: ['pooling of bags not known', '풀 수하물 여부 미상'],
  },
  'last-bag-hours': {
    meaning: 'bag-time',
    say: (v) => {
      const [en, ko] = span(v)
      return v < 0
        ? ['last bag seen after departure', '출발 후 확인된 수하물']
        : [`last bag taken ${en} before departure`, `출발 ${ko} 전 마지막 수하물 접수`]
    },
    unknown: ['time of the last bag not known', '수하물 접수 시각 미상'],
  },
  'tag-gap': {
    meaning: 'bag-time',
    say: (v) =>
      v === 0
        ? ['bag tags follow each other', '수하물 태그 연속']
        : [`bag tags ${count(v, 'number')} apart`, `수하물 태그 번호 간격 ${format(v)}`],
    unknown: ['fewer than two bag tags', '비교할 태그 없음'],
  },
  'weight-vs-party': {
    meaning: 'bag-vs-party',
    say: (v) => {
      const [en, ko] = times(v)
      return [`bags ${en} the companions' weight`, `동행자 대비 수하물 ${ko}`]
    },
    unknown: ['no companion to compare bags with', '비교할 동행자 수하물 없음'],
  },
  'weight-vs-flight': {
    meaning: 'bag-amount',
    say: (v) => {
      const [en, ko] = times(v)
      return [`bags ${en} the mean of the flight`, `항공편 평균 대비 수하물 ${ko}`]
    },
    unknown: ['weight against the flight not known', '평균 대비 무게 미상'],
  },
  'excess-bags': {
    meaning: 'bag-amount',
    say: (v) =>
      v === 0
        ? ['no excess bags paid for', '초과 수하물 없음']
        : [`${count(v, 'excess bag')} paid for`, `초과 수하물 ${v}개 결제`],
    unknown: ['excess bags not known', '초과 수하물 미상'],
  },
  'bag-elsewhere': {
    meaning: 'bag-mismatch',
    say: (v) =>
      v === 1
        ? ['a bag is tagged to another place', '다른 목적지 태그 수하물']
        : ['bags tagged to this airport', '수하물 목적지 일치'],
    unknown: ['destination of bags not known', '수하물 목적지 미상'],
  },
  'pieces-differ': {
    meaning: 'bag-mismatch',
    say: (v) =>
      v === 0
        ? ['bags seen as stated', '수하물 수량 일치']
        : [`${count(v, 'bag')} off the stated number`, `신고 수량과 ${v}개 차이`],
    unknown: ['no count of bags to compare', '비교할 수하물 수 없음'],
  },
  'bags-offloaded': {
    meaning: 'bag-mismatch',
    say: (v) =>
      v === 0
        ? ['no bag taken off', '하기된 수하물 없음']
        : [`${count(v, 'bag')} taken off before departure`, `출발 전 하기된 수하물 ${v}개`],
    unknown: ['no bag messages known', '수하물 정보 없음'],
  },
  'tag-off-carrier': {
    meaning: 'bag-mismatch',
    say: (v) =>
      v === 1
        ? ["tagged by another airline's desk", '타 항공사 발행 수하물 태그']
        : ["tagged by this flight's airline", '탑승 항공사 발행 태그'],
    unknown: ['issuer of the bag tag not known', '태그 발행사 미상'],
  },
  'tag-gap-party': {
    meaning: 'bag-time',
    say: (v) =>
      v <= 3
        ? ['bags checked in with the companions', '동행자와 함께 수하물 접수']
        : [`tags ${format(v)} away from the companions'`, `동행자와 태그 번호 간격 ${format(v)}`],
    unknown: ['no companion tags to compare', '비교할 동행자 태그 없음'],
  },
  'pool-outside': {
    meaning: 'bag-pool',
    say: (v) =>
      v === 1
        ? ["bags in a stranger's pool", '예약 외 인물의 풀 수하물']
        : ['pool within the booking', '같은 예약 내 풀 수하물'],
    unknown: ['bags not pooled', '풀 수하물 아님·미상'],
  },
}
