/** Measures of ranking, intervals, drift and disparity against their definitions, worked out the slow way. */
import { array, assert, boolean, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestSingleRule, pastRateScores, randomScores, ruleScores } from '#models/evaluation/baselines.ts'
import { bootstrapIntervals } from '#models/evaluation/bootstrapIntervals.ts'
import { computeAuc } from '#models/evaluation/computeAuc.ts'
import { computeAveragePrecision } from '#models/evaluation/computeAveragePrecision.ts'
import { computeDisparity, type DisparityRow } from '#models/evaluation/computeDisparity.ts'
import { computeDrift } from '#models/evaluation/computeDrift.ts'
import { computeKs, correctPValues } from '#models/evaluation/computeKs.ts'
import { computeNdcg } from '#models/evaluation/computeNdcg.ts'
import { computeCategoryPsi, computePsi, psiBand } from '#models/evaluation/computePsi.ts'
import { computeCaptureCurve, computeTop, computeTopPercent } from '#models/evaluation/computeTop.ts'
import { createEvaluated } from '#models/evaluation/Evaluated.ts'
import { wilsonInterval } from '#models/evaluation/wilsonInterval.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'

const ranked = (scores: readonly number[], labels: readonly number[], weights: readonly number[] | null = null) =>
  createEvaluated({ scores, labels, weights })

const someRows = array(tuple(integer({ min: 0, max: 6 }), boolean(), integer({ min: 1, max: 3 })), {
  minLength: 1,
  maxLength: 25,
})

describe('ranking measures', () => {
  it('give the AUC of all pairs counted one by one, weights and ties included', () => {
    assert(
      property(someRows, (rows) => {
        let won = 0
        let pairs = 0
        for (const [a, found, wa] of rows) {
          for (const [b, other, wb] of rows) {
            if (!found || other) continue
            pairs += wa * wb
            if (a > b) won += wa * wb
            else if (a === b) won += (wa * wb) / 2
          }
        }
        const data = ranked(
          rows.map(([score]) => score),
          rows.map(([, found]) => (found ? 1 : 0)),
          rows.map(([, , weight]) => weight),
        )
        const auc = computeAuc(data)
        if (pairs === 0) expect(auc).toBeNull()
        else expect(auc).toBeCloseTo(won / pairs, 10)
      }),
    )
  })

  it('take a weight of three as three rows, in every measure', () => {
    assert(
      property(someRows, (rows) => {
        const plain = rows.flatMap(([score, found, weight]) =>
          Array.from({ length: weight }, () => [score, found ? 1 : 0]),
        )
        const a = ranked(
          rows.map(([score]) => score),
          rows.map(([, found]) => (found ? 1 : 0)),
          rows.map(([, , weight]) => weight),
        )
        const b = ranked(
          plain.map(([score]) => score!),
          plain.map(([, found]) => found!),
        )
        expect(computeAveragePrecision(a) ?? -1).toBeCloseTo(computeAveragePrecision(b) ?? -1, 10)
        expect(computeTop(a, 3).precision).toBeCloseTo(computeTop(b, 3).precision, 10)
        expect(computeTop(a, 3).recall).toBeCloseTo(computeTop(b, 3).recall, 10)
      }),
    )
  })

  it('give average precision by its definition', () => {
    expect(computeAveragePrecision(ranked([4, 3, 2, 1], [1, 0, 1, 0]))).toBeCloseTo((1 + 2 / 3) / 2, 12)
    expect(computeAveragePrecision(ranked([4, 3], [0, 0]))).toBeNull()
  })

  it('say what a capacity finds: precision, recall, lift, and share of the best possible', () => {
    const labels = Array.from({ length: 100 }, (_, i) => (i < 3 || (i >= 10 && i < 13) ? 1 : 0))
    const scores = labels.map((_, i) => -i)
    const top = computeTopPercent(ranked(scores, labels), 10)
    expect(top).toEqual({
      checked: 10,
      found: 3,
      precision: 0.3,
      recall: 0.5,
      lift: expect.closeTo(5, 10),
      normalisedPrecision: expect.closeTo(0.5, 10),
    })
    expect(computeTopPercent(ranked([1, 2], [0, 1]), 1).checked).toBe(1)
    expect(computeTop(ranked([1, 2], [0, 1]), 50).precision).toBe(0.5)
  })

  it('share out ties at the edge of the capacity instead of trusting the order of the file', () => {
    expect(computeTop(ranked([1, 1, 1, 1], [1, 0, 0, 1]), 2).precision).toBe(0.5)
    expect(computeTop(ranked([1, 1, 1, 1], [0, 0, 1, 1]), 2).precision).toBe(0.5)
  })

  it('give a capture curve from none to all that never falls', () => {
    const curve = computeCaptureCurve(ranked([5, 4, 3, 2], [1, 0, 1, 0]), 4)
    expect(curve.map(({ recall }) => recall)).toEqual([0, 0.5, 0.5, 1, 1])
  })

  it('give NDCG by its definition, with values of finds', () => {
    const data = ranked([3, 2, 1], [0, 1, 1])
    const ideal = 5 + 1 / Math.log2(3)
    expect(computeNdcg(data, 3, [9, 1, 5])).toBeCloseTo((1 / Math.log2(3) + 5 / 2) / ideal, 12)
    expect(computeNdcg(data, 1)).toBe(0)
    expect(computeNdcg(ranked([1], [0]), 1)).toBeNull()
    expect(computeNdcg(ranked([1, 1], [1, 0]), 1)).toBe(0.5)
  })

  it('give in NDCG a row of weight three what three rows of its score would get', () => {
    const heavy = ranked([3, 2, 1], [0, 1, 1], [2, 3, 1])
    const many = ranked([3, 3, 2, 2, 2, 1], [0, 0, 1, 1, 1, 1])
    for (const k of [1, 3, 4.5, 6]) expect(computeNdcg(heavy, k)).toBeCloseTo(computeNdcg(many, k)!, 12)
  })
})

