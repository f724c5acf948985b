import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '#core/dossier/Dossier.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { computeFeatures } from '#models/features/computeFeatures.ts'
import { deriveFacts } from '#models/features/deriveFacts.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import { formatReasons, sayFeature } from '#models/reasons/formatReasons.ts'
import { profileWords } from '#models/reasons/profileWords.ts'
import { sentences } from '#models/reasons/sentences.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import { makeBareDossier, makeDossier, makePnr } from '#tests/helpers/makeDossier.ts'

const reference = loadReference()

function reasonsFor(parts: Readonly<Record<string, number>>, dossier: Dossier = makeDossier()) {
  const contributions = new Float64Array(catalogue.length)
  for (const [id, logOdds] of Object.entries(parts)) contributions[featureIndex(id)] = logOdds
  return formatReasons(contributions, computeFeatures(dossier, reference), { dossier, reference, model: 'drug' })
}

const broken = /NaN|undefined|null|Infinity|[{}$]| {2}|^\s|\s$|\.$/

/** Values to try: every code of small lists, both flags, and for numbers the usual, the extreme and the absurd. */
function valuesOf(feature: (typeof catalogue)[number]): readonly number[] {
  if (feature.kind === 'flag') return [0, 1]
  if (feature.codec) return [0, 1, 2, 3, 4, 5, 6, 7, 8, 100, 15_591, 21_663, 1_234_567, 16_777_215]
  return [0, 0.001, 0.02, 0.3, 0.5, 0.97, 1, 1.5, 2, 3, 7, 23, 26, 90, 400, 9_000, 18_000]
}

describe('the sentence of every feature', () => {
  it('exists for each feature that is not protected, and for no other', () => {
    const spoken = catalogue.filter((feature) => !feature.protected).map((feature) => feature.id)
    expect(Object.keys(sentences).sort()).toEqual([...spoken].sort())
    const named = catalogue.filter((feature) => feature.protected).map((feature) => feature.id)
    expect(Object.keys(profileWords).sort()).toEqual([...named].sort())
  })

  it('reads in both languages for usual, extreme and unknown values, with much and with nothing known', () => {
    for (const dossier of [makeDossier(), makeBareDossier(), makeDossier({ pnr: makePnr({ segments: [] }) })]) {
      const derived = deriveFacts(dossier, reference)
      for (const feature of catalogue) {
        if (feature.protected) continue
        for (const value of [...valuesOf(feature), Number.NaN]) {
          // Powers of ten: a count of 10^9000 is nobody's.
          if (/-travellers$|^departure-inspected$/.test(feature.id) && value > 9) continue
          const [en, ko] = sayFeature(feature.id, value, derived)
          expect(en, `${feature.id} ${value}`).not.toMatch(broken)
          expect(ko, `${feature.id} ${value}`).not.toMatch(broken)
          expect(en).not.toMatch(/[가-힣]/)
          expect(ko, `${feature.id} ${value}`).toMatch(/[가-힣]/)
          expect(en.length, en).toBeLessThanOrEqual(70)
          expect(ko.length, ko).toBeLessThanOrEqual(45)
        }
      }
    }
  })

  it('keeps to 45 characters nearly everywhere', () => {
    const derived = deriveFacts(makeDossier(), reference)
    const row = computeFeatures(makeDossier(), reference)
    const lengths = catalogue.flatMap((feature, place) =>
      feature.protected ? [] : [sayFeature(feature.id, row[place] ?? Number.NaN, derived)[0].length],
    )
    expect(lengths.filter((length) => length > 45).length).toBeLessThanOrEqual(3)
  })

  it("uses the traveller's own values", () => {
    expect(reasonsFor({ 'lead-hours': 1 })[0]?.text).toEqual({
      en: 'booked 9 h before departure',
      ko: '출발 9시간 전 예약',
    })
    expect(reasonsFor({ 'longest-dwell-hours': 1 })[0]?.text).toEqual({ en: '16 h in ADD', ko: 'ADD 경유 16시간 체류' })
    expect(reasonsFor({ 'stay-days': 1 })[0]?.text).toEqual({ en: 'leaves again in 3 days', ko: '3일 뒤 출국' })
    expect(reasonsFor({ 'bag-weight-kg': 1 })[0]?.text).toEqual({ en: '24 kg of checked bags', ko: '위탁 수하물 24kg' })
    expect(reasonsFor({ 'origin-country': 1 })[0]?.text.en).toBe('journey began in Brazil')
  })

  it('names the pattern that is fitted, and counts a station’s own', () => {
    const fitting = (...patterns: string[]) => reasonsFor({ 'pattern-hits': 1 }, makeDossier({ patterns }))[0]?.text
    expect(fitting('drug-fast-turn-round')?.en).toBe('fits "fast turn-round in a source country"')
    expect(fitting('drug-fast-turn-round', 'drug-minder')?.ko).toBe("위험 패턴 '공급국 단기 왕복' 외 1건")
    expect(fitting('drug-of-our-own')?.en).toBe('fits 1 risk pattern')
    expect(fitting()?.en).toBe('fits no risk pattern')
  })

  it('says that an unknown value is unknown', () => {
    const bare = makeBareDossier()
    expect(reasonsFor({ 'stay-days': 0.4 }, bare)[0]?.text).toEqual({
      en: 'no return flight known',
      ko: '출국 항공편 미확인',
    })
    expect(reasonsFor({ 'third-party-card': 0.4 }, bare)[0]?.text.en).toBe('holder of the card not known')
  })
})

