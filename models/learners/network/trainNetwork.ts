/** Trains a feed-forward classifier: category embeddings, dropout, weighted logistic loss, early stopping on a later slice. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Tensor2D } from '@tensorflow/tfjs-core'
import type { Backend } from '../backend.ts'
import type { TrainingData } from '../TrainingData.ts'
import { createRandom, shuffledIndices, type Random } from '../trees/createRandom.ts'
import { weightedLogLoss } from './weightedLogLoss.ts'
import { type Adam, createAdam } from './createAdam.ts'
import { type InputWriter, createInputWriter } from './createInputWriter.ts'
import { createNetworkRunner } from './createNetworkRunner.ts'
import { createDropout, type Dropout } from './createDropout.ts'
import { backward, createDenseStack, type DenseStack, forwardKeeping, holdStack, releaseStack } from './denseStack.ts'
import { fitInputEncoder } from './fitInputEncoder.ts'
import { fitRates } from './fitRates.ts'
import type { CategoryColumn, CategoryTables, InputEncoder } from './InputEncoder.ts'
import type { EpochReport, NetworkModel } from './NetworkModel.ts'
import { normalFrom } from './normalFrom.ts'
import { readTensors } from './readTensors.ts'

export type NetworkParams = {
  readonly hidden: readonly number[]
  readonly dropout: number
  readonly rate: number
  readonly decay: number
  readonly batch: number
  readonly epochs: number
  /** Stop after so many epochs without a better later slice. */
  readonly patience: number
  readonly minCount: number
  readonly maxCodes: number
  /** `given` where the training rows stand in order of time. */
  readonly categoryOrder: 'random' | 'given'
  readonly seed: number
}

export const defaultNetworkParams: NetworkParams = {
  hidden: [64, 32],
  dropout: 0.3,
  rate: 2e-3,
  decay: 1,
  batch: 512,
  epochs: 30,
  patience: 4,
  minCount: 3,
  maxCodes: 5000,
  categoryOrder: 'random',
  seed: 1,
}

export type NetworkTraining = {
  readonly backend: Backend
  readonly valid?: TrainingData
  readonly signal?: AbortSignal
  readonly onProgress?: (report: EpochReport) => void
  /** Start of the category tables, e.g. from skip-gram vectors, by category column of the encoder; null: zero. */
  readonly startTables?: (encoder: InputEncoder) => readonly (Float32Array | null)[]
}

/** Rule of thumb for embeddings: 1.6 x values^0.56 (fast.ai), held to eight. */
const sizeOf = (codes: number) => Math.max(1, Math.min(8, Math.round(1.6 * codes ** 0.56)))

export async function trainNetwork(
  data: TrainingData,
  params: NetworkParams,
  training: NetworkTraining,
): Promise<NetworkModel> {
  const random = createRandom(params.seed)
  const { minCount, maxCodes } = params
  const plain = fitInputEncoder(data, { sizeOf, minCount, maxCodes, rates: true })
  const { encoder, ordered } = fitRates(data, plain, params)
  const writer = createInputWriter(encoder)
  const tables = startTables(encoder, training)
  const stack = createDenseStack([encoder.width, ...params.hidden, 1], normalFrom(random))
  startAtBaseRate(stack, data)
  const wide = new Float32Array(encoder.width)
  const run: Run = {
    data,
    params,
    training,
    encoder,
    ordered,
    writer,
    tables,
    stack,
    wide,
    random,
    adam: createAdam([...tables, wide, ...stack.flatMap((layer) => [layer.weights, layer.bias])], {
      decay: params.decay,
      clipNorm: 5,
    }),
    dropout: createDropout(training.backend.tf, params.dropout, random),
    x: new Float32Array(params.batch * encoder.width),
  }
  return trainEpochs(run)
}

