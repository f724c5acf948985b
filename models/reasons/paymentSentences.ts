/** Sentences of tickets and payment. */
import { codecOf } from './codecOf.ts'
import { count, span } from './phrases.ts'
import type { Sentences } from './Sentence.ts'

/** Card brands by their IATA vendor codes. */
const brands: Readonly<Record<string, string>> = {
  AX: 'American Express',
  CA: 'Mastercard',
  DC: 'Diners Club',
  DS: 'Discover',
  JC: 'JCB',
  MC: 'Mastercard',
  TP: 'UATP',
  UP: 'UnionPay',
  VI: 'Visa',
}

export const paymentSentences: Sentences = {
  'paid-cash': {
    meaning: 'cash-payment',
    say: (v) => (v === 1 ? ['paid in cash', '현금 결제'] : ['not paid in cash', '현금 결제 아님']),
    unknown: ['form of payment not known', '결제 수단 미상'],
  },
  'third-party-card': {
    meaning: 'third-party-payment',
    say: (v) =>
      v === 1
        ? ["paid with someone else's card", '타인 명의 카드 결제']
        : ['paid with a card of the party', '본인·동행 명의 카드 결제'],
    unknown: ['holder of the card not known', '카드 명의자 미상'],
  },
  'card-vendor': {
    meaning: 'card',
    say: (v) => {
      const code = codecOf('card-vendor').decode(v) ?? '?'
      const name = brands[code] ?? code
      return [`paid with a card of ${name}`, `${name} 카드 결제`]
    },
    unknown: ['no card known', '카드 정보 없음'],
  },
  'payment-forms': {
    meaning: 'cash-payment',
    say: (v) =>
      v === 1 ? ['paid in one form', '단일 결제 수단'] : [`paid in ${count(v, 'form')}`, `결제 수단 ${v}종 혼용`],
    unknown: ['form of payment not known', '결제 수단 미상'],
  },
  'one-way': {
    meaning: 'stay',
    say: (v) => (v === 1 ? ['one-way journey', '편도 여정'] : ['return journey booked', '왕복 여정']),
    unknown: ['no itinerary known', '여정 정보 없음'],
  },
  'fare-class': {
    meaning: 'fare',
    say: (v) => {
      const code = codecOf('fare-class').decode(v) ?? '?'
      return [`booking class ${code}`, `예약 등급 ${code}`]
    },
    unknown: ['booking class not known', '예약 등급 미상'],
  },
  'fare-per-km': {
    meaning: 'fare',
    say: (v) => [`fare of ${(v * 100).toFixed(1)} US cents a km`, `km당 운임 ${(v * 100).toFixed(1)}센트`],
    unknown: ['fare for the distance not known', '거리 대비 운임 미상'],
  },
  refundable: {
    meaning: 'fare',
    say: (v) => (v === 1 ? ['refundable ticket', '환불 가능 항공권'] : ['non-refundable ticket', '환불 불가 항공권']),
    unknown: ['not known if refundable', '환불 가능 여부 미상'],
  },
  'ticket-lead-hours': {
    meaning: 'lead-time',
    say: (v) => {
      const [en, ko] = span(v)
      return v < 0
        ? ['ticket issued after departure', '출발 이후 발권']
        : [`ticket issued ${en} before departure`, `출발 ${ko} 전 발권`]
    },
    unknown: ['time of ticket issue not known', '발권 시점 미상'],
  },
  'ticket-delay-hours': {
    meaning: 'ticketing',
    say: (v) => {
      const [en, ko] = span(v)
      return v < 1
        ? ['ticket issued on booking', '예약 즉시 발권']
        : [`ticket issued ${en} after booking`, `예약 ${ko} 후 발권`]
    },
    unknown: ['time from booking to ticket not known', '예약·발권 간격 미상'],
  },
  'ticket-off-route': {
    meaning: 'sales-channel',
    say: (v) =>
      v === 1
        ? ['ticket issued in a country off the route', '여정과 무관한 국가에서 발권']
        : ['ticket issued in a country of the route', '여정 내 국가에서 발권'],
    unknown: ['place of ticket issue not known', '발권지 미상'],
  },
  'ticket-off-carrier': {
    meaning: 'ticketing',
    say: (v) =>
      v === 1
        ? ["another airline's ticket", '타 항공사 발행 항공권']
        : ['ticket of an airline flown', '탑승 항공사 발행 항공권'],
    unknown: ['issuer of the ticket not known', '항공권 발행사 미상'],
  },
  tickets: {
    meaning: 'ticketing',
    say: (v) =>
      v === 1
        ? ['one ticket for the journey', '단일 항공권']
        : [`${count(v, 'separate ticket')} for the journey`, `분리 발권 ${v}매`],
    unknown: ['number of tickets not known', '항공권 수 미상'],
  },
  'ticket-off-agency': {
    meaning: 'sales-channel',
    say: (v) =>
      v === 1
        ? ['ticket issued in another country than booked', '예약국과 발권국 상이']
        : ['booked and issued in one country', '예약국과 발권국 동일'],
    unknown: ['place of booking or ticket issue not known', '예약·발권 국가 미상'],
  },
}
