/** Sentences of the party and of links to other people. */
import { count, often } from './phrases.ts'
import type { Sentence, Sentences } from './Sentence.ts'

export const partySentences: Sentences = {
  'party-size': {
    meaning: 'party',
    say: (v) => (v === 1 ? ['travels alone', '단독 여행'] : [`party of ${v}`, `일행 ${v}명`]),
    unknown: ['party not known', '일행 정보 없음'],
  },
  'party-children': {
    meaning: 'party',
    say: (v) =>
      v === 0
        ? ['no children along', '동반 아동 없음']
        : [`travels with ${count(v, 'child', 'children')}`, `아동 ${v}명 동반`],
    unknown: ['not known if children are along', '아동 동반 여부 미상'],
  },
  'party-surnames': {
    meaning: 'party',
    say: (v, d) => {
      if (v > 1) return [`${v} surnames in the party`, `일행 성씨 ${v}가지`]
      return d.party.size === 1 ? ['travels alone', '단독 여행'] : ['one surname in the party', '일행 모두 같은 성']
    },
    unknown: ['party not known', '일행 정보 없음'],
  },
  'companion-finds': {
    meaning: 'companions-record',
    say: (v) =>
      v === 0
        ? ['companions without a find', '동행자 적발 이력 없음']
        : [`${count(v, 'earlier find')} among companions`, `동행자 과거 적발 ${v}건`],
    unknown: ['no companions known', '동행자 없음·미상'],
  },
  'companion-arrivals': {
    meaning: 'companions-record',
    say: (v) =>
      v === 0
        ? ['companions new this year', '동행자 1년 내 입국 없음']
        : [`a companion came ${often(v)} this year`, `동행자 1년 내 입국 ${v}회`],
    unknown: ['no companions known', '동행자 없음·미상'],
  },
  'phone-shared': shared('shared-contact', ['phone number', '전화번호']),
  'email-shared': shared('shared-contact', ['e-mail address', '이메일']),
  'address-shared': shared('shared-contact', ['address', '주소']),
  'card-shared': shared('shared-card', ['payment card', '결제 카드']),
  'document-shared': shared('shared-document', ['document number', '여권 번호']),
  'shared-on-flight': {
    meaning: 'linked-on-flight',
    say: (v) =>
      v === 0
        ? ['no links to others on board', '다른 탑승객과 연계 없음']
        : [`linked to ${v} booked apart on this flight`, `별도 예약 탑승객 ${v}명과 연계`],
    unknown: ['links to others not known', '다른 탑승객과의 연계 미상'],
  },
  'linked-finds': {
    meaning: 'linked-finds',
    say: (v) =>
      v === 0
        ? ['no finds among linked people', '연계 인물 적발 없음']
        : [`${count(v, 'find')} among linked people`, `연계 인물 적발 ${v}건`],
    unknown: ['links to other people not known', '연계 인물 미상'],
  },
  'linked-drug-finds': {
    meaning: 'linked-finds',
    say: (v) =>
      v === 0
        ? ['no drug finds among linked people', '연계 인물 마약 적발 없음']
        : [`${count(v, 'drug find')} among linked people`, `연계 인물 마약 적발 ${v}건`],
    unknown: ['links to other people not known', '연계 인물 미상'],
  },
}

function shared(meaning: string, [en, ko]: readonly [string, string]): Sentence {
  return {
    meaning,
    say: (v) =>
      v === 0
        ? [`${en} used by nobody else`, `${ko} 단독 사용`]
        : [`${en} shared with ${v} ${v === 1 ? 'other' : 'others'}`, `${ko} 타인 ${v}명과 공유`],
    unknown: [`no ${en} known`, `${ko} 미상`],
  }
}
