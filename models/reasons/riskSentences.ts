/** Sentences of route statistics, source and transit routes and risk patterns. */
import type { Derived } from '../features/deriveFacts.ts'
import { defaultPatterns } from '../patterns/defaultPatterns.ts'
import { count, country, format, oneIn, percent, span } from './phrases.ts'
import type { Sentence, Sentences, Words } from './Sentence.ts'

type Subject = (d: Derived) => Words

const from: Subject = ({ dossier: { flight } }) => [`travellers from ${flight.from}`, `${flight.from} 출발 승객`]
const route: Subject = ({ dossier: { flight } }) => [
  `route ${flight.from}-${flight.to}`,
  `${flight.from}-${flight.to} 노선`,
]
const origin: Subject = ({ journey }) =>
  journey.originAirport === null
    ? ['this origin', '해당 출발지']
    : [`journeys from ${journey.originAirport}`, `${journey.originAirport} 최초 출발 승객`]
const agency: Subject = () => ['this agency', '해당 여행사']
const carrier: Subject = ({ dossier: { flight } }) => [`airline ${flight.carrier}`, `${flight.carrier} 항공편`]

const patternNames = new Map(defaultPatterns.map(({ id, name }) => [id, name]))
const unknownRoute: Words = ['no record of the route yet', '노선 통계 없음']

export const riskSentences: Sentences = {
  'from-find-rate': findRate('route-record', from, unknownRoute),
  'from-drug-rate': drugRate('route-record', from, unknownRoute),
  'route-find-rate': findRate('route-record', route, unknownRoute),
  'route-drug-rate': drugRate('route-record', route, unknownRoute),
  'origin-find-rate': findRate('origin-record', origin, ['no record of the origin yet', '최초 출발지 통계 없음']),
  'origin-drug-rate': drugRate('origin-record', origin, ['no record of the origin yet', '최초 출발지 통계 없음']),
  'agency-find-rate': findRate('agency-record', agency, ['no record of the agency yet', '여행사 통계 없음']),
  'agency-drug-rate': drugRate('agency-record', agency, ['no record of the agency yet', '여행사 통계 없음']),
  'carrier-find-rate': findRate('carrier-record', carrier, ['no record of the airline yet', '항공사 통계 없음']),
  'carrier-drug-rate': drugRate('carrier-record', carrier, ['no record of the airline yet', '항공사 통계 없음']),
  'source-cocaine': source(['cocaine', '코카인']),
  'source-opiate': source(['opiates', '아편류']),
  'source-meth': source(['methamphetamine', '필로폰']),
  'source-cannabis': source(['cannabis', '대마']),
  'source-synthetic': source(['synthetic drugs', '합성마약']),
  'transit-level': {
    meaning: 'transit-country',
    say: (v, d) => {
      const via = d.journey.vias.map(({ airport }) => airport).join(', ')
      const where: Words = via === '' ? ['transfer', '경유지'] : [`transfer in ${via}`, `${via} 경유`]
      return v === 0
        ? [`${where[0]}, no known drug transit`, `${where[1]} (마약 경유지 아님)`]
        : [`${where[0]}, a drug transit point (${v} of 3)`, `마약 경유 거점 ${where[1]} (${v}/3)`]
    },
    unknown: ['no transfer point known', '경유지 없음·미상'],
  },
  'departure-level': {
    meaning: 'source-country',
    say: (v, d) => {
      const [en, ko] = country(d.journey.departureCountry, d)
      return v === 0
        ? [`${en} is no known drug source`, `${ko} 마약 공급국 아님`]
        : [`${en}: drug source level ${v} of 3`, `${ko} 마약 공급국 등급 ${v}/3`]
    },
    unknown: ['departure country not known', '출발국 미상'],
  },
  'source-hours': {
    meaning: 'source-country',
    say: (v, d) => {
      if (v === 0) return ['no stay in a source country', '마약 공급국 체류 없음']
      const [en, ko] = span(v)
      const [place, koPlace] = country(d.journey.originCountry, d)
      return [`${en} in source country ${place}`, `마약 공급국 ${koPlace} ${ko} 체류`]
    },
    unknown: ['time in the source country not known', '마약 공급국 체류 시간 미상'],
  },
  'route-travellers': traffic(route),
  'origin-travellers': traffic(origin),
  'agency-travellers': {
    meaning: 'sales-channel',
    say: (v) => {
      const people = Math.round(10 ** v - 1)
      return people <= 0
        ? ['agency not seen before', '처음 확인된 여행사']
        : [`agency of ${count(people, 'earlier traveller')}`, `여행사 과거 승객 ${format(people)}명`]
    },
    unknown: ['no record of the agency yet', '여행사 통계 없음'],
  },
  'departure-inspected': {
    meaning: 'route-record',
    say: (v, d) => {
      const checks = Math.round(10 ** v - 1)
      const [en, ko] = from(d)
      return checks <= 0
        ? [`no checks yet of ${en}`, `${ko} 검사 이력 없음`]
        : [`${count(checks, 'earlier check')} of ${en}`, `${ko} 과거 검사 ${format(checks)}건`]
    },
    unknown: unknownRoute,
  },
  'pattern-hits': {
    meaning: 'patterns',
    say: (v, d) => (v === 0 ? ['fits no risk pattern', '위험 패턴 해당 없음'] : fits(d.dossier.patterns, v)),
    unknown: ['risk patterns not run', '위험 패턴 미적용'],
  },
  'drug-pattern-hits': {
    meaning: 'patterns',
    say: (v, d) => {
      if (v === 0) return ['fits no drug pattern', '마약 위험 패턴 해당 없음']
      return fits(
        d.dossier.patterns.filter((id) => id.startsWith('drug-')),
        v,
      )
    },
    unknown: ['risk patterns not run', '위험 패턴 미적용'],
  },
}

