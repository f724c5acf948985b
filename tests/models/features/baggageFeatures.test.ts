import { describe, expect, it } from 'vitest'
import type { Bag } from '#core/baggage/Bag.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import { makeBag, makeCheckIn, makeDossier, makePnr, makeSegment, makeTraveller } from '#tests/helpers/makeDossier.ts'
import { readFeatures } from '#tests/helpers/readFeatures.ts'

describe('features of baggage', () => {
  const bag = (tag: string, change: Partial<Bag> = {}) => makeBag({ id: `b${tag}` as Bag['id'], tag, ...change })

  it('sets weight against pieces, stay and flight', () => {
    const dossier = makeDossier({ traveller: makeTraveller({ bagPieces: 2, bagWeightKg: 30 }) })
    expect(readFeatures(dossier, 'bag-pieces', 'kg-per-piece', 'kg-per-day', 'weight-vs-flight')).toEqual([
      2, 15, 10, 1.5,
    ])
  })

  it('sums the bags where departure control states nothing', () => {
    const traveller = makeTraveller({ bagPieces: null, bagWeightKg: null })
    const bags = [bag('0071000001', { weightKg: 11 }), bag('0071000002', { weightKg: 14 })]
    expect(readFeatures(makeDossier({ traveller, bags }), 'bag-pieces', 'bag-weight-kg', 'pieces-differ')).toEqual([
      2,
      25,
      null,
    ])
    const partly = [bag('0071000001', { weightKg: 11 }), bag('0071000002', { weightKg: null })]
    expect(readFeatures(makeDossier({ traveller, bags: partly }), 'bag-pieces', 'bag-weight-kg')).toEqual([2, null])
  })

  it('finds gaps between tags, other destinations and surplus bags', () => {
    const bags = [bag('0071000001'), bag('0071000002'), bag('0071000010', { destination: 'PEK' })]
    expect(readFeatures(makeDossier({ bags }), 'tag-gap', 'bag-elsewhere', 'pieces-differ')).toEqual([7, 1, 2])
    const partyBags = [...bags, bag('0071000005', { ownerId: 't2' as Bag['ownerId'] })]
    expect(readFeatures(makeDossier({ bags, partyBags }), 'tag-gap-party')).toEqual([3])
  })

  it('times the last bag and knows a tag of another airline', () => {
    const at = (time: string) => [{ kind: 'LOADED', at: time, station: 'ADD' }]
    const bags = [
      bag('0071000001', { events: at('2026-11-21T15:30:00Z') }),
      bag('0071000002', { events: at('2026-11-21T19:00:00Z') }),
    ]
    expect(readFeatures(makeDossier({ bags }), 'last-bag-hours')).toEqual([0.5])
    // 071 is Ethiopian, 180 Korean Air.
    expect(readFeatures(makeDossier({ bags: [bag('0071000001')] }), 'tag-off-carrier')).toEqual([0])
    expect(readFeatures(makeDossier({ bags: [bag('0180000001')] }), 'tag-off-carrier')).toEqual([1])
  })

  it('looks for the head of a pool within the booking', () => {
    const pool = (role: 'head' | 'member') => ({ role, id: '7' })
    const traveller = makeTraveller({ checkIn: makeCheckIn({ pool: pool('member') }) })
    expect(readFeatures(makeDossier({ traveller }), 'pool-role', 'pool-outside')).toEqual(['member', 1])
    const companions = [makeTraveller({ id: 't2' as Traveller['id'], checkIn: makeCheckIn({ pool: pool('head') }) })]
    expect(readFeatures(makeDossier({ traveller, companions }), 'pool-outside')).toEqual([0])
  })

  it('does not weigh the bags of a transit traveller against a stay that is none', () => {
    const inbound = makeSegment({
      from: 'ADD',
      to: 'ICN',
      departureLocal: '2026-11-21T22:30',
      arrivalLocal: '2026-11-22T16:30',
    })
    const on = (to: string) => [inbound, makeSegment({ from: 'ICN', to, departureLocal: '2026-11-22T20:00' })]
    expect(readFeatures(makeDossier({ pnr: makePnr({ segments: on('NRT') }) }), 'kg-per-day')).toEqual([null])
    // Back to where the journey came from after hours: a visit, and a short one.
    expect(readFeatures(makeDossier({ pnr: makePnr({ segments: on('ADD') }) }), 'kg-per-day')).toEqual([24])
  })
})
