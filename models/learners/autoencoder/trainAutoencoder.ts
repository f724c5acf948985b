/** Trains an autoencoder on all rows, inspected or not: it needs no labels. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Tensor2D } from '@tensorflow/tfjs-core'
import type { Backend } from '../backend.ts'
import { createAdam } from '../network/createAdam.ts'
import { createInputWriter } from '../network/createInputWriter.ts'
import {
  backward,
  createDenseStack,
  type DenseStack,
  forwardKeeping,
  holdStack,
  releaseStack,
} from '../network/denseStack.ts'
import { fitInputEncoder } from '../network/fitInputEncoder.ts'
import type { CategoryTables, InputEncoder } from '../network/InputEncoder.ts'
import { normalFrom } from '../network/normalFrom.ts'
import { readTensors } from '../network/readTensors.ts'
import type { TrainingData } from '../TrainingData.ts'
import { createRandom, shuffledIndices } from '../trees/createRandom.ts'
import type { AutoencoderModel } from './AutoencoderModel.ts'
import { createReconstructor } from './createReconstructor.ts'

export type AutoencoderParams = {
  /** Widths down to the narrowest; the way back mirrors them. */
  readonly hidden: readonly number[]
  readonly rate: number
  readonly batch: number
  readonly epochs: number
  /** Chance that an input is hidden while training, so that columns must be told from each other (denoising). */
  readonly noise: number
  readonly seed: number
}

export const defaultAutoencoderParams: AutoencoderParams = {
  hidden: [32, 10],
  rate: 2e-3,
  batch: 512,
  epochs: 8,
  noise: 0.1,
  seed: 1,
}

export type AutoencoderTraining = {
  readonly backend: Backend
  readonly signal?: AbortSignal
  readonly onProgress?: (report: { readonly epoch: number; readonly loss: number }) => void
}

type Rows = Pick<TrainingData, 'rows' | 'n' | 'm' | 'categorical'>

/** More rows teach nothing new about what is ordinary. */
const mostRows = 30_000

export async function trainAutoencoder(
  data: Rows,
  params: AutoencoderParams,
  training: AutoencoderTraining,
): Promise<AutoencoderModel> {
  const random = createRandom(params.seed)
  const encoder = fitInputEncoder(data, { sizeOf: () => 1, minCount: 5, maxCodes: 2000, rates: false })
  const tables = rarityTables(encoder, data.n)
  const input = encodeSample(data, { encoder, tables }, shuffledIndices(data.n, random).subarray(0, mostRows))
  const widths = [encoder.width, ...params.hidden, ...params.hidden.slice(0, -1).reverse(), encoder.width]
  const stack = createDenseStack(widths, normalFrom(random))
  const count = input.length / encoder.width
  const adam = createAdam(
    stack.flatMap((layer) => [layer.weights, layer.bias]),
    { decay: 0, clipNorm: 5 },
  )
  for (let epoch = 1; epoch <= params.epochs; epoch++) {
    const order = shuffledIndices(count, random)
    let loss = 0
    for (let from = 0; from < count; from += params.batch) {
      training.signal?.throwIfAborted()
      const clean = pick(input, order.subarray(from, from + params.batch), encoder.width)
      const noisy = clean.map((value) => (random.next() < params.noise ? 0 : value))
      const step = trainStep(training.backend, stack, { clean, noisy, width: encoder.width })
      adam.step(step.gradients, params.rate * (0.55 + 0.45 * Math.cos((Math.PI * epoch) / params.epochs)))
      loss += step.loss * (clean.length / encoder.width)
      if ((from / params.batch) % 8 === 7) await nextTurn()
    }
    training.onProgress?.({ epoch, loss: loss / Math.max(1, count) })
  }
  return withUsualErrors({ encoder, tables, stack }, input, training.backend)
}

/** Minus the log of a value's share, brought to mean 0 and spread 1 over the training rows. */
function rarityTables(encoder: InputEncoder, n: number): CategoryTables {
  return encoder.categories.map((column) => {
    // A value never seen counts as half a row: rarer than everything that was.
    const rarity = column.shares.map((share) => -Math.log(Math.max(share, 0.5 / Math.max(1, n))))
    const mean = rarity.reduce((sum, value, at) => sum + value * (column.shares[at] ?? 0), 0)
    const square = rarity.reduce((sum, value, at) => sum + (value - mean) ** 2 * (column.shares[at] ?? 0), 0)
    const spread = Math.max(0.1, Math.sqrt(square))
    return Float32Array.from(rarity, (value) => Math.min(3, Math.max(-3, (value - mean) / spread)))
  })
}

type Inputs = { readonly encoder: InputEncoder; readonly tables: CategoryTables }

function encodeSample(data: Rows, { encoder, tables }: Inputs, sample: Int32Array): Float32Array {
  const writer = createInputWriter(encoder)
  const input = new Float32Array(sample.length * encoder.width)
  sample.forEach((row, at) => {
    const out = input.subarray(at * encoder.width, (at + 1) * encoder.width)
    writer.write({ rows: data.rows, from: row, count: 1 }, tables, out)
  })
  return input
}

function pick(input: Float32Array, order: Int32Array, width: number): Float32Array {
  const picked = new Float32Array(order.length * width)
  order.forEach((row, at) => picked.set(input.subarray(row * width, (row + 1) * width), at * width))
  return picked
}

type Step = { readonly clean: Float32Array; readonly noisy: Float32Array; readonly width: number }

/** Mean squared error over all cells and its gradients. */
function trainStep(backend: Backend, stack: DenseStack, step: Step): { gradients: Float32Array[]; loss: number } {
  const { tf } = backend
  const rows = step.clean.length / step.width
  const held = holdStack(tf, stack)
  const [error, ...gradients] = readTensors(tf, () => {
    const kept = forwardKeeping(tf, held, { x: tf.tensor2d(step.noisy, [rows, step.width]), masks: [] })
    const miss: Tensor2D = tf.sub(kept.output, tf.tensor2d(step.clean, [rows, step.width]))
    const way = backward(tf, held, { kept, slope: tf.mul(miss, 2 / step.clean.length) })
    return [miss, ...way.layers.flatMap((layer) => [layer.weights, layer.bias])]
  })
  releaseStack(held)
  return { gradients, loss: meanSquare(error as Float32Array) }
}

function meanSquare(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum / Math.max(1, values.length)
}

/** Measures the usual error of each column, then the spread of the whole error, on the training rows. */
function withUsualErrors(
  model: Pick<AutoencoderModel, 'encoder' | 'tables' | 'stack'>,
  input: Float32Array,
  backend: Backend,
): AutoencoderModel {
  const { width } = model.encoder
  const count = input.length / width
  const plain = createReconstructor({ ...model, scale: new Float32Array(width).fill(1) }, backend)
  const squares = new Float64Array(width)
  plain.errors(input, count).forEach((error, at) => {
    squares[at % width] = (squares[at % width] as number) + error * error
  })
  plain.dispose()
  // A column that never errs in training gets a floor, else one new value would be infinitely novel.
  const scale = Float32Array.from(squares, (sum) => 1 / Math.max(0.05, Math.sqrt(sum / Math.max(1, count))))
  const scaled = createReconstructor({ ...model, scale }, backend)
  const sums = scaled.sums(input, count).sort()
  scaled.dispose()
  const quantiles = Float32Array.from({ length: 201 }, (_, at) => sums[Math.round((at / 200) * (count - 1))] ?? 0)
  return { ...model, scale, quantiles }
}
