/** Measures how badly an autoencoder rebuilds encoded rows: the raw material of novelty. */
import type { Tensor2D } from '@tensorflow/tfjs-core'
import type { Backend } from '../backend.ts'
import { forward, holdStack, releaseStack } from '../network/denseStack.ts'
import { readTensor } from '../network/readTensors.ts'
import type { AutoencoderModel } from './AutoencoderModel.ts'

export type Reconstructor = {
  /** Sum of the scaled squared errors of each encoded row. */
  sums(input: Float32Array, count: number): Float32Array
  /** Scaled error of each column of each encoded row. */
  errors(input: Float32Array, count: number): Float32Array
  dispose(): void
}

/** One column counts at most as an error of five times the usual: one wild value is not a wild traveller. */
export const mostError = 25
/** Rows at a time. */
export const chunk = 1024

export function createReconstructor(
  model: Pick<AutoencoderModel, 'encoder' | 'stack' | 'scale'>,
  { tf }: Backend,
): Reconstructor {
  const { width } = model.encoder
  const held = holdStack(tf, model.stack)
  const scale = tf.tensor2d(model.scale, [1, width])
  const ones = tf.ones([width, 1]) as Tensor2D
  /** Call inside `tf.tidy`. */
  const scaledErrors = (input: Float32Array): Tensor2D => {
    const x = tf.tensor2d(input, [input.length / width, width])
    return tf.mul(tf.sub(forward(tf, held, x), x), scale)
  }
  const byChunks = (input: Float32Array, count: number, compute: (part: Float32Array) => Float32Array) => {
    const answers: Float32Array[] = []
    for (let from = 0; from < count; from += chunk) {
      answers.push(compute(input.subarray(from * width, Math.min(count, from + chunk) * width)))
    }
    return joined(answers)
  }
  return {
    sums: (input, count) =>
      byChunks(input, count, (part) =>
        readTensor(tf, () => tf.matMul(tf.minimum(tf.square(scaledErrors(part)), mostError), ones)),
      ),
    errors: (input, count) => byChunks(input, count, (part) => readTensor(tf, () => scaledErrors(part))),
    dispose: () => {
      releaseStack(held)
      scale.dispose()
      ones.dispose()
    },
  }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const [first] = parts
  if (parts.length === 1 && first) return first
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
