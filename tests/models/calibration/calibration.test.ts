/** Calibration: probabilities that come true as often as they say. */
import { array, assert, boolean, double, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCalibration } from '#models/calibration/applyCalibration.ts'
import { fitCalibration } from '#models/calibration/fitCalibration.ts'
import { fitIsotonic } from '#models/calibration/fitIsotonic.ts'
import { fitSigmoid } from '#models/calibration/fitSigmoid.ts'
import {
  chooseBins,
  computeBrier,
  computeBrierSkill,
  computeEce,
  computeReliability,
} from '#models/calibration/measureCalibration.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'

/** Margins whose true probability is sigmoid(2 x - 1): a model that is unsure by half and off by one. */
function makeMargins(n: number, seed: number) {
  const random = createRandom(seed)
  const margins = Float64Array.from({ length: n }, () => 6 * random.next() - 3)
  const labels = Float32Array.from(margins, (x) => (random.next() < 1 / (1 + Math.exp(1 - 2 * x)) ? 1 : 0))
  return { margins, labels, weights: null }
}

/** Least squares among rising sequences by min-max of means: the textbook formula, cubic in time. */
function plainIsotonic(labels: readonly number[]): readonly number[] {
  const mean = (from: number, to: number): number =>
    labels.slice(from, to + 1).reduce((a, b) => a + b, 0) / (to - from + 1)
  const n = labels.length
  return labels.map((_, i) => {
    let best = -Infinity
    for (let from = 0; from <= i; from++) {
      let least = Infinity
      for (let to = i; to < n; to++) least = Math.min(least, mean(from, to))
      best = Math.max(best, least)
    }
    return best
  })
}

describe('calibration', () => {
  it('finds the sigmoid that made the labels', () => {
    const fitted = fitSigmoid(makeMargins(40_000, 1))
    if (fitted.kind !== 'sigmoid') throw new Error('not a sigmoid')
    expect(fitted.slope).toBeCloseTo(2, 1)
    expect(fitted.shift).toBeCloseTo(-1, 1)
  })

  it('takes a sigmoid under 1,000 rows or under 100 finds, isotonic above', () => {
    expect(fitCalibration(makeMargins(999, 2)).kind).toBe('sigmoid')
    expect(fitCalibration(makeMargins(1000, 2)).kind).toBe('isotonic')
    const rare = {
      ...makeMargins(5000, 3),
      labels: Float32Array.from({ length: 5000 }, (_, i) => (i % 51 === 0 ? 1 : 0)),
    }
    expect(fitCalibration(rare).kind).toBe('sigmoid')
  })

  it('brings the expected calibration error of unseen rows under two percent, either way', () => {
    const later = makeMargins(20_000, 4)
    const raw = later.margins.map((x) => 1 / (1 + Math.exp(-x)))
    expect(computeEce({ p: raw, labels: later.labels, weights: null })).toBeGreaterThan(0.08)
    for (const fit of [fitSigmoid, fitIsotonic]) {
      const p = applyCalibration(fit(makeMargins(20_000, 5)), later.margins)
      expect(computeEce({ p, labels: later.labels, weights: null })).toBeLessThan(0.02)
      expect(computeBrierSkill({ p, labels: later.labels, weights: null })).toBeGreaterThan(0.4)
    }
  })

  it('never lets a higher margin have a lower probability, never says never or always', () => {
    const row = tuple(double({ min: -9, max: 9, noNaN: true }), boolean())
    assert(
      property(array(row, { minLength: 2, maxLength: 40 }), (rows) => {
        const data = {
          margins: Float64Array.from(rows, ([margin]) => margin),
          labels: rows.map(([, found]) => (found ? 1 : 0)),
          weights: null,
        }
        const asked = Float64Array.from({ length: 200 }, (_, i) => i / 10 - 10)
        for (const fit of [fitSigmoid, fitIsotonic]) {
          const p = applyCalibration(fit(data), asked)
          p.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(i > 0 ? p[i - 1]! - 1e-12 : 0)
            expect(value).toBeLessThanOrEqual(1)
          })
        }
      }),
    )
    const few = makeMargins(50, 6)
    const p = applyCalibration(fitIsotonic(few), few.margins)
    expect(Math.min(...p)).toBeGreaterThan(0)
    expect(Math.max(...p)).toBeLessThan(1)
  })

  it('pools neighbours as the min-max formula of isotonic regression does', () => {
    const random = createRandom(9)
    const labels = Array.from({ length: 60 }, (_, i) => (random.next() < i / 60 ? 1 : 0))
    const margins = Float64Array.from(labels, (_, i) => i)
    const fitted = fitIsotonic({ margins, labels, weights: null })
    if (fitted.kind !== 'isotonic') throw new Error('not isotonic')
    const plain = plainIsotonic(labels)
    const pools = [...new Set(plain)]
    expect(fitted.margins).toHaveLength(pools.length)
    fitted.probabilities.slice(1, -1).forEach((p, i) => expect(p).toBeCloseTo(pools[i + 1]!, 10))
  })

  it('takes a weight of three as three rows', () => {
    const data = makeMargins(300, 7)
    const weights = Float32Array.from({ length: 300 }, (_, i) => 1 + (i % 3))
    const places = [...weights].flatMap((w, i) => Array.from({ length: w }, () => i))
    const repeated = {
      margins: Float64Array.from(places, (i) => data.margins[i]!),
      labels: places.map((i) => data.labels[i]!),
      weights: null,
    }
    for (const fit of [fitSigmoid, fitIsotonic]) {
      const a = applyCalibration(fit({ ...data, weights }), data.margins)
      const b = applyCalibration(fit(repeated), data.margins)
      a.forEach((p, i) => expect(p).toBeCloseTo(b[i]!, 6))
    }
  })

  it('turns no ranking round where margins fall with the label', () => {
    const data = makeMargins(500, 8)
    const upsideDown = { ...data, margins: data.margins.map((x) => -x) }
    const p = applyCalibration(fitSigmoid(upsideDown), Float64Array.of(-3, 3))
    expect(p[0]).toBeCloseTo(p[1]!, 6)
  })
})

