/** Teaches the reader of glyphs, from painted pictures alone: the same seed gives the same network. */
import { cellHeight, cellWidth } from '#core/scan/zone/cutCell.ts'
import {
  filters,
  type GlyphNet,
  glyphs,
  hidden,
  netShape,
  windowSide,
  windowsHigh,
  windowsOf,
  windowsWide,
} from '#core/scan/zone/glyphNet.ts'
import type { Tf } from '../learners/backend.ts'
import { Random } from '../simulator/Random.ts'
import { type Cells, cellsOfScene, drawCells } from './drawCells.ts'

export type Lesson = {
  readonly scenes: number
  readonly rounds: number
  readonly seed: number
  readonly told: (line: string) => void
}

const batch = 256
const places = windowsWide * windowsHigh
const windowSize = windowSide * windowSide
/** Step of the first round; it falls to a hundredth with the last (half a cosine). */
const firstRate = 2e-3
type Layer = keyof GlyphNet
const layers = Object.keys(netShape) as readonly Layer[]
const shapes: Readonly<Record<Layer, readonly number[]>> = {
  filter: [windowSize, filters],
  filterBias: [filters],
  inner: [places * filters, hidden],
  innerBias: [hidden],
  outer: [hidden, glyphs.length],
  outerBias: [glyphs.length],
}

export async function trainGlyphs(tf: Tf, { scenes, rounds, seed, told }: Lesson): Promise<GlyphNet> {
  const random = new Random(seed)
  const weights = Object.fromEntries(
    layers.map((layer) => {
      const [input = 1] = shapes[layer] as readonly [number]
      const deviation = layer.endsWith('Bias') ? 0 : Math.sqrt(2 / input)
      const values = Float32Array.from({ length: netShape[layer] }, () => random.normal(0, deviation))
      return [layer, tf.variable(tf.tensor(values, [...shapes[layer]]))]
    }),
  ) as Record<Layer, ReturnType<Tf['variable']>>
  const forward = (windows: Float32Array, count: number) => {
    const seen = tf.relu(
      tf.add(
        tf.matMul(tf.tensor2d(windows, [count * places, windowSize]), weights.filter as never),
        weights.filterBias,
      ),
    )
    const inner = tf.relu(
      tf.add(tf.matMul(tf.reshape(seen, [count, places * filters]), weights.inner as never), weights.innerBias),
    )
    return tf.add(tf.matMul(inner, weights.outer as never), weights.outerBias)
  }
  const adam = tf.train.adam(firstRate)
  for (let round = 0; round < rounds; round++) {
    ;(adam as unknown as { learningRate: number }).learningRate =
      firstRate * (0.01 + 0.495 * (1 + Math.cos((Math.PI * round) / rounds)))
    // Pictures nobody has seen, each round: nothing can be learnt by heart.
    const cells = drawCells(Math.ceil(scenes / rounds), seed + 1 + round)
    const order = shuffled(cells.labels.length, random)
    let loss = 0
    let steps = 0
    for (let start = 0; start + batch <= order.length; start += batch) {
      const { windows, labels } = take(cells, order.subarray(start, start + batch))
      const cost = adam.minimize(
        () =>
          tf.losses.softmaxCrossEntropy(
            tf.oneHot(tf.tensor1d(labels, 'int32'), glyphs.length),
            forward(windows, batch),
          ) as never,
        true,
      )
      loss += cost?.dataSync()[0] ?? 0
      steps++
      cost?.dispose()
    }
    told(
      `round ${round + 1} of ${rounds}, ${cellsOfScene * Math.ceil(scenes / rounds)} glyphs: loss ${(loss / steps).toFixed(4)}`,
    )
  }
  return Object.fromEntries(layers.map((layer) => [layer, Float32Array.from(weights[layer].dataSync())])) as GlyphNet
}

function take(
  { light, labels }: Cells,
  which: Int32Array,
): { readonly windows: Float32Array; readonly labels: Int32Array } {
  const windows = new Float32Array(which.length * places * windowSize)
  const size = cellWidth * cellHeight
  which.forEach((cell, at) =>
    windowsOf(light.subarray(cell * size, (cell + 1) * size), windows.subarray(at * places * windowSize)),
  )
  return { windows, labels: Int32Array.from(which, (cell) => labels[cell] as number) }
}

function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
  }
  return order
}