/** Names the first pattern where it is one that ships; a station's own patterns are counted. */
function fits(ids: readonly string[], hits: number): Words {
  const name = patternNames.get(ids[0] ?? '')
  if (name === undefined) return [`fits ${count(hits, 'risk pattern')}`, `위험 패턴 ${Math.round(hits)}건 해당`]
  const more = ids.length - 1
  return more > 0
    ? [`fits "${name.en}" and ${more} more`, `위험 패턴 '${name.ko}' 외 ${more}건`]
    : [`fits "${name.en}"`, `위험 패턴 '${name.ko}' 해당`]
}

function findRate(meaning: string, subject: Subject, unknown: Words): Sentence {
  return {
    meaning,
    say: (v, d) => {
      const [en, ko] = subject(d)
      return [`${en}: finds in ${percent(v)} of checks`, `${ko} 적발률 ${percent(v)}`]
    },
    unknown,
  }
}

function drugRate(meaning: string, subject: Subject, unknown: Words): Sentence {
  return {
    meaning,
    say: (v, d) => {
      const [en, ko] = subject(d)
      const [rate, koRate] = oneIn(v)
      return v > 0
        ? [`${en}: drugs in ${rate} checks`, `${ko} 마약 적발 ${koRate}`]
        : [`${en}: no drugs found`, `${ko} 마약 적발 없음`]
    },
    unknown,
  }
}

function source([en, ko]: Words): Sentence {
  return {
    meaning: 'source-country',
    say: (v, d) => {
      const [place, koPlace] = country(d.journey.originCountry, d)
      return v === 0
        ? [`${place} is no known source of ${en}`, `${koPlace} ${ko} 공급국 아님`]
        : [`${place}: source of ${en}, level ${v} of 3`, `${koPlace} ${ko} 공급국 등급 ${v}/3`]
    },
    unknown: ['country where the journey began not known', '최초 출발국 미상'],
  }
}

function traffic(subject: Subject): Sentence {
  return {
    meaning: 'route-traffic',
    say: (v, d) => {
      const people = Math.round(10 ** v - 1)
      const [en, ko] = subject(d)
      return people <= 0
        ? [`${en}: nobody seen before`, `${ko} 과거 이용객 없음`]
        : [`${en}: ${format(people)} seen before`, `${ko} 과거 이용객 ${format(people)}명`]
    },
    unknown: unknownRoute,
  }
}
