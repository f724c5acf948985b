import { describe, expect, it } from 'vitest'
import { normalFrom } from '#models/learners/network/normalFrom.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { fitVoting } from '#models/voting/fitVoting.ts'

const n = 4000
const random = createRandom(7)
const normal = normalFrom(random)
const truth = Float64Array.from({ length: n }, () => -2 + 1.5 * normal())
const labels = Float32Array.from(truth, (z) => (random.next() < 1 / (1 + Math.exp(-z)) ? 1 : 0))
const slice = { labels, weights: null, n }
const noisy = (spread: number) => truth.map((z) => z + spread * normal())
const nonsense = Float64Array.from({ length: n }, () => normal())
const against = truth.map((z) => -z)

describe('voting', () => {
  it('gives shares that are not negative and add up to 1', () => {
    const shares = fitVoting([noisy(0.5), noisy(1), against, nonsense], slice)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('listens to the better learner more, hardly to nonsense, and not to one that is always wrong', () => {
    const [good, fair, wrong, none] = fitVoting([noisy(0.4), noisy(1.5), against, nonsense], slice)
    expect(good).toBeGreaterThan(2 * fair!)
    expect(wrong).toBe(0)
    expect(none).toBeLessThan(0.1)
  })

  it('shares evenly between equals, and where the slice says nothing', () => {
    const twin = noisy(0.8)
    const [left, right] = fitVoting([twin, twin], slice)
    expect(left).toBeCloseTo(right!, 2)
    expect(fitVoting([twin, nonsense], { labels: new Float32Array(n), weights: null, n })).toEqual([0.5, 0.5])
  })

  it('lets weights decide: what only rows of no weight say is not heard', () => {
    const half = Float32Array.from({ length: n }, (_, row) => (row < n / 2 ? 1 : 1e-6))
    const early = truth.map((z, row) => (row < n / 2 ? z : normal()))
    const late = truth.map((z, row) => (row < n / 2 ? normal() : z))
    const [first, second] = fitVoting([early, late], { labels, weights: half, n })
    expect(first).toBeGreaterThan(0.9)
    expect(second).toBeLessThan(0.1)
  })
})
