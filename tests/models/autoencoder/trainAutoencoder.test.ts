import { beforeAll, describe, expect, it } from 'vitest'
import { autoencoderFromFiles, autoencoderToFiles } from '#models/learners/autoencoder/autoencoderFiles.ts'
import type { AutoencoderModel } from '#models/learners/autoencoder/AutoencoderModel.ts'
import { createAutoencoderRunner } from '#models/learners/autoencoder/createAutoencoderRunner.ts'
import { defaultAutoencoderParams, trainAutoencoder } from '#models/learners/autoencoder/trainAutoencoder.ts'
import { type Backend, openBackend } from '#models/learners/backend.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'

const [n, m] = [4000, 10]
const categorical = Array.from({ length: m }, (_, column) => column === 9)

/** Columns 0..3 follow one hidden cause, 4..7 another, 8 has unknowns, 9 is a category of which code 3 is rare. */
function createRows(count: number, seed: number): Float32Array {
  const random = createRandom(seed)
  const rows = new Float32Array(count * m)
  for (let row = 0; row < count; row++) {
    const [first, second] = [random.next(), random.next()]
    for (let column = 0; column < 8; column++) {
      rows[row * m + column] = (column < 4 ? first : second) * (column + 1) + 0.05 * random.next()
    }
    rows[row * m + 8] = random.next() < 0.1 ? Number.NaN : random.next()
    rows[row * m + 9] = random.next() < 0.004 ? 3 : random.integer(3)
  }
  return rows
}

let backend: Backend
let model: AutoencoderModel
const losses: number[] = []
const data = { rows: createRows(n, 1), n, m, categorical }
const params = { ...defaultAutoencoderParams, hidden: [12, 4], batch: 128, epochs: 12 }

beforeAll(async () => {
  backend = await openBackend()
  model = await trainAutoencoder(data, params, { backend, onProgress: ({ loss }) => losses.push(loss) })
})

const noveltyOf = (rows: Float32Array) =>
  createAutoencoderRunner(model, backend).novelty({ rows, from: 0, count: rows.length / m })

describe('novelty', () => {
  it('learns what is ordinary', () => {
    expect(losses.at(-1)).toBeLessThan(0.5 * losses[0]!)
  })

  it('is spread evenly over ordinary travellers', () => {
    const novelty = [...noveltyOf(createRows(2000, 2))].sort((a, b) => a - b)
    expect(Math.abs(novelty[1000]! - 0.5)).toBeLessThan(0.06)
    expect(Math.abs(novelty[1800]! - 0.9)).toBeLessThan(0.04)
  })

  it('is high where fields that go together do not, and names these fields', () => {
    const odd = createRows(1, 3)
    for (const column of [0, 1, 2, 3]) odd[column] = column % 2 === 0 ? 0 : column + 1
    expect(noveltyOf(odd)[0]).toBeGreaterThan(0.97)
    const fields = createAutoencoderRunner(model, backend).fields({ rows: odd, from: 0, count: 1 })
    expect(fields.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(fields.subarray(0, 4).reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.6)
  })

  it('rises with a category hardly ever seen', () => {
    const [common, rare] = [createRows(300, 4), createRows(300, 4)]
    for (let row = 0; row < 300; row++) {
      common[row * m + 9] = 1
      rare[row * m + 9] = 3
    }
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(noveltyOf(rare))).toBeGreaterThan(mean(noveltyOf(common)) + 0.2)
  })

  it('stays the same after being written to files and read back', () => {
    const { json, bytes } = autoencoderToFiles(model)
    const back = autoencoderFromFiles(JSON.parse(JSON.stringify(json)), bytes)!
    const rows = createRows(50, 5)
    const again = createAutoencoderRunner(back, backend).novelty({ rows, from: 0, count: 50 })
    expect(again).toEqual(noveltyOf(rows))
  })

  it('leaves no tensors behind', async () => {
    const before = backend.tf.memory().numTensors
    const short = await trainAutoencoder(data, { ...params, epochs: 1 }, { backend })
    const runner = createAutoencoderRunner(short, backend)
    runner.novelty({ rows: data.rows, from: 0, count: n })
    runner.fields({ rows: data.rows, from: 0, count: 3 })
    runner.dispose()
    expect(backend.tf.memory().numTensors).toBe(before)
  })
})
