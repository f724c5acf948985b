import { beforeAll, describe, expect, it } from 'vitest'
import { type Backend, openBackend } from '#models/learners/backend.ts'
import { createNetworkRunner } from '#models/learners/network/createNetworkRunner.ts'
import { fitInputEncoder } from '#models/learners/network/fitInputEncoder.ts'
import { fitRates } from '#models/learners/network/fitRates.ts'
import type { NetworkModel } from '#models/learners/network/NetworkModel.ts'
import { networkFromFiles, networkToFiles } from '#models/learners/network/networkFiles.ts'
import { defaultNetworkParams, trainNetwork } from '#models/learners/network/trainNetwork.ts'
import { columns, createTable } from './createTable.ts'

const train = createTable(6000, 5)
const test = createTable(500, 6)
let backend: Backend
let model: NetworkModel

beforeAll(async () => {
  backend = await openBackend(['wasm'])
  model = await trainNetwork(train, { ...defaultNetworkParams, hidden: [24, 12], batch: 256 }, { backend })
})

/** The plain reference: encoder, tables and layers written out, in double precision. */
function plainMargin(row: Float32Array): number {
  const { encoder, tables, stack, wide } = model
  const x = new Float64Array(encoder.width)
  for (const column of encoder.numbers) {
    const value = row[column.feature]!
    if (column.missingAt !== null) x[column.missingAt] = Number.isNaN(value) ? 1 : 0
    if (Number.isNaN(value)) continue
    const { knots, scores } = column
    const above = knots.findIndex((knot) => knot > value)
    if (above === 0) x[column.at] = scores[0]!
    else if (above < 0) x[column.at] = scores.at(-1)!
    else {
      const share = (value - knots[above - 1]!) / (knots[above]! - knots[above - 1]!)
      x[column.at] = scores[above - 1]! + share * (scores[above]! - scores[above - 1]!)
    }
  }
  encoder.categories.forEach((column, at) => {
    const place = column.codes.indexOf(row[column.feature]!) + 1
    for (let part = 0; part < column.size; part++) x[column.at + part] = tables[at]![place * column.size + part]!
  })
  encoder.categories.forEach((column) => {
    if (column.rateAt !== null) x[column.rateAt] = column.rates[column.codes.indexOf(row[column.feature]!) + 1]!
  })
  const straight = x.reduce((sum, value, at) => sum + value * wide[at]!, 0)
  let flow = [...x]
  stack.forEach((layer, at) => {
    flow = Array.from({ length: layer.outputs }, (_, out) => {
      const sum = flow.reduce(
        (total, value, k) => total + value * layer.weights[k * layer.outputs + out]!,
        layer.bias[out]!,
      )
      return at < stack.length - 1 && sum < 0 ? Math.exp(sum) - 1 : sum
    })
  })
  return flow[0]! + straight
}

describe('running a network', () => {
  it('says what the plain arithmetic says', () => {
    const margins = createNetworkRunner(model, backend).margins({ rows: test.rows, from: 0, count: test.n })
    for (let row = 0; row < test.n; row++) {
      expect(margins[row]).toBeCloseTo(plainMargin(test.rows.subarray(row * columns, (row + 1) * columns)), 4)
    }
  })

  it('says the same of a row alone and among others', () => {
    const runner = createNetworkRunner(model, backend)
    const all = runner.margins({ rows: test.rows, from: 0, count: test.n })
    const one = runner.margins({ rows: test.rows, from: 321, count: 1 })
    expect(one[0]).toBeCloseTo(all[321]!, 5)
  })

  it('says the same on the WASM and the plain JavaScript backend within 1e-4', async () => {
    const onWasm = createNetworkRunner(model, backend).margins({ rows: test.rows, from: 0, count: test.n })
    const javascript = await openBackend(['javascript'])
    expect(javascript.tf.getBackend()).toBe('cpu')
    const inPlain = createNetworkRunner(model, javascript).margins({ rows: test.rows, from: 0, count: test.n })
    await openBackend(['wasm'])
    const worst = Math.max(...onWasm.map((margin, row) => Math.abs(margin - inPlain[row]!)))
    expect(worst).toBeLessThan(1e-4)
  })

  it('survives being written to files and read back, bit by bit', () => {
    const { json, bytes } = networkToFiles(model)
    const back = networkFromFiles(JSON.parse(JSON.stringify(json)), bytes)
    expect(back?.stack).toEqual(model.stack)
    expect(back?.tables).toEqual(model.tables)
    const [margins, again] = [model, back!].map((one) =>
      createNetworkRunner(one, backend).margins({ rows: test.rows, from: 0, count: test.n }),
    )
    expect(again).toEqual(margins)
  })

  it('refuses files whose numbers were cut off', () => {
    const { json, bytes } = networkToFiles(model)
    expect(networkFromFiles(json, bytes.subarray(0, bytes.length - 4))).toBeNull()
  })
})

