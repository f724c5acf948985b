import { expect, it } from 'vitest'
import { computeBrier, computeEce } from '#models/calibration/measureCalibration.ts'
import { computeAuc } from '#models/evaluation/computeAuc.ts'
import { computeAveragePrecision } from '#models/evaluation/computeAveragePrecision.ts'
import { computeNdcg } from '#models/evaluation/computeNdcg.ts'
import { computeTopPercent } from '#models/evaluation/computeTop.ts'
import { createEvaluated } from '#models/evaluation/Evaluated.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { measureRanking } from '#models/packs/measureRanking.ts'

const random = createRandom(4)
const n = 2000
const scores = Float64Array.from({ length: n }, () => Math.round(random.next() * 200) / 200)
const labels = Float32Array.from(scores, (score) => (random.next() < 0.4 * score ? 1 : 0))
const weights = Float64Array.from({ length: n }, () => 1 + random.integer(5))
const clusters = Int32Array.from({ length: n }, (_, row) => row % 40)
const p = scores.map((score) => 0.4 * score)

it('gives the figures that the single measures give, ties and weights included', () => {
  const measured = measureRanking({ scores, p, labels, weights, clusters }, { rounds: 50, seed: 1, capacityPercent: 7 })
  const data = createEvaluated({ scores, labels, weights })
  expect(measured['auc']?.value).toBeCloseTo(computeAuc(data)!, 10)
  expect(measured['ap']?.value).toBeCloseTo(computeAveragePrecision(data)!, 10)
  expect(measured['brier']?.value).toBeCloseTo(computeBrier({ p, labels, weights }), 10)
  // Bins may end a row earlier or later.
  expect(measured['ece']?.value).toBeCloseTo(computeEce({ p, labels, weights }), 2)
  const capacity = computeTopPercent(data, 7)
  expect(measured['precisionAtCapacity']?.value).toBeCloseTo(capacity.precision, 10)
  expect(measured['recallAtCapacity']?.value).toBeCloseTo(capacity.recall, 10)
  expect(measured['ndcgAtCapacity']?.value).toBeCloseTo(computeNdcg(data, capacity.checked)!, 10)
  for (const percent of [1, 2, 5, 10]) {
    const top = computeTopPercent(data, percent)
    expect(measured[`precisionAt${percent}`]?.value).toBeCloseTo(top.precision, 10)
    expect(measured[`recallAt${percent}`]?.value).toBeCloseTo(top.recall, 10)
  }
})

it('makes intervals wider where travellers of a flight share their fate', () => {
  const shared = Int32Array.from({ length: n }, (_, row) => Math.floor(row / 100))
  const alike = Float32Array.from(shared, (day) => (day % 3 === 0 ? 1 : 0))
  const width = (groups: Int32Array) => {
    const { auc } = measureRanking(
      { scores, p: null, labels: alike, weights, clusters: groups },
      { rounds: 200, seed: 1 },
    )
    return auc!.high - auc!.low
  }
  const alone = Int32Array.from({ length: n }, (_, row) => row)
  const prevalence = (groups: Int32Array) =>
    measureRanking({ scores, p: null, labels: alike, weights, clusters: groups }, { rounds: 200, seed: 1 })[
      'precisionAt10'
    ]!
  expect(width(alone)).toBeGreaterThan(0)
  const [byFlight, byRow] = [prevalence(shared), prevalence(alone)]
  expect(byFlight.high - byFlight.low).toBeGreaterThan(byRow.high - byRow.low)
})