describe('intervals', () => {
  it('are Wilson’s: the published values for 0 of 10 and 9 of 10', () => {
    expect(wilsonInterval(0, 10)).toEqual({ value: 0, low: 0, high: expect.closeTo(0.27753, 4) })
    expect(wilsonInterval(9, 10)).toEqual({
      value: 0.9,
      low: expect.closeTo(0.59585, 4),
      high: expect.closeTo(0.98212, 4),
    })
    expect(wilsonInterval(0, 0)).toBeNull()
  })

  it('hold the truth in about 95 of 100 repetitions, and widen when days stick together', () => {
    let held = 0
    let widths = 0
    let naive = 0
    for (let seed = 1; seed <= 100; seed++) {
      const random = createRandom(seed)
      const rates = Array.from({ length: 40 }, () => (random.next() < 0.5 ? 0.1 : 0.5))
      const days = Array.from({ length: 800 }, (_, i) => Math.floor(i / 20))
      const labels = days.map((day) => (random.next() < rates[day]! ? 1 : 0))
      const data = ranked(
        labels.map(() => 0),
        labels,
      )
      const measures = { rate: (drawn: typeof data) => computeTop(drawn, Infinity).precision }
      const byDay = bootstrapIntervals(data, measures, { clusters: days, rounds: 100, seed }).rate!
      const byRow = bootstrapIntervals(data, measures, { clusters: null, rounds: 100, seed }).rate!
      if (byDay.low <= 0.3 && byDay.high >= 0.3) held++
      widths += byDay.high - byDay.low
      naive += byRow.high - byRow.low
    }
    expect(held).toBeGreaterThanOrEqual(87)
    expect(widths / naive).toBeGreaterThan(1.5)
  })

  it('come out the same for the same seed', () => {
    const data = ranked([3, 1, 2, 5], [1, 0, 0, 1])
    const options = { clusters: null, rounds: 50, seed: 3 }
    expect(bootstrapIntervals(data, { auc: computeAuc }, options)).toEqual(
      bootstrapIntervals(data, { auc: computeAuc }, options),
    )
  })
})

