import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PnrId, TravellerId } from '#core/traveller/Traveller.ts'
import { defaultRankPolicy, type RankPolicy } from '#models/ranking/RankPolicy.ts'
import type { RankCandidate } from '#models/ranking/RankCandidate.ts'
import { rankTravellers } from '#models/ranking/rankTravellers.ts'
import { seededKey } from '#models/ranking/seededKey.ts'

const id = (text: string) => text as TravellerId

function person(change: Partial<RankCandidate> & { readonly travellerId: TravellerId }): RankCandidate {
  return {
    kind: 'adult',
    onBoard: true,
    pnrId: null,
    high: { p: 0.01, band: 1 },
    drug: { p: 0.0001, band: 1 },
    novelty: null,
    watchlist: null,
    patterns: [],
    manual: null,
    companions: [],
    ...change,
  }
}

function policy(change: Partial<RankPolicy> = {}): RankPolicy {
  return { ...defaultRankPolicy, capacity: 10, seed: 'flight 1', ...change }
}

const candidates = fc.uniqueArray(
  fc.record({
    travellerId: fc.integer({ min: 1, max: 100_000 }).map((n) => id(`t${n}`)),
    kind: fc.constantFrom(
      'adult' as const,
      'adult' as const,
      'child' as const,
      'infant' as const,
      'crew' as const,
      'transit' as const,
    ),
    onBoard: fc.boolean().chain((b) => (b ? fc.constant(true) : fc.boolean())),
    pnrId: fc.constant(null as PnrId | null),
    high: fc.option(fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), band: fc.constant(2 as const) })),
    drug: fc.option(fc.record({ p: fc.double({ min: 0, max: 0.01, noNaN: true }), band: fc.constant(1 as const) })),
    novelty: fc.constant(null),
    watchlist: fc.option(fc.record({ reference: fc.constant('W1'), confirmed: fc.boolean() }), { freq: 20 }),
    patterns: fc.constantFrom([], [], ['drug-minder']),
    manual: fc.option(fc.record({ note: fc.constant('asked by the dog team') }), { freq: 30 }),
    companions: fc.constant([] as TravellerId[]),
  }),
  { selector: (one) => one.travellerId, maxLength: 80 },
)

const drawn = (entries: ReturnType<typeof rankTravellers>) =>
  entries.filter((entry) => entry.selection !== null && entry.selection.reason !== 'companion')

