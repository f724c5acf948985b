/** Runs a trained network: margins of many rows, and integrated gradients of a few. */
import type { Backend } from '../backend.ts'
import { type Batch, createInputWriter } from './createInputWriter.ts'
import { forward, holdStack, releaseStack } from './denseStack.ts'
import { integrateGradients } from './integrateGradients.ts'
import type { NetworkModel } from './NetworkModel.ts'
import { readTensor } from './readTensors.ts'

export type Attribution = {
  /** Margin of the baseline: margin = base + sum of a row's contributions. */
  readonly base: number
  /** Log-odds, row-major, one per feature. */
  readonly contributions: Float64Array
}

export type NetworkRunner = {
  margins(batch: Batch): Float32Array
  attribute(batch: Batch): Attribution
  dispose(): void
}

/** Rows at a time: larger gains nothing (measured), smaller pays for the calls. */
const chunk = 2048

export function createNetworkRunner(model: NetworkModel, backend: Backend): NetworkRunner {
  const { tf } = backend
  const writer = createInputWriter(model.encoder)
  const held = holdStack(tf, model.stack, model.wide)
  const { width } = model.encoder
  let buffer = new Float32Array(0)
  let base: number | null = null
  const inputOf = (batch: Batch): Float32Array => {
    if (buffer.length < batch.count * width) buffer = new Float32Array(batch.count * width)
    const x = buffer.subarray(0, batch.count * width)
    writer.write(batch, model.tables, x)
    return x
  }
  return {
    margins: (batch) => {
      const margins = new Float32Array(batch.count)
      for (let done = 0; done < batch.count; done += chunk) {
        const part = { rows: batch.rows, from: batch.from + done, count: Math.min(chunk, batch.count - done) }
        const x = inputOf(part)
        margins.set(
          readTensor(tf, () => forward(tf, held, tf.tensor2d(x, [part.count, width]))),
          done,
        )
      }
      return margins
    },
    attribute: (batch) => {
      base ??= readTensor(tf, () => forward(tf, held, tf.tensor2d(model.baseline, [1, width])))[0] as number
      return integrateGradients({ tf, held, model, base, x: inputOf(batch), count: batch.count })
    },
    dispose: () => releaseStack(held),
  }
}