type Run = {
  readonly data: TrainingData
  readonly params: NetworkParams
  readonly training: NetworkTraining
  readonly encoder: InputEncoder
  /** Rates of categories that training may see, per category column and row. */
  readonly ordered: readonly Float32Array[]
  readonly writer: InputWriter
  readonly tables: CategoryTables
  readonly stack: DenseStack
  readonly wide: Float32Array
  readonly random: Random
  readonly adam: Adam
  readonly dropout: Dropout
  readonly x: Float32Array
}

/** From zero: a value seen twice stays near the unknown one instead of somewhere by chance. */
function startTables(encoder: InputEncoder, training: NetworkTraining): CategoryTables {
  const given = training.startTables?.(encoder) ?? []
  return encoder.categories.map((column, at) =>
    Float32Array.from(given[at] ?? new Float32Array((column.codes.length + 1) * column.size)),
  )
}

/** The untrained network says the base rate, so that the first epochs need not learn it. */
function startAtBaseRate(stack: DenseStack, data: TrainingData): void {
  let found = 0
  let total = 0
  for (let row = 0; row < data.n; row++) {
    const weight = data.weights?.[row] ?? 1
    total += weight
    found += weight * (data.labels[row] as number)
  }
  const rate = Math.min(1 - 1e-6, Math.max(1e-6, total > 0 ? found / total : 0.5))
  const last = stack.at(-1)
  if (last) last.bias[0] = Math.log(rate / (1 - rate))
}

async function trainEpochs(run: Run): Promise<NetworkModel> {
  const { params, training } = run
  let best = copyModel(run)
  let bestLoss = Number.POSITIVE_INFINITY
  let waited = 0
  for (let epoch = 1; epoch <= params.epochs; epoch++) {
    const trainLoss = await trainEpoch(run, paceOf(epoch, params))
    const validLoss = training.valid ? lossOn(training.valid, copyModel(run), training.backend) : null
    training.onProgress?.({ epoch, trainLoss, validLoss })
    const judged = validLoss ?? trainLoss
    if (judged < bestLoss) {
      bestLoss = judged
      best = copyModel(run)
      waited = 0
    } else if (++waited >= params.patience) break
  }
  return best
}

/** Cosine from the full rate to a tenth of it. */
function paceOf(epoch: number, params: NetworkParams): number {
  return params.rate * (0.55 + 0.45 * Math.cos((Math.PI * (epoch - 1)) / params.epochs))
}

async function trainEpoch(run: Run, rate: number): Promise<number> {
  const order = shuffledIndices(run.data.n, run.random)
  let loss = 0
  let weight = 0
  for (let from = 0; from < order.length; from += run.params.batch) {
    run.training.signal?.throwIfAborted()
    const part = trainBatch(run, order.subarray(from, from + run.params.batch), rate)
    loss += part.loss
    weight += part.weight
    if ((from / run.params.batch) % 8 === 7) await nextTurn()
  }
  return weight > 0 ? loss / weight : 0
}

type PickedRows = {
  readonly rows: Float32Array
  readonly labels: Float32Array
  readonly weights: Float32Array
  readonly n: number
}

function pickRows(data: TrainingData, order: Int32Array): PickedRows {
  const rows = new Float32Array(order.length * data.m)
  const labels = new Float32Array(order.length)
  const weights = new Float32Array(order.length)
  order.forEach((row, at) => {
    rows.set(data.rows.subarray(row * data.m, (row + 1) * data.m), at * data.m)
    labels[at] = data.labels[row] as number
    weights[at] = data.weights?.[row] ?? 1
  })
  return { rows, labels, weights, n: order.length }
}