describe('ranking the travellers of a flight', () => {
  it('loses nobody and gives every rank once', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 0, max: 100 }), (people, capacity) => {
        const list = rankTravellers(people, policy({ capacity }))
        expect(list.map((entry) => entry.rank)).toEqual(people.map((_, index) => index + 1))
        expect(new Set(list.map((entry) => entry.travellerId)).size).toBe(people.length)
      }),
    )
  })

  it('selects exactly the capacity whenever that many can be selected', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 0, max: 100 }), (people, capacity) => {
        const must = people.filter((one) => one.onBoard && (one.watchlist?.confirmed || one.manual)).length
        const eligible = people.filter(
          (one) => one.onBoard && !(one.watchlist?.confirmed || one.manual) && ['adult', 'child'].includes(one.kind),
        ).length
        const expected = must + Math.min(eligible, Math.max(0, capacity - must))
        expect(drawn(rankTravellers(people, policy({ capacity })))).toHaveLength(expected)
      }),
    )
  })

  it('does not depend on the order of input', () => {
    fc.assert(
      fc.property(candidates, fc.integer(), (people, salt) => {
        const key = (one: RankCandidate) => seededKey(String(salt), one.travellerId)
        const shuffled = [...people].sort((a, b) => key(a) - key(b))
        expect(rankTravellers(shuffled, policy())).toEqual(rankTravellers(people, policy()))
      }),
    )
  })

  it('puts a confirmed watchlist hit on top, whatever the scores say', () => {
    const people = [
      person({ travellerId: id('sure'), high: { p: 1, band: 4 }, drug: { p: 1, band: 4 } }),
      person({
        travellerId: id('listed'),
        high: { p: 0, band: 1 },
        drug: null,
        watchlist: { reference: 'W7', confirmed: true },
      }),
      person({ travellerId: id('listedCrew'), kind: 'crew', watchlist: { reference: 'W8', confirmed: true } }),
    ]
    const list = rankTravellers(people, policy({ capacity: 0 }))
    expect(list.map((entry) => entry.travellerId)).toEqual(['listedCrew', 'listed', 'sure'])
    expect(list[1]?.selection).toEqual({ reason: 'watchlist', propensity: 1, detail: 'W7' })
    expect(list[1]?.priority).toBe(1)
  })

  it('weighs the two models as 1 - (1 - w p)(1 - w p)', () => {
    const [entry] = rankTravellers(
      [person({ travellerId: id('a'), high: { p: 0.2, band: 3 }, drug: { p: 0.01, band: 3 } })],
      policy({ weights: { high: 0.5, drug: 10 } }),
    )
    expect(entry?.priority).toBeCloseTo(1 - (1 - 0.1) * (1 - 0.1), 12)
  })

  it('lifts pattern and unconfirmed watchlist hits to their floors and says so', () => {
    const people = [
      person({ travellerId: id('pattern'), patterns: ['drug-minder'] }),
      person({ travellerId: id('name'), watchlist: { reference: 'W2', confirmed: false } }),
      person({ travellerId: id('both'), high: { p: 0.9, band: 4 }, patterns: ['drug-minder'] }),
      ...Array.from({ length: 20 }, (_, n) => person({ travellerId: id(`p${n}`) })),
    ]
    const list = rankTravellers(people, policy({ capacity: 4 }))
    expect(list.slice(0, 3).map((entry) => [entry.travellerId, entry.selection?.reason])).toEqual([
      ['name', 'watchlist'],
      ['both', 'score'],
      ['pattern', 'pattern'],
    ])
  })

  it('keeps the random share, never below one in twenty', () => {
    const people = Array.from({ length: 300 }, (_, n) =>
      person({ travellerId: id(`t${n}`), high: { p: n / 1000, band: 1 } }),
    )
    const randoms = (capacity: number, randomShare: number) =>
      rankTravellers(people, policy({ capacity, randomShare })).filter((entry) => entry.selection?.reason === 'random')
        .length
    expect(randoms(40, 0.1)).toBe(4)
    expect(randoms(40, 0)).toBe(2)
    expect(randoms(40, 0.3)).toBe(12)
    expect(randoms(2, 0.1)).toBe(1)
    expect(randoms(1, 0.1)).toBe(0)
  })

  it('logs a propensity that the frequency over many seeds confirms', () => {
    const people = Array.from({ length: 30 }, (_, n) =>
      person({ travellerId: id(`t${n}`), high: { p: n / 100, band: 1 } }),
    )
    const counts = new Map<string, number>()
    const seeds = 6000
    let stated = 0
    for (let seed = 0; seed < seeds; seed++) {
      for (const entry of rankTravellers(people, policy({ capacity: 10, randomShare: 0.3, seed: `s${seed}` }))) {
        if (entry.selection?.reason !== 'random') continue
        counts.set(entry.travellerId, (counts.get(entry.travellerId) ?? 0) + 1)
        stated = entry.selection.propensity
      }
    }
    expect(stated).toBeCloseTo(3 / 23, 12)
    expect(counts.size).toBe(23)
    // Five standard errors of a frequency around 0.13 over 6,000 draws.
    const tolerance = 5 * Math.sqrt((stated * (1 - stated)) / seeds)
    for (const [who, count] of counts) expect(Math.abs(count / seeds - stated), who).toBeLessThan(tolerance)
  })

  it('picks pairs as a simple random sample does, not always the same neighbours', () => {
    const people = Array.from({ length: 12 }, (_, n) => person({ travellerId: id(`t${n}`), high: null, drug: null }))
    let together = 0
    const seeds = 4000
    for (let seed = 0; seed < seeds; seed++) {
      const picked = rankTravellers(people, policy({ capacity: 4, randomShare: 1, seed: `s${seed}` }))
        .filter((entry) => entry.selection?.reason === 'random')
        .map((entry) => entry.travellerId)
      if (picked.includes(id('t3')) && picked.includes(id('t4'))) together += 1
    }
    const p = (4 / 12) * (3 / 11)
    expect(Math.abs(together / seeds - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / seeds))
  })

  it('marks the companions of the selected without counting them', () => {
    const people = [
      person({ travellerId: id('father'), high: { p: 0.9, band: 4 }, companions: [id('mother'), id('baby')] }),
      person({ travellerId: id('mother'), companions: [id('father'), id('baby')] }),
      person({
        travellerId: id('baby'),
        kind: 'infant',
        high: { p: 0.99, band: 4 },
        companions: [id('father'), id('mother')],
      }),
      person({ travellerId: id('other') }),
    ]
    const list = rankTravellers(people, policy({ capacity: 1 }))
    const selectionOf = (who: string) => list.find((entry) => entry.travellerId === who)?.selection
    expect(selectionOf('father')?.reason).toBe('score')
    expect(selectionOf('mother')).toEqual({ reason: 'companion', propensity: 1, detail: 'father' })
    expect(selectionOf('baby')?.reason).toBe('companion')
    expect(selectionOf('other')).toBeNull()
  })

  it('leaves crew and those no longer on board at the end, unselected', () => {
    const people = [
      person({ travellerId: id('pilot'), kind: 'crew', high: { p: 1, band: 4 } }),
      person({ travellerId: id('gone'), onBoard: false, high: { p: 1, band: 4 } }),
      person({ travellerId: id('plain'), high: { p: 0, band: 1 } }),
    ]
    const list = rankTravellers(people, policy())
    expect(list.map((entry) => entry.travellerId)).toEqual(['plain', 'pilot', 'gone'])
    expect(list.map((entry) => entry.selection?.reason ?? null)).toEqual(['score', null, null])
  })

  it('takes a person picked by hand into the list even beyond the capacity', () => {
    const people = [
      person({ travellerId: id('first'), high: { p: 0.9, band: 4 } }),
      person({ travellerId: id('nervous'), manual: { note: 'nervous at the belt' } }),
    ]
    const list = rankTravellers(people, policy({ capacity: 0 }))
    expect(list.map((entry) => entry.selection?.detail ?? null)).toEqual([null, 'nervous at the belt'])
  })

  it('treats an unreadable score as nothing known', () => {
    const [entry] = rankTravellers(
      [person({ travellerId: id('a'), high: { p: Number.NaN, band: 1 }, drug: null })],
      policy(),
    )
    expect(entry?.priority).toBe(0)
  })
})
