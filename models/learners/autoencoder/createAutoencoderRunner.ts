/** Runs an autoencoder: how novel rows are, and which fields make them so. */
import type { Tensor2D } from '@tensorflow/tfjs'
import type { Backend } from '../backend.ts'
import { type Batch, createInputWriter } from '../network/createInputWriter.ts'
import { forward, holdStack, releaseStack } from '../network/denseStack.ts'
import { readTensor } from '../network/readTensors.ts'
import type { AutoencoderModel } from './AutoencoderModel.ts'

export type AutoencoderRunner = {
  /** Percentile in [0, 1] among the training rows. */
  novelty(batch: Batch): Float64Array
  /** Share of each feature in a row's error, row-major; a row adds up to 1. */
  fields(batch: Batch): Float64Array
  /** Scaled squared error of encoded rows. */
  errorSums(input: Float32Array, count: number): Float32Array
  /** Calls back with the scaled error of each column of each encoded row. */
  errors(input: Float32Array, count: number, see: (row: number, errors: Float32Array) => void): void
  dispose(): void
}

/** One column counts at most as an error of five times the usual: one wild value is not a wild traveller. */
const mostError = 25
const chunk = 2048

export function createAutoencoderRunner(model: AutoencoderModel, backend: Backend): AutoencoderRunner {
  const { tf } = backend
  const { width, features } = model.encoder
  const writer = createInputWriter(model.encoder)
  const held = holdStack(tf, model.stack)
  const scale = tf.tensor2d(model.scale, [1, width])
  const ones = tf.ones([width, 1]) as Tensor2D
  const buffer = new Float32Array(chunk * width)

  /** Call inside `tf.tidy`. */
  const scaledErrors = (input: Float32Array, count: number): Tensor2D => {
    const x = tf.tensor2d(input, [count, width])
    return tf.mul(tf.sub(forward(tf, held, x), x), scale)
  }
  const sumsOf = (input: Float32Array, count: number) =>
    readTensor(tf, () => tf.matMul(tf.minimum(tf.square(scaledErrors(input, count)), mostError), ones))
  const encode = (batch: Batch): Float32Array => {
    const input = buffer.subarray(0, batch.count * width)
    writer.write(batch, model.tables, input)
    return input
  }
  const errors: AutoencoderRunner['errors'] = (input, count, see) => {
    for (const part of parts(count)) {
      const rows = input.subarray(part.from * width, (part.from + part.count) * width)
      const values = readTensor(tf, () => scaledErrors(rows, part.count))
      for (let row = 0; row < part.count; row++) see(row, values)
    }
  }
  const novelty = (batch: Batch): Float64Array => {
    const percentiles = new Float64Array(batch.count)
    for (const part of parts(batch.count)) {
      const slice = { rows: batch.rows, from: batch.from + part.from, count: part.count }
      sumsOf(encode(slice), part.count).forEach((sum, row) => {
        percentiles[part.from + row] = percentileOf(sum, model.quantiles)
      })
    }
    return percentiles
  }
  return {
    novelty,
    fields: (batch) => {
      const shares = new Float64Array(batch.count * features)
      for (const part of parts(batch.count)) {
        const input = encode({ rows: batch.rows, from: batch.from + part.from, count: part.count })
        errors(input, part.count, (row, values) => {
          const target = shares.subarray((part.from + row) * features, (part.from + row + 1) * features)
          addShares(target, values.subarray(row * width, (row + 1) * width), model)
        })
      }
      return shares
    },
    errorSums: (input, count) => {
      const sums = new Float32Array(count)
      for (const part of parts(count)) {
        sums.set(sumsOf(input.subarray(part.from * width, (part.from + part.count) * width), part.count), part.from)
      }
      return sums
    },
    errors,
    dispose: () => {
      releaseStack(held)
      scale.dispose()
      ones.dispose()
    },
  }
}

function parts(count: number): readonly { from: number; count: number }[] {
  return Array.from({ length: Math.ceil(count / chunk) }, (_, at) => ({
    from: at * chunk,
    count: Math.min(chunk, count - at * chunk),
  }))
}

/** Where an error lies among the training errors, straight between the known percentiles. */
function percentileOf(error: number, quantiles: Float32Array): number {
  const last = quantiles.length - 1
  if (!(error > (quantiles[0] as number))) return 0
  if (error >= (quantiles[last] as number)) return 1
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((quantiles[middle] as number) <= error) low = middle
    else high = middle
  }
  const step = (quantiles[high] as number) - (quantiles[low] as number)
  return (low + (step > 0 ? (error - (quantiles[low] as number)) / step : 0)) / last
}

function addShares(target: Float64Array, errors: Float32Array, { encoder }: AutoencoderModel): void {
  const add = (feature: number, at: number) => {
    target[feature] = (target[feature] as number) + Math.min(mostError, (errors[at] as number) ** 2)
  }
  for (const column of encoder.numbers) {
    add(column.feature, column.at)
    if (column.missingAt !== null) add(column.feature, column.missingAt)
  }
  for (const column of encoder.categories) add(column.feature, column.at)
  const total = target.reduce((sum, value) => sum + value, 0)
  if (total > 0) for (let at = 0; at < target.length; at++) target[at] = (target[at] as number) / total
}
