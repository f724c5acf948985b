import { describe, expect, it } from 'vitest'
import { computeFeatures } from '#models/features/computeFeatures.ts'
import { checkPattern } from '#models/patterns/checkPattern.ts'
import { computeWithPatterns } from '#models/patterns/computeWithPatterns.ts'
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import { matchPatterns } from '#models/patterns/matchPatterns.ts'
import type { RiskPattern, Rule } from '#models/patterns/RiskPattern.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import { makeBareDossier, makeDeclaration, makeDossier, makePnr, makeTraveller } from '#tests/helpers/makeDossier.ts'

const reference = loadReference()

function pattern(when: Rule, change: Partial<RiskPattern> = {}): RiskPattern {
  return {
    id: 'goods-test',
    name: { ko: '시험', en: 'test' },
    justification: 'Long enough to be a written justification.',
    validFrom: '2026-01-01',
    validUntil: null,
    when,
    ...change,
  }
}

const hits = (when: Rule, change: Partial<RiskPattern> = {}, dossier = makeDossier()) =>
  matchPatterns(computeFeatures(dossier, reference), dossier, [pattern(when, change)]).length === 1

describe('risk patterns', () => {
  it('compares numbers and the text of categories', () => {
    expect(hits({ feature: 'lead-hours', is: '<', value: 10 })).toBe(true)
    expect(hits({ feature: 'lead-hours', is: '>=', value: 10 })).toBe(false)
    expect(hits({ feature: 'origin-airport', is: '=', value: 'GRU' })).toBe(true)
    expect(hits({ feature: 'origin-country', is: 'in', values: ['COL', 'BRA'] })).toBe(true)
    expect(hits({ feature: 'origin-country', is: 'in', values: ['COL'] })).toBe(false)
  })

  it('joins conditions by all, any and not', () => {
    const short: Rule = { feature: 'stay-days', is: '<=', value: 3 }
    const cash: Rule = { feature: 'paid-cash', is: '=', value: 1 }
    expect(hits({ all: [short, { not: cash }] })).toBe(true)
    expect(hits({ all: [short, cash] })).toBe(false)
    expect(hits({ any: [short, cash] })).toBe(true)
  })

  it('never matches what is not known', () => {
    expect(hits({ feature: 'paid-cash', is: '!=', value: 1 })).toBe(false)
    expect(hits({ feature: 'paid-cash', is: 'unknown' })).toBe(true)
    expect(hits({ feature: 'lead-hours', is: 'known' })).toBe(true)
  })

  it('asks for facts of the flight', () => {
    expect(hits({ fact: 'flight', in: ['ET672'] })).toBe(true)
    expect(hits({ fact: 'carrier', in: ['KE'] })).toBe(false)
    expect(hits({ fact: 'from', in: ['ADD'] })).toBe(true)
  })

  it('is in force from its first to its last day', () => {
    const rule: Rule = { feature: 'lead-hours', is: '<', value: 10 }
    expect(hits(rule, { validFrom: '2026-11-22', validUntil: '2026-11-22' })).toBe(true)
    expect(hits(rule, { validFrom: '2026-11-23' })).toBe(false)
    expect(hits(rule, { validUntil: '2026-11-21' })).toBe(false)
  })

  it('feeds the drug features: the row equals that of a dossier that holds the hits', () => {
    const dossier = makeDossier({ declaration: makeDeclaration({ countriesVisited: ['ETH'] }) })
    const { row, patterns } = computeWithPatterns(dossier, reference, defaultPatterns)
    expect(patterns).toEqual(['drug-far-source-short-stay', 'drug-origin-unnamed'])
    expect(row).toEqual(computeFeatures({ ...dossier, patterns }, reference))
  })
})

describe('the patterns that ship', () => {
  it('are sound, differ in id, and are written in both languages', () => {
    expect(defaultPatterns.length).toBeGreaterThanOrEqual(12)
    expect(new Set(defaultPatterns.map(({ id }) => id)).size).toBe(defaultPatterns.length)
    for (const one of defaultPatterns) {
      expect(checkPattern(one), one.id).toEqual([])
      expect(one.justificationKo, one.id).toMatch(/[가-힣]/)
    }
  })

  it('hit nobody of whom nothing is known', () => {
    const bare = makeBareDossier()
    expect(computeWithPatterns(bare, reference, defaultPatterns).patterns).toEqual([])
  })

  it('find the earlier drug find, and the card of a stranger with a late booking', () => {
    const arrivals = [
      {
        flightId: 'f0',
        arrivalAt: '2025-05-05T00:00:00Z',
        carrier: 'ET',
        from: 'ADD',
        origin: null,
        agency: null,
        partySize: 1,
        bagWeightKg: null,
        outcome: 'drugs' as const,
      },
    ]
    const known = makeDossier({ history: { arrivals, knownSince: '2025-05-05T00:00:00Z' }, pnr: null })
    expect(computeWithPatterns(known, reference, defaultPatterns).patterns).toEqual(['drug-known-offender'])
    const payment = {
      form: 'card' as const,
      code: 'CC',
      amount: null,
      cardVendor: 'VI',
      cardIssuer: '400000',
      cardEnd: '0001',
      cardExpires: null,
      holder: 'JOHN DOE',
      travellerRef: null,
      span: { start: 0, end: 0 },
    }
    const paid = makeDossier({ pnr: makePnr({ payments: [payment], segments: [] }), traveller: makeTraveller() })
    expect(computeWithPatterns(paid, reference, defaultPatterns).patterns).toEqual(['drug-paid-by-stranger'])
  })
})

describe('checking a pattern before it is put in force', () => {
  const problemsOf = (when: Rule, change: Partial<RiskPattern> = {}) =>
    checkPattern(pattern(when, change)).map(({ en }) => en)
  const sound: Rule = { feature: 'lead-hours', is: '<', value: 24 }

  it('names an unknown feature, a wrong value and a feature that counts patterns', () => {
    expect(problemsOf({ feature: 'star-sign', is: '=', value: 1 })).toEqual(['No feature is called star-sign.'])
    expect(problemsOf({ feature: 'origin-country', is: '=', value: 3 })).toEqual([
      'origin-country is compared with text, not 3.',
    ])
    expect(problemsOf({ feature: 'pool-role', is: '=', value: 'boss' })).toEqual([
      'pool-role never has the value boss.',
    ])
    expect(problemsOf({ feature: 'pattern-hits', is: '>', value: 1 })).toEqual([
      'pattern-hits counts patterns and cannot be part of one.',
    ])
  })

  it('refuses a pattern that a protected attribute alone can make true', () => {
    const nationality: Rule = { feature: 'nationality', is: '=', value: 'BRA' }
    expect(problemsOf(nationality)).toEqual(['A protected attribute alone would make this pattern hit.'])
    expect(problemsOf({ any: [nationality, sound] })).toHaveLength(1)
    expect(problemsOf({ all: [nationality, sound] })).toEqual([])
  })

  it('refuses a pattern without justification, without an end in sight or with dates the wrong way', () => {
    expect(problemsOf(sound, { justification: 'because' })).toEqual(['A written justification is needed.'])
    expect(problemsOf(sound, { validUntil: '2030-01-01' })).toHaveLength(1)
    expect(problemsOf(sound, { validUntil: '2025-01-01' })).toEqual(['The last day of validity must follow the first.'])
    expect(problemsOf({ all: [] })).toEqual(['The pattern has no condition.'])
  })
})
