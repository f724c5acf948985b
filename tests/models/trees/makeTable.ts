/** Small invented tables for the tests of trees. */
import type { TrainingData } from '#models/learners/TrainingData.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'

export type TableOptions = { readonly n: number; readonly m: number; readonly seed: number; readonly missing?: number }

/** Normal values, a label that follows columns 0 and 1 and their product. */
export function makeTable({ n, m, seed, missing = 0.1 }: TableOptions): TrainingData {
  const random = createRandom(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const rows = new Float32Array(n * m)
  const labels = new Float32Array(n)
  for (let i = 0; i < n; i++) {
    const values = Array.from({ length: m }, normal)
    const margin = 1.5 * values[0]! - values[1]! + values[0]! * values[1]! - 0.5
    labels[i] = random.next() < 1 / (1 + Math.exp(-margin)) ? 1 : 0
    values.forEach((value, f) => {
      rows[i * m + f] = random.next() < missing ? Number.NaN : value
    })
  }
  return { rows, n, m, labels, weights: null, categorical: Array.from({ length: m }, () => false) }
}
