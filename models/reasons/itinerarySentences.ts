/** Sentences of the itinerary. */
import { clock, koreanWeekdays } from './bookingSentences.ts'
import { codecOf } from './codecOf.ts'
import { count, country, format, span, spanOfDays, times } from './phrases.ts'
import type { Sentences } from './Sentence.ts'

export const itinerarySentences: Sentences = {
  'departure-airport': {
    meaning: 'departure',
    say: (v) => {
      const code = codecOf('departure-airport').decode(v) ?? '?'
      return [`flew in from ${code}`, `${code} 출발편`]
    },
    unknown: ['departure airport not known', '출발 공항 미상'],
  },
  'departure-country': {
    meaning: 'departure',
    say: (v, d) => {
      const [en, ko] = country(codecOf('departure-country').decode(v), d)
      return [`flew in from ${en}`, `${ko} 출발편`]
    },
    unknown: ['departure country not known', '출발국 미상'],
  },
  'origin-airport': {
    meaning: 'origin',
    say: (v) => {
      const code = codecOf('origin-airport').decode(v) ?? '?'
      return [`journey began in ${code}`, `최초 출발지 ${code}`]
    },
    unknown: ['where the journey began is not known', '최초 출발지 미상'],
  },
  'origin-country': {
    meaning: 'origin',
    say: (v, d) => {
      const [en, ko] = country(codecOf('origin-country').decode(v), d)
      return [`journey began in ${en}`, `최초 출발국 ${ko}`]
    },
    unknown: ['country where the journey began not known', '최초 출발국 미상'],
  },
  'via-points': {
    meaning: 'transfers',
    say: (v, d) => {
      const points = d.journey.vias.map((via) => via.airport)
      if (v === 0) return ['direct flight', '직항']
      if (v === 1 && points[0]) return [`one transfer, in ${points[0]}`, `${points[0]} 1회 경유`]
      return points.length > 1
        ? [`${v} transfers (${points.join(', ')})`, `${v}회 경유 (${points.join(', ')})`]
        : [count(v, 'transfer'), `${v}회 경유`]
    },
    unknown: ['transfers not known', '경유지 미상'],
  },
  'longest-dwell-hours': {
    meaning: 'dwell',
    say: (v, d) => {
      const [en, ko] = span(v)
      const at = d.journey.longestDwellAirport
      return at === null
        ? [`${en} at a transfer point`, `경유지 ${ko} 체류`]
        : [`${en} in ${at}`, `${at} 경유 ${ko} 체류`]
    },
    unknown: ['no time on the ground known', '경유지 체류 시간 미상'],
  },
  'journey-hours': {
    meaning: 'journey-length',
    say: (v) => {
      const [en, ko] = span(v)
      return [`${en} on the way here`, `입국까지 ${ko} 소요`]
    },
    unknown: ['length of the journey not known', '여행 시간 미상'],
  },
  'stay-days': {
    meaning: 'stay',
    say: (v) => {
      const [en, ko] = spanOfDays(v)
      return v < 0
        ? ['booked to leave before arriving', '입국 전 출국 예약']
        : [`leaves again in ${en}`, `${ko} 뒤 출국`]
    },
    unknown: ['no return flight known', '출국 항공편 미확인'],
  },
  'leaves-again': {
    meaning: 'stay',
    say: (v, d) => {
      if (v === 0) return ['no flight out of the country booked', '출국 항공편 예약 없음']
      const { stayDays } = d.journey
      if (!(stayDays >= 0)) return ['flight out of the country booked', '출국 항공편 예약 있음']
      const [en, ko] = spanOfDays(stayDays)
      return [`leaves again in ${en}`, `${ko} 뒤 출국`]
    },
    unknown: ['no itinerary known', '여정 정보 없음'],
  },
  'away-days': {
    meaning: 'time-abroad',
    say: (v) => {
      const [en, ko] = spanOfDays(v)
      return [`away for ${en}`, `출국 ${ko} 만에 귀국`]
    },
    unknown: ['no outbound flight known', '출국편 미확인'],
  },
  'turn-round-hours': {
    meaning: 'time-abroad',
    say: (v, d) => {
      const [en, ko] = span(v)
      const at = d.journey.originAirport ?? '?'
      return at === '?'
        ? [`only ${en} at the far end`, `목적지 ${ko} 체류`]
        : [`${en} in ${at} before flying back`, `${at} ${ko} 체류 후 복귀`]
    },
    unknown: ['time at the far end not known', '현지 체류 시간 미상'],
  },
  'open-jaw': {
    meaning: 'open-jaw',
    say: (v) =>
      v === 1
        ? ['leaves from another place than reached', '도착지와 다른 곳에서 출발 (오픈조)']
        : ['leaves from the place reached', '도착지와 출발지 동일'],
    unknown: ['no second direction known', '왕복 여정 미확인'],
  },
  'detour-ratio': {
    meaning: 'detour',
    say: (v) => {
      if (v < 1.05) return ['flew the direct way', '최단 경로 이용']
      const [en, ko] = times(v)
      return [`flew ${en} the direct distance`, `직선 거리의 ${ko} 우회`]
    },
    unknown: ['way flown not known', '비행 경로 미상'],
  },
  'journey-km': {
    meaning: 'journey-length',
    say: (v) => [`journey of ${format(Math.round(v / 10) * 10)} km`, `여정 거리 ${format(Math.round(v / 10) * 10)}km`],
    unknown: ['length of the journey not known', '여정 거리 미상'],
  },
  'arrival-hour': {
    meaning: 'arrival-time',
    say: (v) => [`arrives around ${clock(v)}`, `${Math.round(v)}시경 도착`],
    unknown: ['hour of arrival not known', '도착 시각 미상'],
  },
  'arrival-weekday': {
    meaning: 'arrival-time',
    say: (v) => {
      const day = codecOf('arrival-weekday').decode(v) ?? 'Monday'
      return [`arrives on a ${day}`, `${koreanWeekdays[day] ?? day} 도착`]
    },
    unknown: ['weekday of arrival not known', '도착 요일 미상'],
  },
  carriers: {
    meaning: 'transfers',
    say: (v) =>
      v === 1
        ? ['one airline all the way', '단일 항공사 여정']
        : [`${count(v, 'airline')} on the way here`, `입국 여정 항공사 ${v}곳`],
    unknown: ['airlines of the journey not known', '이용 항공사 미상'],
  },
  'unconfirmed-segments': {
    meaning: 'unconfirmed',
    say: (v) =>
      v === 0
        ? ['all flights confirmed', '전 구간 예약 확정']
        : [`${count(v, 'flight')} not confirmed`, `미확정 구간 ${v}개`],
    unknown: ['status of the flights not known', '예약 확정 여부 미상'],
  },
  'farthest-country': {
    meaning: 'origin',
    say: (v, d) => {
      const [en, ko] = country(codecOf('farthest-country').decode(v), d)
      return [`went as far as ${en}`, `가장 먼 방문국 ${ko}`]
    },
    unknown: ['farthest point of the trip not known', '가장 먼 방문지 미상'],
  },
  'doubles-back': {
    meaning: 'detour',
    say: (v) =>
      v === 1 ? ['route doubles back', '목적지 반대 방향 우회'] : ['route never doubles back', '역방향 구간 없음'],
    unknown: ['way flown not known', '비행 경로 미상'],
  },
  'route-countries': {
    meaning: 'transfers',
    say: (v) => [`${count(v, 'country', 'countries')} on the way here`, `경유 포함 ${v}개국 여정`],
    unknown: ['countries of the route not known', '경유국 미상'],
  },
  'onward-country': {
    meaning: 'onward',
    say: (v, d) => {
      const [en, ko] = country(codecOf('onward-country').decode(v), d)
      return [`flies on to ${en}`, `다음 목적국 ${ko}`]
    },
    unknown: ['no onward flight known', '이후 여정 미확인'],
  },
}
