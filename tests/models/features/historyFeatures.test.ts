import { describe, expect, it } from 'vitest'
import type { PastArrival } from '#core/dossier/PersonHistory.ts'
import { makeBareDossier, makeDossier } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

function past(arrivalAt: string, change: Partial<PastArrival> = {}): PastArrival {
  return {
    flightId: `F${arrivalAt}`,
    arrivalAt,
    carrier: 'ET',
    from: 'ADD',
    origin: null,
    agency: null,
    partySize: 1,
    bagWeightKg: 12,
    outcome: null,
    ...change,
  }
}

describe("features of this person's history", () => {
  const arrivals = [
    past('2024-11-22T07:30:00Z', { outcome: 'restricted' }),
    past('2026-09-23T07:30:00Z', { outcome: 'nothing', from: 'NRT' }),
    past('2026-11-02T07:30:00Z', { outcome: 'nothing' }),
    past('2026-11-12T07:30:00Z'),
  ]
  const dossier = makeDossier({ history: { arrivals, knownSince: '2024-11-22T07:30:00Z' } })

  it('counts arrivals in three windows and the time since the last', () => {
    expect(readFeatures(dossier, 'arrivals-30', 'arrivals-90', 'arrivals-365', 'days-since-last')).toEqual([
      2, 3, 3, 10,
    ])
    expect(readFeatures(dossier, 'mean-gap-days', 'known-days', 'same-route-share')).toEqual([182.5, 730, 0.75])
  })

  it('knows finds, drug finds and the clean checks since', () => {
    expect(
      readFeatures(dossier, 'checks-before', 'finds-before', 'drug-finds-before', 'days-since-find', 'clean-streak'),
    ).toEqual([3, 1, 0, 730, 2])
  })

  it('compares weight and party with the usual', () => {
    expect(readFeatures(dossier, 'weight-vs-usual', 'party-vs-usual')).toEqual([2, 0])
  })

  it('ignores arrivals later than the list, and tells nobody-known from never-came', () => {
    const later = makeDossier({
      history: { arrivals: [past('2026-11-22T00:00:01Z', { outcome: 'drugs' })], knownSince: null },
    })
    expect(readFeatures(later, 'arrivals-30', 'finds-before')).toEqual([0, 0])
    expect(readFeatures(makeBareDossier(), 'arrivals-30', 'finds-before')).toEqual([null, null])
  })
})
