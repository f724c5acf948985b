/** Runs an autoencoder: how novel rows are, and which fields make them so. */
import type { Backend } from '../backend.ts'
import { type Batch, createInputWriter } from '../network/createInputWriter.ts'
import type { AutoencoderModel } from './AutoencoderModel.ts'
import { chunk, createReconstructor, mostError } from './createReconstructor.ts'

export type AutoencoderRunner = {
  /** Percentile in [0, 1] among the training rows. */
  novelty(batch: Batch): Float64Array
  /** Share of each feature in a row's error, row-major; a row adds up to 1. */
  fields(batch: Batch): Float64Array
  dispose(): void
}

export function createAutoencoderRunner(model: AutoencoderModel, backend: Backend): AutoencoderRunner {
  const { width, features } = model.encoder
  const writer = createInputWriter(model.encoder)
  const reconstructor = createReconstructor(model, backend)
  const buffer = new Float32Array(chunk * width)
  /** Encodes a batch chunk by chunk and hands each on. */
  const eachChunk = (batch: Batch, see: (input: Float32Array, from: number, count: number) => void) => {
    for (let from = 0; from < batch.count; from += chunk) {
      const count = Math.min(chunk, batch.count - from)
      const input = buffer.subarray(0, count * width)
      writer.write({ rows: batch.rows, from: batch.from + from, count }, model.tables, input)
      see(input, from, count)
    }
  }
  return {
    novelty: (batch) => {
      const percentiles = new Float64Array(batch.count)
      eachChunk(batch, (input, from, count) => {
        reconstructor.sums(input, count).forEach((sum, row) => {
          percentiles[from + row] = percentileOf(sum, model.quantiles)
        })
      })
      return percentiles
    },
    fields: (batch) => {
      const shares = new Float64Array(batch.count * features)
      eachChunk(batch, (input, from, count) => {
        const errors = reconstructor.errors(input, count)
        for (let row = 0; row < count; row++) {
          const target = shares.subarray((from + row) * features, (from + row + 1) * features)
          addShares(target, errors.subarray(row * width, (row + 1) * width), model)
        }
      })
      return shares
    },
    dispose: () => reconstructor.dispose(),
  }
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