describe('putting contributions into reasons', () => {
  it('merges one meaning and lets the strongest feature in its direction speak', () => {
    const [reason, ...others] = reasonsFor({ 'bag-weight-kg': -0.3, 'kg-per-piece': 0.9 })
    expect(others).toEqual([])
    expect(reason?.text.en).toMatch(/a bag|per bag|kg/)
    expect(reason?.features[0]).toBe('kg-per-piece')
    expect(reason?.logOdds).toBeCloseTo(0.6, 12)
    expect([...(reason?.features ?? [])].sort()).toEqual(['bag-weight-kg', 'kg-per-piece'])
    expect(reasonsFor({ 'bag-weight-kg': 0.9, 'kg-per-piece': -0.3 })[0]?.text.en).toBe('24 kg of checked bags')
  })

  it('puts what is not known into one last reason, however much it weighs, with its items inside', () => {
    const reasons = reasonsFor({ 'lead-hours': 0.2, 'ticket-lead-hours': 2, 'mean-gap-days': -3, nationality: 0.1 })
    expect(reasons.map(({ key }) => key)).toEqual(['lead-time', 'traveller-profile', 'not-known'])
    expect(reasons[0]).toMatchObject({ logOdds: 0.2, text: { en: 'booked 9 h before departure' } })
    expect(reasons[2]).toMatchObject({
      logOdds: -1,
      text: { en: '2 facts not known', ko: '알 수 없는 항목 2개' },
      features: ['mean-gap-days', 'ticket-lead-hours'],
    })
    expect(reasons[2]?.parts?.map(({ en }) => en)).toEqual([
      'rhythm of arrivals not known',
      'time of ticket issue not known',
    ])
  })

  it('takes an empty record for nothing known, not for a fact about the traveller', () => {
    const unseen = makeDossier()
    const row = computeFeatures(unseen, reference)
    row[featureIndex('route-travellers')] = 0
    const contributions = new Float64Array(catalogue.length)
    contributions[featureIndex('route-travellers')] = 1
    contributions[featureIndex('lead-hours')] = 0.1
    const reasons = formatReasons(contributions, row, { dossier: unseen, reference, model: 'drug' })
    expect(reasons.map(({ key }) => key)).toEqual(['lead-time', 'not-known'])
    expect(reasons[1]?.text.en).toMatch(/nobody seen before$/)
  })

  it('puts the strongest first and keeps what speaks against', () => {
    const reasons = reasonsFor({ 'lead-hours': 0.5, 'stay-days': 1.5, 'party-size': -1 })
    expect(reasons.map(({ key }) => key)).toEqual(['stay', 'party', 'lead-time'])
    expect(reasons[1]?.logOdds).toBe(-1)
  })

  it('adds up to the sum of the contributions, whatever they are', () => {
    const dossier = makeDossier()
    const row = computeFeatures(dossier, reference)
    const drug = catalogue.map((feature) => feature.models.includes('drug'))
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
          minLength: catalogue.length,
          maxLength: catalogue.length,
        }),
        (values) => {
          const contributions = Float64Array.from(values, (value, place) => (drug[place] ? value : 0))
          const reasons = formatReasons(contributions, row, { dossier, reference, model: 'drug' })
          const sum = reasons.reduce((total, reason) => total + reason.logOdds, 0)
          expect(sum).toBeCloseTo(
            contributions.reduce((total, value) => total + value, 0),
            3,
          )
          expect(new Set(reasons.map(({ key }) => key)).size).toBe(reasons.length)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('names protected attributes only as a profile, after every fact, without their values', () => {
    const reasons = reasonsFor({ nationality: 2, 'age-years': 1, 'lead-hours': 0.1 })
    expect(reasons.map(({ key }) => key)).toEqual(['lead-time', 'traveller-profile'])
    expect(reasons[1]?.text).toEqual({ en: 'traveller profile (nationality, age)', ko: '여행자 특성 (국적·연령)' })
    expect(reasons[1]?.logOdds).toBe(3)
  })

  it('never lets a protected attribute stand as the only thing that speaks for risk', () => {
    const reasons = reasonsFor({ nationality: 2, sex: 0.5, 'party-size': -0.4 })
    expect(reasons.map(({ key }) => key)).toEqual(['party', 'no-single-fact'])
    expect(reasons[1]?.text.en).toBe('no single fact stands out')
    const against = reasonsFor({ nationality: -2 })
    expect(against.map(({ key }) => key)).toEqual(['traveller-profile'])
  })

  it('gives only the strongest where a number is asked for', () => {
    const dossier = makeDossier()
    const contributions = new Float64Array(catalogue.length).fill(0.01)
    contributions[featureIndex('lead-hours')] = 2
    contributions[featureIndex('party-size')] = -1
    const context = { dossier, reference, model: 'drug' as const, most: 2 }
    const reasons = formatReasons(contributions, computeFeatures(dossier, reference), context)
    expect(reasons.map(({ key }) => key)).toEqual(['lead-time', 'party'])
  })

  it('says nothing where nothing contributes', () => {
    expect(reasonsFor({})).toEqual([])
    expect(reasonsFor({ 'bag-weight-kg': 1, 'kg-per-piece': -1 })).toEqual([])
  })
})
