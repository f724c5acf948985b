/**
 * Fits how much each learner's log-odds count: weights that are not negative and add up to 1, on rows later than any learner saw.
 * A logistic regression on the margins with coefficients held at or above 0, pulled gently towards equal shares.
 */
type Labelled = { readonly labels: Float32Array; readonly weights: Float32Array | null; readonly n: number }

/** Weight of the pull towards equal shares, in rows: decides only where the slice says almost nothing. */
const pull = 5
const rounds = 60
/** With fewer finds the shares would follow chance: then every learner counts alike. */
const fewestFinds = 10

export function fitVoting(margins: readonly (Float64Array | Float32Array)[], slice: Labelled): readonly number[] {
  const even = margins.map(() => 1 / margins.length)
  if (margins.length < 2 || countFinds(slice) < fewestFinds) return even
  const slopes = fitSlopes(margins, slice)
  const total = slopes.reduce((sum, slope) => sum + slope, 0)
  return total > 1e-9 ? slopes.map((slope) => slope / total) : even
}

function countFinds({ labels, n }: Labelled): number {
  return labels.subarray(0, n).reduce((sum, label) => sum + (label > 0.5 ? 1 : 0), 0)
}

/**
 * Newton's method with the coefficients at 0 that want to go below left out of the step (Bertsekas 1982). The loss is convex,
 * so this comes to the one minimum. Position 0 of the coefficients is the intercept.
 */
function fitSlopes(margins: readonly (Float64Array | Float32Array)[], slice: Labelled): readonly number[] {
  const start = 1 / margins.length
  const columns = [new Float64Array(slice.n).fill(1), ...margins]
  const weights = normalised(slice)
  const question: Question = { columns, labels: slice.labels, weights, start }
  let now = columns.map((_, at) => (at === 0 ? 0 : start))
  let { loss, slope, curve } = derive(question, now)
  for (let round = 0; round < rounds; round++) {
    const free = now.flatMap((value, at) => (at > 0 && value <= 0 && (slope[at] as number) > 0 ? [] : [at]))
    const step = solve(free, slope, curve)
    let length = 1
    let next = moved(now, step, length)
    let after = derive(question, next)
    while (after.loss > loss && length > 1e-6) {
      length /= 2
      next = moved(now, step, length)
      after = derive(question, next)
    }
    const gain = loss - after.loss
    if (!(gain > 0)) break
    now = next
    ;({ loss, slope, curve } = after)
    if (gain < 1e-10 * slice.n) break
  }
  return now.slice(1)
}

type Question = {
  readonly columns: readonly (Float64Array | Float32Array)[]
  readonly labels: Float32Array
  readonly weights: Float64Array
  readonly start: number
}

type Derived = { readonly loss: number; readonly slope: readonly number[]; readonly curve: readonly number[][] }

/** Weights brought to mean 1, so that the pull means the same for every slice. */
function normalised({ weights, n }: Labelled): Float64Array {
  const own = Float64Array.from({ length: n }, (_, row) => weights?.[row] ?? 1)
  const mean = own.reduce((sum, weight) => sum + weight, 0) / Math.max(1, n)
  return own.map((weight) => weight / (mean || 1))
}

/** Loss, gradient and Hessian at some coefficients. */
function derive({ columns, labels, weights, start }: Question, at: readonly number[]): Derived {
  const width = columns.length
  const slope = at.map((value, k) => (k === 0 ? 0 : pull * (value - start)))
  const curve = at.map((_, k) => at.map((__, other) => (k === other ? (k === 0 ? 1e-6 : pull) : 0)))
  let loss = at.reduce((sum, value, k) => sum + (k === 0 ? 0 : 0.5 * pull * (value - start) ** 2), 0)
  for (let row = 0; row < labels.length; row++) {
    let z = 0
    for (let k = 0; k < width; k++) z += (at[k] as number) * ((columns[k] as Float64Array)[row] as number)
    const weight = weights[row] as number
    const label = labels[row] as number
    loss += weight * (Math.max(z, 0) - label * z + Math.log1p(Math.exp(-Math.abs(z))))
    const p = 1 / (1 + Math.exp(-z))
    for (let k = 0; k < width; k++) {
      const value = (columns[k] as Float64Array)[row] as number
      slope[k] = (slope[k] as number) + weight * (p - label) * value
      const line = curve[k] as number[]
      for (let other = 0; other < width; other++) {
        line[other] =
          (line[other] as number) + weight * p * (1 - p) * value * ((columns[other] as Float64Array)[row] as number)
      }
    }
  }
  return { loss, slope, curve }
}

function moved(now: readonly number[], step: readonly number[], length: number): number[] {
  return now.map((value, at) => {
    const next = value - length * (step[at] as number)
    return at === 0 ? next : Math.max(0, next)
  })
}

/** Solves curve x step = slope for the free coefficients by Gauss elimination; the others do not move. */
function solve(free: readonly number[], slope: readonly number[], curve: readonly number[][]): readonly number[] {
  const lines = free.map((at) => [
    ...free.map((other) => (curve[at] as number[])[other] as number),
    slope[at] as number,
  ])
  const size = free.length
  for (let pivot = 0; pivot < size; pivot++) {
    const top = lines[pivot] as number[]
    for (let below = pivot + 1; below < size; below++) {
      const line = lines[below] as number[]
      const factor = (line[pivot] as number) / (top[pivot] as number)
      for (let k = pivot; k <= size; k++) line[k] = (line[k] as number) - factor * (top[k] as number)
    }
  }
  const step = slope.map(() => 0)
  for (let pivot = size - 1; pivot >= 0; pivot--) {
    const line = lines[pivot] as number[]
    let rest = line[size] as number
    for (let k = pivot + 1; k < size; k++) rest -= (line[k] as number) * (step[free[k] as number] as number)
    step[free[pivot] as number] = rest / (line[pivot] as number)
  }
  return step
}