function trainBatch(run: Run, order: Int32Array, rate: number): { loss: number; weight: number } {
  const { tf } = run.training.backend
  const picked = pickRows(run.data, order)
  const width = run.encoder.width
  const x = run.x.subarray(0, picked.n * width)
  const batch = { rows: picked.rows, from: 0, count: picked.n }
  run.writer.write(batch, run.tables, x)
  writeOrderedRates(run, order, x)
  const held = holdStack(tf, run.stack, run.wide)
  let answer = { loss: 0, weight: 0 }
  const slopes = readTensors(tf, () => {
    const masks = run.dropout.masks(picked.n, run.params.hidden)
    const kept = forwardKeeping(tf, held, { x: tf.tensor2d(x, [picked.n, width]), masks })
    const { slope, loss, weight } = slopeOfLoss(kept.output.dataSync() as Float32Array, picked)
    answer = { loss, weight }
    const way = backward(tf, held, { kept, slope: tf.tensor2d(slope, [picked.n, 1]) })
    return [way.x, way.wide as Tensor2D, ...way.layers.flatMap((layer) => [layer.weights, layer.bias])]
  })
  releaseStack(held)
  run.adam.step([...tableGradients(run, batch, slopes[0] as Float32Array), ...slopes.slice(1)], rate)
  return answer
}

/** Puts what training may know in place of the rates over all rows. */
function writeOrderedRates(run: Run, order: Int32Array, x: Float32Array): void {
  run.encoder.categories.forEach(({ rateAt }, at) => {
    if (rateAt === null) return
    const rates = run.ordered[at] as Float32Array
    order.forEach((row, place) => {
      x[place * run.encoder.width + rateAt] = rates[row] as number
    })
  })
}

/** Derivative of the weighted mean log loss by the margin: w (p - y) / sum w. */
function slopeOfLoss(margins: Float32Array, picked: PickedRows): { slope: Float32Array; loss: number; weight: number } {
  const slope = new Float32Array(picked.n)
  let weight = 0
  let loss = 0
  for (const value of picked.weights) weight += value
  for (let row = 0; row < picked.n; row++) {
    const z = margins[row] as number
    const y = picked.labels[row] as number
    const share = picked.weights[row] as number
    slope[row] = (share * (1 / (1 + Math.exp(-z)) - y)) / weight
    loss += share * (Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))))
  }
  return { slope, loss, weight }
}

/** A table row collects the slopes of the input columns it was copied to. */
function tableGradients(run: Run, batch: { rows: Float32Array; from: number; count: number }, slope: Float32Array) {
  const { width } = run.encoder
  return run.tables.map((table, at) => {
    const column = run.encoder.categories[at] as CategoryColumn
    const gradient = new Float32Array(table.length)
    const source = run.writer.codeRows(batch, at)
    for (let row = 0; row < batch.count; row++) {
      const target = (source[row] as number) * column.size
      const place = row * width + column.at
      for (let part = 0; part < column.size; part++) {
        gradient[target + part] = (gradient[target + part] as number) + (slope[place + part] as number)
      }
    }
    return gradient
  })
}

function lossOn(data: TrainingData, model: NetworkModel, backend: Backend): number {
  const runner = createNetworkRunner(model, backend)
  const margins = runner.margins({ rows: data.rows, from: 0, count: data.n })
  runner.dispose()
  return weightedLogLoss(margins, data)
}

function copyModel(run: Run): NetworkModel {
  const stack = run.stack.map((layer) => ({ ...layer, weights: layer.weights.slice(), bias: layer.bias.slice() }))
  const tables = run.tables.map((table) => table.slice())
  return { encoder: run.encoder, tables, stack, wide: run.wide.slice(), baseline: meanInput(run, tables) }
}

/** Mean input over at most 20,000 training rows: enough for two digits, which is all a starting point needs. */
function meanInput(run: Run, tables: CategoryTables): Float32Array {
  const { width } = run.encoder
  const count = Math.min(run.data.n, 20_000)
  const input = new Float32Array(count * width)
  run.writer.write({ rows: run.data.rows, from: run.data.n - count, count }, tables, input)
  const sums = new Float64Array(width)
  for (let at = 0; at < input.length; at++) sums[at % width] = (sums[at % width] as number) + (input[at] as number)
  return Float32Array.from(sums, (sum) => sum / Math.max(1, count))
}