describe('measures of calibration', () => {
  it('compute Brier and its skill as defined', () => {
    const forecast = { p: [0.2, 0.9, 0.5], labels: [0, 1, 1], weights: null }
    expect(computeBrier(forecast)).toBeCloseTo((0.04 + 0.01 + 0.25) / 3, 12)
    expect(computeBrierSkill({ ...forecast, p: [2 / 3, 2 / 3, 2 / 3] })).toBeCloseTo(0, 12)
    expect(computeBrier({ ...forecast, weights: [1, 0, 3] })).toBeCloseTo((0.04 + 0.75) / 4, 12)
  })

  it('compute the error over bins of equal mass, ties kept together', () => {
    const p = [0.1, 0.1, 0.1, 0.1, 0.6, 0.6, 0.8, 0.8]
    const labels = [0, 0, 0, 1, 1, 0, 1, 1]
    const points = computeReliability({ p, labels, weights: null }, 4)
    expect(points.map(({ n, said, came }) => [n, said, came])).toEqual([
      [4, expect.closeTo(0.1), 0.25],
      [2, expect.closeTo(0.6), 0.5],
      [2, expect.closeTo(0.8), 1],
    ])
    expect(computeEce({ p, labels, weights: null }, 4)).toBeCloseTo((4 * 0.15 + 2 * 0.1 + 2 * 0.2) / 8, 12)
  })

  it('take fewer bins where finds are few, so that chance is not taken for a fault', () => {
    const labels = (finds: number, n: number): number[] => Array.from({ length: n }, (_, i) => (i < finds ? 1 : 0))
    expect([0, 120, 300, 5000].map((finds) => chooseBins(labels(finds, 10_000)))).toEqual([2, 2, 6, 10])
  })
})
