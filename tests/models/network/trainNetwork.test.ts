import { beforeAll, describe, expect, it } from 'vitest'
import { type Backend, openBackend } from '#models/learners/backend.ts'
import { createNetworkRunner } from '#models/learners/network/createNetworkRunner.ts'
import type { EpochReport, NetworkModel } from '#models/learners/network/NetworkModel.ts'
import { defaultNetworkParams, type NetworkParams, trainNetwork } from '#models/learners/network/trainNetwork.ts'
import { areaUnderCurve, columns, createTable } from './createTable.ts'

const params: NetworkParams = { ...defaultNetworkParams, hidden: [24, 12], batch: 256, epochs: 30, seed: 3 }
const train = createTable(6000, 1)
const valid = createTable(1500, 2)
const test = createTable(3000, 3)
const whole = { rows: test.rows, from: 0, count: test.n }

let backend: Backend
let model: NetworkModel
const reports: EpochReport[] = []

beforeAll(async () => {
  backend = await openBackend()
  model = await trainNetwork(train, params, { backend, valid, onProgress: (report) => reports.push(report) })
})

function marginsOf(one: NetworkModel): Float32Array {
  const runner = createNetworkRunner(one, backend)
  const margins = runner.margins(whole)
  runner.dispose()
  return margins
}

const weigh = (data: typeof train) => ({
  ...data,
  weights: Float32Array.from(data.labels, (label) => (label === 1 ? 3 : 1)),
})

describe('training a network', () => {
  it('comes near the best that can be known of the invented rows, interaction included', () => {
    const best = areaUnderCurve(test.margins, test.labels)
    expect(areaUnderCurve(marginsOf(model), test.labels)).toBeGreaterThan(best - 0.03)
  })

  it('says probabilities whose mean is the rate that was found', () => {
    const mean = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
    const said = mean(marginsOf(model).map((margin) => 1 / (1 + Math.exp(-margin))))
    expect(Math.abs(said - mean(test.labels))).toBeLessThan(0.04)
  })

  it('reports every epoch and keeps the best one by the later slice', () => {
    expect(reports.map((report) => report.epoch)).toEqual(reports.map((_, at) => at + 1))
    expect(Math.min(...reports.map((report) => report.validLoss ?? 9))).toBeLessThan(reports[0]?.validLoss ?? 0)
  })

  it('gives the same numbers for the same seed and others for another', async () => {
    const short = { ...params, epochs: 2 }
    const [first, again, other] = [
      await trainNetwork(train, short, { backend, valid }),
      await trainNetwork(train, short, { backend, valid }),
      await trainNetwork(train, { ...short, seed: 4 }, { backend, valid }),
    ]
    expect(again.stack[0]?.weights).toEqual(first.stack[0]?.weights)
    expect(again.tables).toEqual(first.tables)
    expect(other.stack[0]?.weights).not.toEqual(first.stack[0]?.weights)
  })

  it('counts a row of weight three like three rows', async () => {
    const heavy = await trainNetwork(weigh(train), params, { backend, valid: weigh(valid) })
    const shift = marginsOf(heavy).reduce((sum, margin, row) => sum + margin - marginsOf(model)[row]!, 0) / test.n
    // Odds three times as high: log 3 = 1.1.
    expect(shift).toBeGreaterThan(0.8)
    expect(shift).toBeLessThan(1.4)
  }, 60_000)

  it('stops when asked, with the reason given', async () => {
    const abort = new AbortController()
    const running = trainNetwork(train, params, {
      backend,
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    })
    await expect(running).rejects.toThrow('enough')
  })

  it('leaves no tensors behind', async () => {
    const before = backend.tf.memory().numTensors
    const short = await trainNetwork(train, { ...params, epochs: 1 }, { backend, valid })
    const runner = createNetworkRunner(short, backend)
    runner.margins(whole)
    runner.attribute({ rows: test.rows, from: 0, count: 5 })
    runner.dispose()
    expect(backend.tf.memory().numTensors).toBe(before)
  })

  it('treats a category that training never saw like every other unknown one', () => {
    const row = test.rows.slice(0, columns)
    const margins = [777_777, 888_888, Number.NaN].map((code) => {
      row[0] = code
      return createNetworkRunner(model, backend).margins({ rows: row, from: 0, count: 1 })[0]
    })
    expect(margins[1]).toBe(margins[0])
    expect(margins[2]).toBe(margins[0])
  })

  it('hears that a value is missing', () => {
    const [known, unknown] = [test.rows.slice(0, columns), test.rows.slice(0, columns)]
    known[4] = 0.5
    unknown[4] = Number.NaN
    const runner = createNetworkRunner(model, backend)
    const [without] = runner.margins({ rows: unknown, from: 0, count: 1 })
    const [given] = runner.margins({ rows: known, from: 0, count: 1 })
    expect(without! - given!).toBeGreaterThan(0.4)
  })
})
