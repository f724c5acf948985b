/** Sentences of check-in and seat. */
import { codecOf } from './codecOf.ts'
import { count, percent, span } from './phrases.ts'
import type { Sentences, Words } from './Sentence.ts'

const cabins: Readonly<Record<string, Words>> = {
  first: ['first class', '일등석'],
  business: ['business class', '비즈니스석'],
  premium: ['premium economy', '프리미엄 일반석'],
  economy: ['economy class', '일반석'],
}

export const checkInSentences: Sentences = {
  'check-in-lead-hours': {
    meaning: 'check-in',
    say: (v) => {
      const [en, ko] = span(v)
      return v < 0
        ? ['checked in after departure', '출발 이후 체크인 기록']
        : [`checked in ${en} before departure`, `출발 ${ko} 전 체크인`]
    },
    unknown: ['time of check-in not known', '체크인 시각 미상'],
  },
  'check-in-order': {
    meaning: 'check-in',
    say: (v) => {
      if (v >= 0.97) return ['among the last to check in', '체크인 순서 최하위권']
      return v <= 0.03
        ? ['among the first to check in', '체크인 순서 최상위권']
        : [`checked in after ${percent(v)} of the flight`, `체크인 순서 상위 ${percent(v)}`]
    },
    unknown: ['order of check-in not known', '체크인 순서 미상'],
  },
  'minutes-before-last': {
    meaning: 'check-in',
    say: (v) => {
      if (v < 1) return ['last to check in', '마지막 체크인']
      const [en, ko] = span(v / 60)
      return [`checked in ${en} before the last`, `마지막 체크인 ${ko} 전 체크인`]
    },
    unknown: ['time of check-in not known', '체크인 시각 미상'],
  },
  'seat-row': {
    meaning: 'seat',
    say: (v, d) => {
      const seat = (d.dossier.traveller.seat ?? '').replace(/^0+/, '')
      return seat === '' ? [`seat in row ${v}`, `좌석 ${v}열`] : [`seat ${seat}`, `좌석 ${seat}`]
    },
    unknown: ['no seat known', '좌석 미상'],
  },
  'seat-from-party': {
    meaning: 'apart-from-party',
    say: (v) =>
      v <= 1
        ? ['sits next to a companion', '동행자와 인접 좌석']
        : [`sits ${count(v, 'row')} from the companions`, `동행자와 ${v}열 떨어진 좌석`],
    unknown: ['no companion seat to compare', '비교할 동행자 좌석 없음'],
  },
  cabin: {
    meaning: 'seat',
    say: (v) => {
      const [en, ko] = cabins[codecOf('cabin').decode(v) ?? ''] ?? ['an unknown cabin', '미상 등급']
      return [`travels in ${en}`, `${ko} 이용`]
    },
    unknown: ['cabin not known', '좌석 등급 미상'],
  },
  'cabin-off-fare': {
    meaning: 'seat',
    say: (v) =>
      v === 1
        ? ['better cabin than the fare paid', '운임보다 높은 좌석 등급']
        : ['cabin as paid for', '운임에 맞는 좌석 등급'],
    unknown: ['cabin against the fare not known', '운임 대비 좌석 등급 미상'],
  },
  'check-in-from-party': {
    meaning: 'apart-from-party',
    say: (v) =>
      v <= 2
        ? ['checked in with the companions', '동행자와 함께 체크인']
        : [`checked in ${v} places from the companions`, `동행자와 체크인 순번 ${v} 차이`],
    unknown: ['no companion check-in to compare', '비교할 동행자 체크인 없음'],
  },
}
