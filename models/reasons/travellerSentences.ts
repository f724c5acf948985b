/** Sentences of traveller and document. Protected attributes have none of their own: see `profileWords`. */
import { codecOf } from './codecOf.ts'
import { count, country, spanOfMonths } from './phrases.ts'
import type { Sentences } from './Sentence.ts'

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  none: ['no travel document stated', '여행 서류 정보 없음'],
  passport: ['travels on a passport', '여권 소지'],
  identity: ['travels on an identity card', '신분증으로 여행'],
  visa: ['only a visa stated as document', '비자만 확인'],
  residence: ['travels on a residence card', '체류 카드로 여행'],
  crew: ['travels on a crew document', '승무원 증명서로 여행'],
  other: ['travels on another document than a passport', '여권 외 서류로 여행'],
}

export const travellerSentences: Sentences = {
  'issuer-differs': {
    meaning: 'document-issuer',
    say: (v, d) => {
      const [en, ko] = country(d.person.issuer, d)
      return v === 1
        ? [`document issued by ${en}, not the nationality`, `국적과 다른 발급국 (${ko})`]
        : ['document issued by the country of nationality', '국적국 발급 서류']
    },
    unknown: ['issuer of the document not known', '서류 발급국 미상'],
  },
  'document-months-left': {
    meaning: 'document-validity',
    say: (v) => {
      const [en, ko] = spanOfMonths(v)
      if (v < 0) return ['document expired on arrival', '입국 시 여권 만료']
      return v < 1
        ? ['document expires within a month', '여권 만료 1개월 미만']
        : [`document valid for ${en} more`, `여권 잔여 유효기간 ${ko}`]
    },
    unknown: ['expiry of the document not known', '여권 만료일 미상'],
  },
  'document-age-months': {
    meaning: 'document-age',
    say: (v) => {
      const [en, ko] = spanOfMonths(v)
      if (v < 0) return ['document issued after arrival', '입국일 이후 발급된 서류']
      return v < 1
        ? ['document issued within the last month', '최근 1개월 내 발급 여권']
        : [`document issued ${en} ago`, `${ko} 전 발급 여권`]
    },
    unknown: ['issue date of the document not known', '여권 발급일 미상'],
  },
  'document-kind': {
    meaning: 'document-kind',
    say: (v) => kinds[codecOf('document-kind').decode(v) ?? ''] ?? ['kind of document not known', '서류 종류 미상'],
    unknown: ['kind of document not known', '서류 종류 미상'],
  },
  'documents-count': {
    meaning: 'document-kind',
    say: (v) => {
      if (v === 0) return ['no document number stated', '서류 번호 없음']
      return v === 1
        ? ['one document number stated', '서류 번호 1개']
        : [`${v} different document numbers`, `서로 다른 서류 번호 ${v}개`]
    },
    unknown: ['number of documents not known', '서류 수 미상'],
  },
  'source-conflicts': {
    meaning: 'conflicting-data',
    say: (v) =>
      v === 0
        ? ['booking and manifest agree', '예약·명단 정보 일치']
        : [`booking and manifest disagree on ${count(v, 'item')}`, `예약·명단 정보 불일치 ${v}건`],
    unknown: ['agreement of sources not known', '출처 간 일치 여부 미상'],
  },
  'document-verified': {
    meaning: 'document-verified',
    say: (v) =>
      v === 1
        ? ['document checked by the carrier', '항공사 여권 확인 완료']
        : ['document not checked by the carrier', '항공사 여권 미확인'],
    unknown: ['not known if the carrier checked the document', '항공사 여권 확인 여부 미상'],
  },
  'visa-carried': {
    meaning: 'visa',
    say: (v) => (v === 1 ? ['travels with a visa', '비자 소지'] : ['travels without a visa', '비자 없음']),
    unknown: ['not known if a visa is carried', '비자 소지 여부 미상'],
  },
}
