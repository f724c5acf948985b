import { describe, expect, it } from 'vitest'
import { makeDeclaration, makeDossier } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

describe('features of the declaration', () => {
  it('finds what does not fit the journey', () => {
    const declaration = makeDeclaration({ stayDays: 10, companions: 2, countriesVisited: ['ETH'] })
    const dossier = makeDossier({ declaration })
    expect(readFeatures(dossier, 'declared', 'declared-lead-hours', 'declared-purpose', 'declared-channel')).toEqual([
      1,
      1,
      'tourism',
      'mobile',
    ])
    expect(
      readFeatures(dossier, 'stay-differs-days', 'companions-differ', 'countries-unnamed', 'nothing-declared-kg'),
    ).toEqual([7, 2, 1, 24])
  })

  it('asks for a transfer country only where the traveller spent half a day', () => {
    expect(readFeatures(makeDossier({ declaration: makeDeclaration() }), 'countries-unnamed')).toEqual([1])
    const both = makeDeclaration({ countriesVisited: ['BR', 'ETH'] })
    expect(readFeatures(makeDossier({ declaration: both }), 'countries-unnamed')).toEqual([0])
  })

  it('adds up what was declared', () => {
    const item = (category: 'food' | 'goods', amount: number) => ({
      category,
      text: '',
      quantity: 1,
      unit: null,
      value: { amount, currency: 'EUR' },
    })
    const declaration = makeDeclaration({
      items: [item('food', 100), item('goods', 300)],
      cash: { amount: 12_000, currency: 'USD' },
    })
    const dossier = makeDossier({ declaration })
    expect(
      readFeatures(
        dossier,
        'declared-items',
        'declared-value-usd',
        'declared-cash-usd',
        'declared-food',
        'declared-medicine',
        'nothing-declared-kg',
      ),
    ).toEqual([2, 452, 12_000, 1, 0, 0])
  })

  it('is unknown but for its absence where there is none', () => {
    expect(readFeatures(makeDossier(), 'declared', 'declared-items', 'nothing-declared-kg')).toEqual([0, null, null])
  })
})