describe('drift', () => {
  const random = createRandom(5)
  const normal = (n: number, shift: number): number[] =>
    Array.from({ length: n }, () => random.next() + random.next() + random.next() - 1.5 + shift)

  it('is steady where nothing changed and changed where the middle moved', () => {
    const before = normal(5000, 0)
    expect(psiBand(computePsi(before, normal(5000, 0))!)).toBe('steady')
    expect(psiBand(computePsi(before, normal(5000, 0.5))!)).toBe('changed')
    expect(computePsi([], [1])).toBeNull()
    expect(computePsi([1, 2, 3], [Number.NaN, Number.NaN, Number.NaN])).toBeGreaterThan(1)
  })

  it('gives the PSI of its definition for categories', () => {
    const expected = (0.25 - 0.5) * Math.log(0.25 / 0.5) + (0.75 - 0.5) * Math.log(0.75 / 0.5)
    expect(computeCategoryPsi([1, 1, 2, 2], [1, 2, 2, 2])).toBeCloseTo(expected, 12)
  })

  it('finds the gap of Kolmogorov and Smirnov and how likely it is', () => {
    expect(computeKs([1, 2, 3, 4], [3, 4, 5, 6])!.distance).toBe(0.5)
    const steady = Array.from({ length: 200 }, () => computeKs(normal(100, 0), normal(100, 0))!.pValue)
    expect(steady.filter((p) => p < 0.05).length).toBeLessThan(25)
    expect(computeKs(normal(300, 0), normal(300, 0.4))!.pValue).toBeLessThan(1e-4)
    expect(correctPValues([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
  })

  it('reports every week: features, unseen categories, and an alarm when finds stay away', () => {
    const table = (n: number, shift: number, code: number) => ({
      rows: Float32Array.from({ length: 2 * n }, (_, i) => (i % 2 === 0 ? normal(1, shift)[0]! : code)),
      n,
      m: 2,
      categorical: [false, true],
      scores: normal(n, shift),
    })
    const before = table(2000, 0, 3)
    const calm = { ...table(900, 0, 3), week: Array.from({ length: 900 }, (_, i) => Math.floor(i / 300)) }
    const labels = calm.week.map((_, i) => (i % 10 === 0 ? 1 : 0))
    const steady = computeDrift(before, { ...calm, labels }, 0.1)
    expect(steady.map(({ alarm, found, inspected }) => [alarm, found, inspected])).toEqual([
      [false, 30, 300],
      [false, 30, 300],
      [false, 30, 300],
    ])
    expect(steady.every(({ scoreBand }) => scoreBand === 'steady')).toBe(true)
    const odd = { ...table(900, 1, 4), week: calm.week, labels: calm.week.map((week) => (week === 2 ? -1 : 0)) }
    const drifted = computeDrift(before, odd, 0.1)
    expect(drifted[0]!.features[0]!.band).toBe('changed')
    expect(drifted[0]!.features[1]!.unseenShare).toBe(1)
    expect(drifted[1]!.alarm).toBe(true)
    expect(drifted[2]!.inspected).toBe(0)
  })
})

describe('disparity', () => {
  const rowsOf = (group: string, n: number, selected: number): DisparityRow[] =>
    Array.from({ length: n }, (_, i) => ({
      group,
      selected: i < selected,
      weight: 1,
      found: i % 2 === 0 ? i % 10 === 0 : null,
    }))

  it('gives rates with their ratio to all, and stays silent on groups under thirty', () => {
    const table = computeDisparity([...rowsOf('A', 200, 20), ...rowsOf('B', 100, 40), ...rowsOf('C', 29, 29)])
    expect(table.map(({ group, suppressed }) => [group, suppressed])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ])
    expect(table[0]!.selectionRate!.value).toBeCloseTo(0.1, 12)
    expect(table[1]!.selectionRatio).toBeCloseTo(0.4 / (89 / 329), 10)
    expect(table[0]!.hitRate!.value).toBeCloseTo(0.2, 12)
    expect(table[0]!.truePositiveRate!.value).toBeCloseTo(0.1, 12)
    expect(table[2]).toMatchObject({ n: 29, selectionRate: null, hitRate: null, falsePositiveRate: null })
  })

  it('weighs inspected people by how unlikely their check was', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      group: 'A',
      selected: i < 20,
      found: i % 2 === 0,
      weight: i < 20 ? 1 : 4,
    }))
    expect(computeDisparity(rows)[0]!.truePositiveRate!.value).toBeCloseTo(10 / 50, 12)
  })
})

describe('baselines', () => {
  const rows = Float32Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? (i * 37) % 100 : i % 14))
  const labels = Float32Array.from({ length: 1000 }, (_, i) => (rows[2 * i]! >= 95 || rows[2 * i + 1] === 5 ? 1 : 0))
  const train = { rows, n: 1000, m: 2, labels, weights: null, categorical: [false, true] }

  it('find the rule an officer would', () => {
    const rule = bestSingleRule(train)!
    expect(rule.precision).toBe(1)
    const picked = ruleScores(rule, rows, 2)
    expect(picked.reduce((a, b) => a + b, 0) / 1000).toBeCloseTo(rule.share, 12)
  })

  it('know the past rate of an entity, and the overall rate for a stranger', () => {
    const scores = pastRateScores(train, 1, Float32Array.of(0, 5, 0, 999, 0, Number.NaN))
    expect(scores[0]).toBeGreaterThan(0.9)
    expect(scores[1]).toBeCloseTo(labels.reduce((a, b) => a + b, 0) / 1000, 5)
    expect(scores[2]).toBeCloseTo(scores[1]!, 6)
  })

  it('toss coins by seed', () => {
    expect(randomScores(5, 1)).toEqual(randomScores(5, 1))
    expect(randomScores(5, 1)).not.toEqual(randomScores(5, 2))
  })
})