describe('explaining a network', () => {
  it('splits the margin into contributions that add up within 1 %', () => {
    const runner = createNetworkRunner(model, backend)
    const batch = { rows: test.rows, from: 0, count: 200 }
    const margins = runner.margins(batch)
    const { base, contributions } = runner.attribute(batch)
    for (let row = 0; row < batch.count; row++) {
      const sum = contributions.subarray(row * columns, (row + 1) * columns).reduce((total, part) => total + part, 0)
      const whole = margins[row]! - base
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(Math.max(0.01 * Math.abs(whole), 0.0015))
    }
  })

  it('gives the weight to what matters, not to noise', () => {
    const { contributions } = createNetworkRunner(model, backend).attribute({ rows: test.rows, from: 0, count: 200 })
    const size = Array.from({ length: columns }, (_, column) => {
      let sum = 0
      for (let row = 0; row < 200; row++) sum += Math.abs(contributions[row * columns + column]!)
      return sum
    })
    const quietest = Math.min(size[0]!, size[1]!, size[2]!, size[3]!)
    expect(quietest).toBeGreaterThan(2 * Math.max(size[5]!, size[6]!, size[7]!))
  })
})

describe('rates of categories', () => {
  const plain = fitInputEncoder(train, { sizeOf: () => 2, minCount: 3, maxCodes: 100, rates: true })
  const order = { categoryOrder: 'given', seed: 1 } as const
  const { encoder, ordered } = fitRates(train, plain, order)

  it('stand higher for codes with more finds', () => {
    const [column] = encoder.categories
    const risky = column!.rates.filter((_, at) => at > 0 && (column!.codes[at - 1]! / 1000) % 4 === 0)
    const others = column!.rates.filter((_, at) => at > 0 && (column!.codes[at - 1]! / 1000) % 4 !== 0)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(risky)).toBeGreaterThan(mean(others) + 1)
  })

  it('never let a training row see its own label', () => {
    const turned = { ...train, labels: train.labels.slice() }
    turned.labels[77] = 1 - turned.labels[77]!
    const again = fitRates(turned, plain, order)
    // One find more or less moves the overall rate a little, and with it every rate.
    expect(Math.abs(again.ordered[0]![77]! - ordered[0]![77]!)).toBeLessThan(0.01)
  })
})

describe('fitting the input of a network', () => {
  it('keeps values in order and inside the range that training saw', () => {
    const encoder = fitInputEncoder(train, { sizeOf: () => 2, minCount: 10, maxCodes: 100, rates: false })
    for (const { knots, scores } of encoder.numbers) {
      expect([...knots].sort((a, b) => a - b)).toEqual(knots)
      expect([...scores].sort((a, b) => a - b)).toEqual(scores)
      expect(Math.max(...scores.map(Math.abs))).toBeLessThan(2.6)
    }
  })

  it('flags unknown values only where training had some, and keeps only frequent categories', () => {
    const encoder = fitInputEncoder(train, { sizeOf: () => 2, minCount: 10, maxCodes: 7, rates: false })
    expect(encoder.numbers.filter((column) => column.missingAt !== null).map((column) => column.feature)).toEqual([4])
    expect(encoder.categories[0]?.codes).toHaveLength(7)
    expect(encoder.categories[0]?.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })
})
