import { describe, expect, it } from 'vitest'
import { makeDossier } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

describe('features of routes and patterns', () => {
  const rate = { kind: 'route' as const, key: 'ADD-ICN', inspected: 300, found: 12, drugFound: 3, travellers: 9999 }
  const base = { inspected: 9999, found: 199.5, drugFound: 9.5 }

  it('smooths the rates of a route with a hundred inspections at the overall rate', () => {
    // Prior 2 % and 0.1 %: (12 + 100 x 0.02) / 400 and (3 + 100 x 0.001) / 400.
    const dossier = makeDossier({ rates: [rate], base })
    expect(readFeatures(dossier, 'route-find-rate', 'route-drug-rate', 'route-travellers')).toEqual([0.035, 0.0077, 4])
    expect(readFeatures(dossier, 'agency-find-rate', 'agency-travellers')).toEqual([null, null])
    expect(readFeatures(makeDossier({ rates: [rate] }), 'route-find-rate')).toEqual([null])
  })

  it('reads source and transit levels along the route', () => {
    expect(
      readFeatures(
        makeDossier(),
        'source-cocaine',
        'source-opiate',
        'transit-level',
        'departure-level',
        'source-hours',
      ),
    ).toEqual([2, 0, 3, 0, null])
  })

  it('counts pattern hits, those about drugs apart', () => {
    expect(
      readFeatures(
        makeDossier({ patterns: ['drug-minder', 'goods-frequent-heavy'] }),
        'pattern-hits',
        'drug-pattern-hits',
      ),
    ).toEqual([2, 1])
  })
})
