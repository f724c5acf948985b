import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#models/features/catalogue.ts'
import { computeFeatures } from '#models/features/computeFeatures.ts'
import { deriveFacts } from '#models/features/deriveFacts.ts'
import { computeWithPatterns } from '#models/patterns/computeWithPatterns.ts'
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import { formatReasons } from '#models/reasons/formatReasons.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import { dossierArbitrary } from '#tests/helpers/dossierArbitrary.ts'
import { makeBareDossier, makeDossier } from '#tests/helpers/makeDossier.ts'

const reference = loadReference()

describe('features of any dossier', () => {
  it('are numbers or unknown, flags 0 or 1, categories codes that decode, and nothing throws', () => {
    fc.assert(
      fc.property(dossierArbitrary, (dossier) => {
        const row = computeFeatures(dossier, reference)
        expect(row).toHaveLength(catalogue.length)
        catalogue.forEach((feature, place) => {
          const value = row[place] as number
          if (Number.isNaN(value)) return
          expect(Number.isFinite(value), feature.id).toBe(true)
          if (feature.kind === 'flag') expect([0, 1], feature.id).toContain(value)
          if (feature.codec) expect(feature.codec.decode(value), feature.id).not.toBeNull()
        })
      }),
      { numRuns: 400 },
    )
  })

  it('do not depend on what was computed before', () => {
    const plain = computeFeatures(makeDossier(), reference)
    fc.assert(
      fc.property(dossierArbitrary, (dossier) => {
        computeFeatures(dossier, reference)
        expect(computeFeatures(makeDossier(), reference)).toEqual(plain)
      }),
      { numRuns: 50 },
    )
  })

  it('stay the same when something later than the list becomes known of the person', () => {
    fc.assert(
      fc.property(dossierArbitrary, (any) => {
        const dossier = { ...any, asOf: '2026-11-22T00:00:00Z' }
        const later = { ...makeDossier().history, arrivals: [...dossier.history.arrivals, lateArrival] }
        const changed = { ...dossier, history: { ...dossier.history, arrivals: later.arrivals } }
        expect(computeFeatures(changed, reference)).toEqual(computeFeatures(dossier, reference))
      }),
      { numRuns: 100 },
    )
  })

  it('give the same row whether patterns are matched on the way or held by the dossier', () => {
    fc.assert(
      fc.property(dossierArbitrary, (dossier) => {
        const { row, patterns } = computeWithPatterns(dossier, reference, defaultPatterns)
        expect(row).toEqual(computeFeatures({ ...dossier, patterns }, reference))
      }),
      { numRuns: 100 },
    )
  })

  it('can always be put into words without a hole', () => {
    fc.assert(
      fc.property(dossierArbitrary, fc.constantFrom('high' as const, 'drug' as const), (dossier, model) => {
        const row = computeFeatures(dossier, reference)
        const contributions = Float64Array.from(catalogue, (_, place) => ((place * 7919) % 13) - 6)
        for (const { text } of formatReasons(contributions, row, { dossier, reference, model })) {
          expect(text.en).not.toMatch(/NaN|undefined|null|Infinity|[{}]/)
          expect(text.ko).not.toMatch(/NaN|undefined|null|Infinity|[{}]/)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('know next to nothing of a bare name', () => {
    const row = computeFeatures(makeBareDossier(), reference)
    const known = catalogue.filter((_, place) => !Number.isNaN(row[place])).map((feature) => feature.id)
    expect(known).toEqual([
      'document-kind',
      'documents-count',
      'source-conflicts',
      'departure-airport',
      'departure-country',
      'declared',
      'departure-level',
      'pattern-hits',
      'drug-pattern-hits',
    ])
  })

  it('derive their facts without touching the dossier', () => {
    const dossier = makeDossier()
    const before = JSON.stringify(dossier)
    deriveFacts(dossier, reference)
    expect(JSON.stringify(dossier)).toBe(before)
  })
})

const lateArrival = {
  flightId: 'KE1-20261122-NRTICN',
  arrivalAt: '2026-11-22T00:00:01Z',
  carrier: 'KE',
  from: 'NRT',
  origin: null,
  agency: null,
  partySize: 9,
  bagWeightKg: 99,
  outcome: 'drugs' as const,
}
