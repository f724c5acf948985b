/** The risk patterns that ship: published indicators and plain operational sense, each to be confirmed or dropped by a station's own results. */
import type { RiskPattern, Rule } from './RiskPattern.ts'

const fromSource: Rule = {
  any: [
    { feature: 'source-cocaine', is: '>=', value: 2 },
    { feature: 'source-opiate', is: '>=', value: 2 },
    { feature: 'source-meth', is: '>=', value: 2 },
    { feature: 'source-synthetic', is: '>=', value: 3 },
  ],
}

/** Without these two, source country and short trip alone proposed one traveller in twenty and found no more than chance (ADR 0013). */
const onImpulse: readonly Rule[] = [
  { feature: 'party-size', is: '=', value: 1 },
  { feature: 'lead-hours', is: '<', value: 240 },
]

const validFrom = '2025-01-01'
const validUntil = null

export const defaultPatterns: readonly RiskPattern[] = [
  {
    id: 'drug-far-source-short-stay',
    name: { ko: '원거리 공급국 출발 단기 체류', en: 'far source country, short stay' },
    justification:
      'Trip duration and source-country connections (GTAS vocabulary, OPC 2017): few holidays cross 5,000 km for five days.',
    justificationKo: '체류 기간과 공급국 연결(GTAS 용어, OPC 2017): 닷새를 위해 5,000km를 오는 휴가는 드뭅니다.',
    validFrom,
    validUntil,
    when: {
      all: [
        fromSource,
        { feature: 'stay-days', is: '<=', value: 5 },
        { feature: 'journey-km', is: '>=', value: 5000 },
        ...onImpulse,
      ],
    },
  },
  {
    id: 'drug-fast-turn-round',
    name: { ko: '공급국 단기 왕복', en: 'fast turn-round in a source country' },
    justification:
      'Time abroad is part of published scenarios (OPC 2017): a source country far away for three days or less fits a pick-up.',
    justificationKo:
      '해외 체류 기간은 공개된 시나리오의 항목입니다(OPC 2017): 먼 공급국에 사흘 이하로 다녀오는 것은 물건을 받아 오는 모습입니다.',
    validFrom,
    validUntil,
    when: {
      all: [
        fromSource,
        { feature: 'turn-round-hours', is: '<=', value: 72 },
        { feature: 'journey-km', is: '>=', value: 3000 },
        ...onImpulse,
      ],
    },
  },
  {
    id: 'drug-short-notice-cash',
    name: { ko: '공급국 출발·임박 예약·현금 결제', en: 'source country, short notice, cash' },
    justification: 'Cash payment and short notice are the indicators named for Schiphol (DutchNews 2016).',
    justificationKo: '현금 결제와 임박 예약은 스히폴 공항에서 보는 표지입니다(DutchNews 2016).',
    validFrom,
    validUntil,
    when: {
      all: [fromSource, { feature: 'lead-hours', is: '<', value: 72 }, { feature: 'paid-cash', is: '=', value: 1 }],
    },
  },
  {
    id: 'drug-paid-by-stranger',
    name: { ko: '제3자 결제·제3국 발권', en: 'paid by a stranger, sold off the route' },
    justification:
      'Card holder and agency country (GTAS vocabulary): the journey was bought for, not by, the traveller.',
    justificationKo: '카드 명의인과 판매국(GTAS 용어): 여행자가 산 것이 아니라 여행자를 위해 누군가 산 여정입니다.',
    validFrom,
    validUntil,
    when: {
      all: [
        { feature: 'third-party-card', is: '=', value: 1 },
        {
          any: [
            {
              all: [
                {
                  any: [
                    { feature: 'agency-off-route', is: '=', value: 1 },
                    { feature: 'ticket-off-route', is: '=', value: 1 },
                  ],
                },
                { feature: 'lead-hours', is: '<', value: 168 },
              ],
            },
            { feature: 'lead-hours', is: '<', value: 48 },
          ],
        },
      ],
    },
  },
  {
    id: 'drug-transit-detour',
    name: { ko: '경유 거점 우회·장시간 체류', en: 'detour and long wait at a transit point' },
    justification:
      'Dwell time at transit points (GTAS vocabulary) on transit airports of UNODC reports, when the way is not a straight one.',
    justificationKo: 'UNODC 보고서의 경유 공항에서의 체류 시간(GTAS 용어)이며, 길이 곧지 않을 때에 봅니다.',
    validFrom,
    validUntil,
    when: {
      all: [
        { feature: 'transit-level', is: '>=', value: 2 },
        { feature: 'longest-dwell-hours', is: '>=', value: 8 },
        {
          any: [
            { feature: 'detour-ratio', is: '>=', value: 1.3 },
            { feature: 'doubles-back', is: '=', value: 1 },
          ],
        },
      ],
    },
  },
  {
    id: 'drug-linked-find',
    name: { ko: '마약 적발자와 연락처·카드 공유', en: 'shares contact or card with a drug find' },
    justification: 'Inspection results of linked people: objective, recorded, within the last year.',
    justificationKo: '연결된 사람의 검사 결과입니다: 객관적이고, 기록되어 있으며, 최근 1년 안의 것입니다.',
    validFrom,
    validUntil,
    when: { feature: 'linked-drug-finds', is: '>=', value: 1 },
  },
  {
    id: 'drug-known-offender',
    name: { ko: '본인 마약 적발 이력', en: 'earlier drug find of this person' },
    justification: "The service's drug model learns from known drug offenders; the record is this person's own.",
    justificationKo: '마약 모델은 적발된 사람에게서 배웁니다. 이 기록은 본인의 것입니다.',
    validFrom,
    validUntil,
    when: { feature: 'drug-finds-before', is: '>=', value: 1 },
  },
  {
    id: 'drug-scattered-group',
    name: { ko: '분산 예약 동행 조직', en: 'group spread over several bookings' },
    justification: 'Linked people on one flight under different bookings who share one phone or card with many others.',
    justificationKo: '한 항공편에서 예약은 다르나 전화나 카드를 여러 사람과 함께 쓰는 사람들입니다.',
    validFrom,
    validUntil,
    when: {
      all: [
        { feature: 'shared-on-flight', is: '>=', value: 2 },
        {
          any: [
            { feature: 'phone-shared', is: '>=', value: 3 },
            { feature: 'card-shared', is: '>=', value: 3 },
          ],
        },
      ],
    },
  },
  {
    id: 'drug-minder',
    name: { ko: '초행자와 빈번 입국 동행자', en: 'first-time traveller beside a very frequent one' },
    justification:
      'Travel frequency and co-travellers (GTAS vocabulary): a courier is watched by someone who knows the way.',
    justificationKo: '여행 빈도와 동행자(GTAS 용어): 운반자는 길을 아는 사람이 지켜봅니다.',
    validFrom,
    validUntil,
    when: {
      all: [
        { feature: 'companion-arrivals', is: '>=', value: 6 },
        { feature: 'arrivals-365', is: '<=', value: 1 },
        { feature: 'party-surnames', is: '>=', value: 2 },
        { feature: 'party-children', is: '=', value: 0 },
      ],
    },
  },
  {
    id: 'drug-nothing-declared-heavy',
    name: { ko: '무신고·과중 수하물·단기 체류', en: 'nothing declared, heavy bags, short stay' },
    justification: 'The declaration contradicts the bags; both halves are ordinary alone.',
    justificationKo: '신고와 수하물이 서로 맞지 않습니다. 하나씩은 평범합니다.',
    validFrom,
    validUntil,
    when: {
      all: [
        { feature: 'nothing-declared-kg', is: '>=', value: 30 },
        { feature: 'kg-per-day', is: '>=', value: 8 },
        fromSource,
      ],
    },
  },
  {
    id: 'drug-origin-unnamed',
    name: { ko: '방문국 신고 누락', en: 'source country left out of the declaration' },
    justification: 'The omission that matters most: the declaration does not name where the journey began.',
    justificationKo: '가장 중요한 누락입니다: 신고서에 여정이 시작된 나라가 없습니다.',
    validFrom,
    validUntil,
    when: { all: [{ feature: 'countries-unnamed', is: '>=', value: 1 }, fromSource] },
  },
  {
    id: 'drug-strange-pool',
    name: { ko: '타인 풀 수하물·추가 수하물', en: "bag in a stranger's pool or added late" },
    justification:
      "Goods carried for somebody else: checked in under a stranger's pool, or a later tag in the last hour.",
    justificationKo: '남을 위해 옮기는 물건: 모르는 사람의 풀로 맡기거나 마지막 한 시간에 태그를 더한 수하물입니다.',
    validFrom,
    validUntil,
    when: {
      any: [
        { feature: 'pool-outside', is: '=', value: 1 },
        {
          all: [
            { feature: 'tag-gap', is: '>=', value: 20 },
            { feature: 'last-bag-hours', is: '<', value: 1 },
          ],
        },
      ],
    },
  },
  {
    id: 'goods-frequent-heavy',
    name: { ko: '잦은 입국·과중 수하물', en: 'frequent arrivals with heavy bags' },
    justification: 'Peddling goods by many short trips: frequency and weight together (GTAS vocabulary).',
    justificationKo: '짧고 잦은 여행으로 물건을 들여오는 보따리 무역: 빈도와 무게를 함께 봅니다(GTAS 용어).',
    validFrom,
    validUntil,
    when: {
      all: [
        { feature: 'arrivals-90', is: '>=', value: 6 },
        { feature: 'bag-weight-kg', is: '>=', value: 35 },
      ],
    },
  },
]
