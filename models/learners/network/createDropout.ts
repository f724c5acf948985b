/** Seeded dropout masks (Srivastava et al. 2014): 0 with the given chance, else scaled so that the mean stays. */
import type { Tensor2D } from '@tensorflow/tfjs-core'
import type { Tf } from '../backend.ts'
import type { Random } from '../trees/createRandom.ts'

export type Dropout = {
  /** One mask per width, `rows x width`; none without dropout. Call inside `tf.tidy`. */
  masks(rows: number, widths: readonly number[]): readonly Tensor2D[]
}

export function createDropout(tf: Tf, chance: number, random: Random): Dropout {
  const kept = 1 / (1 - chance)
  return {
    masks: (rows, widths) =>
      chance <= 0
        ? []
        : widths.map((width) => {
            const mask = new Float32Array(rows * width)
            for (let at = 0; at < mask.length; at++) mask[at] = random.next() < chance ? 0 : kept
            return tf.tensor2d(mask, [rows, width])
          }),
  }
}
