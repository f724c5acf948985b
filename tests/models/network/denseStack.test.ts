import { expect, it } from 'vitest'
import { openBackend } from '#models/learners/backend.ts'
import {
  backward,
  createDenseStack,
  type DenseStack,
  forward,
  forwardKeeping,
  holdStack,
} from '#models/learners/network/denseStack.ts'
import { normalFrom } from '#models/learners/network/normalFrom.ts'
import { readTensor } from '#models/learners/network/readTensors.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'

const normal = normalFrom(createRandom(11))
const wide = Float32Array.from({ length: 5 }, normal)
const x = Float32Array.from({ length: 3 * 5 }, normal)

async function sumOfOutputs(stack: DenseStack): Promise<number> {
  const { tf } = await openBackend(['wasm'])
  const [sum] = readTensor(tf, () => tf.sum(forward(tf, holdStack(tf, stack, wide), tf.tensor2d(x, [3, 5]))))
  return sum as number
}

it('computes gradients that small steps confirm', async () => {
  const stack = createDenseStack([5, 4, 3, 1], normal)
  for (const layer of stack) layer.bias.forEach((_, at) => (layer.bias[at] = normal()))
  const { tf } = await openBackend(['wasm'])
  const held = holdStack(tf, stack, wide)
  const kept = forwardKeeping(tf, held, { x: tf.tensor2d(x, [3, 5]), masks: [] })
  const way = backward(tf, held, { kept, slope: tf.ones([3, 1]) })
  const step = 1e-2
  const check = async (values: Float32Array, slopes: ArrayLike<number>) => {
    for (let k = 0; k < values.length; k += 2) {
      const here = values[k]!
      values[k] = here + step
      const up = await sumOfOutputs(stack)
      values[k] = here - step
      const down = await sumOfOutputs(stack)
      values[k] = here
      expect(Math.abs((up - down) / (2 * step) - slopes[k]!)).toBeLessThan(0.02 * Math.max(1, Math.abs(slopes[k]!)))
    }
  }
  for (const [at, layer] of stack.entries()) {
    await check(layer.weights, way.layers[at]!.weights.dataSync())
    await check(layer.bias, way.layers[at]!.bias.dataSync())
  }
  await check(wide, way.wide!.dataSync())
  await check(x, way.x.dataSync())
})
