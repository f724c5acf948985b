import { describe, expect, it } from 'vitest'
import type { Bag } from '#core/baggage/Bag.ts'
import type { BagCandidate, BagOwner } from '#models/ranking/findBagSignals.ts'
import { rankBags } from '#models/ranking/rankBags.ts'
import { makeBag } from '#tests/helpers/makeDossier.ts'

const departureAt = '2026-11-21T19:30:00Z'

function bag(tag: string, change: Partial<Bag> = {}): Bag {
  return makeBag({ id: `bag ${tag}` as Bag['id'], tag, weightKg: 15, ...change })
}

function owner(change: Partial<BagOwner> = {}): BagOwner {
  return {
    travellerId: 't1',
    onBoard: true,
    priority: 0.1,
    selected: false,
    bagPieces: null,
    bagWeightKg: null,
    pnrId: 'p1',
    stayDays: null,
    ...change,
  }
}

const signalsOf = (candidates: readonly BagCandidate[], tag: string) =>
  rankBags(candidates, departureAt).find((ranked) => ranked.bagId === `bag ${tag}`)?.signals

describe('ranking the bags of a flight', () => {
  it('puts a bag without a traveller before an ordinary one', () => {
    const list = rankBags(
      [
        { bag: bag('0071000001'), owner: owner() },
        { bag: bag('0071000002', { ownerId: null }), owner: null },
      ],
      departureAt,
    )
    expect(list.map((ranked) => ranked.bagId)).toEqual(['bag 0071000002', 'bag 0071000001'])
    expect(list[0]).toMatchObject({ rank: 1, priority: 0.5, signals: ['unaccompanied'] })
    expect(list[0]?.reasons[0]?.en).toBe('no traveller owns this bag')
  })

  it('joins owner and signals as independent chances', () => {
    const [ranked] = rankBags(
      [{ bag: bag('0071000001'), owner: owner({ onBoard: false, priority: 0.5 }) }],
      departureAt,
    )
    expect(ranked?.signals).toEqual(['ownerNotOnBoard'])
    expect(ranked?.priority).toBeCloseTo(1 - 0.5 * 0.4, 12)
  })

  it('knows a bag first seen in the last 45 minutes', () => {
    const at = (time: string) => [{ kind: 'LOADED', at: time, station: 'ADD' }]
    const candidates = [
      { bag: bag('0071000001', { events: at('2026-11-21T19:05:00Z') }), owner: owner() },
      { bag: bag('0071000002', { events: at('2026-11-21T17:05:00Z') }), owner: owner({ travellerId: 't2' }) },
    ]
    expect(signalsOf(candidates, '0071000001')).toEqual(['late'])
    expect(signalsOf(candidates, '0071000002')).toEqual([])
    const [first] = rankBags(candidates, departureAt)
    expect(first?.reasons).toEqual([{ ko: '출발 25분 전 접수', en: 'first seen 25 min before departure' }])
  })

  it('finds a surplus bag: the one that came after the stated pieces', () => {
    const at = (time: string) => [{ kind: 'LOADED', at: time, station: 'ADD' }]
    const two = owner({ bagPieces: 1 })
    const candidates = [
      { bag: bag('0071000009', { events: at('2026-11-21T15:00:00Z') }), owner: two },
      { bag: bag('0071000001', { events: at('2026-11-21T17:00:00Z') }), owner: two },
    ]
    expect(signalsOf(candidates, '0071000009')).toEqual([])
    expect(signalsOf(candidates, '0071000001')).toEqual(['notExpected'])
  })

  it('finds a pool without its head, and a pool across bookings', () => {
    const pool = (role: 'head' | 'member', poolId: string) => ({ pool: { role, id: poolId } })
    const headless = [{ bag: bag('0071000001', pool('member', '7')), owner: owner() }]
    expect(signalsOf(headless, '0071000001')).toEqual(['poolMismatch'])
    const family = [
      { bag: bag('0071000001', pool('head', '8')), owner: owner() },
      {
        bag: bag('0071000002', { ...pool('member', '8'), ownerId: 't2' as Bag['ownerId'] }),
        owner: owner({ travellerId: 't2' }),
      },
    ]
    expect(signalsOf(family, '0071000002')).toEqual([])
    const strangers = [
      family[0] as BagCandidate,
      { bag: (family[1] as BagCandidate).bag, owner: owner({ pnrId: 'p2' }) },
    ]
    expect(signalsOf(strangers, '0071000002')).toEqual(['poolMismatch'])
  })

  it('holds weight against the stay', () => {
    const candidates = [{ bag: bag('0071000001', { weightKg: 30 }), owner: owner({ stayDays: 2 }) }]
    expect(signalsOf(candidates, '0071000001')).toEqual(['heavyForStay'])
    expect(rankBags(candidates, departureAt)[0]?.reasons[0]).toEqual({
      ko: '2일 체류에 수하물 30kg',
      en: '30 kg for 2 days',
    })
    expect(
      signalsOf([{ bag: bag('0071000001', { weightKg: 30 }), owner: owner({ stayDays: 14 }) }], '0071000001'),
    ).toEqual([])
  })

  it('holds no weight against the stay where the bag is tagged through', () => {
    const through = bag('0071000001', { weightKg: 30, destination: 'NRT' })
    expect(signalsOf([{ bag: through, owner: owner({ stayDays: 0.2 }) }], '0071000001')).toEqual([])
    const here = bag('0071000001', { weightKg: 30, destination: 'ICN' })
    expect(signalsOf([{ bag: here, owner: owner({ stayDays: 0.2 }) }], '0071000001')).toEqual(['heavyForStay'])
  })

  it('puts bags on hold first and bags left behind last', () => {
    const hold = { reason: 'drugs' as const, by: 'kim', at: '2026-11-22T08:00:00Z' }
    const list = rankBags(
      [
        { bag: bag('0071000001', { status: 'offloaded', ownerId: null }), owner: null },
        { bag: bag('0071000002'), owner: owner({ priority: 0.9 }) },
        { bag: bag('0071000003', { hold }), owner: owner({ travellerId: 't2' }) },
      ],
      departureAt,
    )
    expect(list.map((ranked) => ranked.bagId)).toEqual(['bag 0071000003', 'bag 0071000002', 'bag 0071000001'])
  })

  it('does not depend on the order of input', () => {
    const candidates = Array.from({ length: 40 }, (_, n) => ({
      bag: bag(String(71000000 + n).padStart(10, '0'), { ownerId: n % 5 ? ('t1' as Bag['ownerId']) : null }),
      owner: n % 5 ? owner({ priority: (n % 3) / 10, bagPieces: 3 }) : null,
    }))
    expect(rankBags([...candidates].reverse(), departureAt)).toEqual(rankBags(candidates, departureAt))
  })
})
