/** Sentences of the booking. */
import { codecOf } from './codecOf.ts'
import { count, country, often, span } from './phrases.ts'
import type { Sentences, Words } from './Sentence.ts'

export const koreanWeekdays: Readonly<Record<string, string>> = {
  Monday: '월요일',
  Tuesday: '화요일',
  Wednesday: '수요일',
  Thursday: '목요일',
  Friday: '금요일',
  Saturday: '토요일',
  Sunday: '일요일',
}

const channels: Readonly<Record<string, Words>> = {
  agency: ['booked through a travel agency', '여행사를 통한 예약'],
  airline: ['booked with the airline itself', '항공사 직접 예약'],
  network: ['booked through a sales network', '판매망을 통한 예약'],
}

/** `09:00`, hours of the clock. */
export function clock(hour: number): string {
  return `${String(Math.round(hour)).padStart(2, '0')}:00`
}

export const bookingSentences: Sentences = {
  'lead-hours': {
    meaning: 'lead-time',
    say: (v) => {
      const [en, ko] = span(v)
      return v < 0
        ? ['booked after departure', '출발 이후 예약']
        : [`booked ${en} before departure`, `출발 ${ko} 전 예약`]
    },
    unknown: ['time of booking not known', '예약 시점 미상'],
  },
  'created-hour': {
    meaning: 'booking-moment',
    say: (v) => [`booked around ${clock(v)} local time`, `현지 ${Math.round(v)}시경 예약`],
    unknown: ['hour of booking not known', '예약 시각 미상'],
  },
  'created-weekday': {
    meaning: 'booking-moment',
    say: (v) => {
      const day = codecOf('created-weekday').decode(v) ?? 'Monday'
      return [`booked on a ${day}`, `${koreanWeekdays[day] ?? day} 예약`]
    },
    unknown: ['weekday of booking not known', '예약 요일 미상'],
  },
  agency: {
    meaning: 'sales-channel',
    say: (_v, d) => {
      const name = d.booking.agency
      return name === null
        ? ['record of this agency', '해당 여행사 이력']
        : [`booked through agency ${name}`, `여행사 ${name} 예약`]
    },
    unknown: ['booking agency not known', '예약 여행사 미상'],
  },
  'agency-kind': {
    meaning: 'sales-channel',
    say: (v) => channels[codecOf('agency-kind').decode(v) ?? ''] ?? ['sales channel not stated', '예약 경로 미기재'],
    unknown: ['sales channel not known', '예약 경로 미상'],
  },
  'agency-country': {
    meaning: 'sales-channel',
    say: (v, d) => {
      const [en, ko] = country(codecOf('agency-country').decode(v), d)
      return [`booking sold in ${en}`, `${ko}에서 판매된 예약`]
    },
    unknown: ['country of sale not known', '예약 판매국 미상'],
  },
  'agency-off-route': {
    meaning: 'sales-channel',
    say: (v) =>
      v === 1
        ? ['sold in a country off the route', '여정과 무관한 국가에서 예약']
        : ['sold in a country of the route', '여정 내 국가에서 예약'],
    unknown: ['not known if sold on the route', '예약 판매지와 여정의 관계 미상'],
  },
  changes: {
    meaning: 'booking-changes',
    say: (v) =>
      v === 0 ? ['booking never changed', '예약 변경 없음'] : [`booking changed ${often(v)}`, `예약 변경 ${v}회`],
    unknown: ['changes of the booking not known', '예약 변경 이력 미상'],
  },
  'last-change-hours': {
    meaning: 'booking-changes',
    say: (v) => {
      const [en, ko] = span(v)
      return v < 0
        ? ['booking changed after departure', '출발 이후 예약 변경']
        : [`last changed ${en} before departure`, `출발 ${ko} 전 최종 변경`]
    },
    unknown: ['time of the last change not known', '최종 변경 시점 미상'],
  },
  'segment-changes': {
    meaning: 'booking-changes',
    say: (v) =>
      v === 0 ? ['flights never changed', '항공편 변경 없음'] : [`flights changed ${often(v)}`, `항공편 변경 ${v}회`],
    unknown: ['changes of flights not known', '항공편 변경 이력 미상'],
  },
  'name-changes': {
    meaning: 'name-change',
    say: (v) =>
      v === 0
        ? ['names never changed', '탑승자명 변경 없음']
        : [`name changed ${often(v)} in the booking`, `예약자명 변경 ${v}회`],
    unknown: ['changes of names not known', '탑승자명 변경 이력 미상'],
  },
  splits: {
    meaning: 'booking-split',
    say: (v) =>
      v === 0 ? ['booking never split', '예약 분리 없음'] : [`booking split ${often(v)}`, `예약 분리 ${v}회`],
    unknown: ['splits of the booking not known', '예약 분리 여부 미상'],
  },
  'size-differs': {
    meaning: 'booking-split',
    say: (v) => {
      if (v === 0) return ['party size as stated', '예약 인원 일치']
      const people = count(Math.abs(v), 'person', 'people')
      return v > 0
        ? [`${people} of the booking not named`, `예약 인원 중 ${v}명 미기재`]
        : [`${people} more than the stated party`, `예약 인원보다 ${-v}명 많음`]
    },
    unknown: ['stated party size not known', '예약 인원 미상'],
  },
  contacts: {
    meaning: 'contacts',
    say: (v) =>
      v === 0
        ? ['no phone or e-mail in the booking', '연락처 없는 예약']
        : [count(v, 'phone number or e-mail', 'phone numbers and e-mails'), `연락처 ${v}개 기재`],
    unknown: ['contacts not known', '연락처 미상'],
  },
  services: {
    meaning: 'services',
    say: (v) =>
      v === 0
        ? ['no special services ordered', '부가 서비스 신청 없음']
        : [`${count(v, 'special service')} ordered`, `부가 서비스 신청 ${v}건`],
    unknown: ['special services not known', '부가 서비스 미상'],
  },
  'address-here': {
    meaning: 'contacts',
    say: (v) =>
      v === 1
        ? ['address in this country stated', '국내 체류지 주소 기재']
        : ['no address in this country stated', '국내 체류지 주소 없음'],
    unknown: ['no address in the booking', '주소 없음'],
  },
}
