/** Invented rows whose truth is known: an interaction, a category, a missing value and much noise. */
import type { TrainingData } from '#models/learners/TrainingData.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'

/** Columns: 0 category of 40 codes, 1 and 2 flags that only count together, 3 skewed number, 4 number with unknowns, 5..7 noise. */
export const columns = 8

export function createTable(n: number, seed: number): TrainingData & { readonly margins: Float64Array } {
  const random = createRandom(seed)
  const rows = new Float32Array(n * columns)
  const labels = new Float32Array(n)
  const margins = new Float64Array(n)
  for (let row = 0; row < n; row++) {
    const code = random.integer(40)
    const [a, b] = [random.integer(2), random.integer(2)]
    const skewed = -Math.log(1 - random.next()) * 50
    const unknown = random.next() < 0.2
    const noise = [random.next(), random.next(), random.integer(5)]
    rows.set([code * 1000, a, b, skewed, unknown ? Number.NaN : random.next(), ...noise], row * columns)
    margins[row] =
      -1.5 + (code % 4 === 0 ? 1.5 : 0) + (a === b ? 1.2 : -1.2) + Math.min(2, skewed / 60) + (unknown ? 1 : 0)
    labels[row] = random.next() < 1 / (1 + Math.exp(-(margins[row] as number))) ? 1 : 0
  }
  const categorical = Array.from({ length: columns }, (_, column) => column === 0)
  return { rows, n, m: columns, labels, weights: null, categorical, margins }
}

export function areaUnderCurve(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = Array.from({ length: labels.length }, (_, row) => row).sort((x, y) => scores[x]! - scores[y]!)
  let [ranks, found] = [0, 0]
  order.forEach((row, place) => {
    if (labels[row] !== 1) return
    ranks += place + 1
    found++
  })
  return (ranks - (found * (found + 1)) / 2) / (found * (labels.length - found))
}
