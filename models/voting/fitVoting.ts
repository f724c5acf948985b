/**
 * Fits how much each learner's log-odds count: weights that are not negative and add up to 1, on rows later than any learner saw.
 * A logistic regression on the margins with coefficients held at or above 0, pulled gently towards equal shares.
 */
type Labelled = { readonly labels: Float32Array; readonly weights: Float32Array | null; readonly n: number }

type Fit = { readonly bias: number; readonly slopes: readonly number[] }

/** Weight of the pull towards equal shares, in rows: decides only where the slice says almost nothing. */
const pull = 5
const rounds = 100

export function fitVoting(margins: readonly (Float64Array | Float32Array)[], slice: Labelled): readonly number[] {
  const even = margins.map(() => 1 / margins.length)
  if (margins.length < 2 || !hasBothLabels(slice)) return even
  const fit = fitSlopes(margins, slice)
  const total = fit.slopes.reduce((sum, slope) => sum + slope, 0)
  return total > 1e-9 ? fit.slopes.map((slope) => slope / total) : even
}

function hasBothLabels({ labels, n }: Labelled): boolean {
  const some = labels.subarray(0, n)
  return some.includes(1) && some.includes(0)
}

/** Newton steps one coefficient at a time, each clipped at 0; the loss is convex, so this comes to the one minimum. */
function fitSlopes(margins: readonly (Float64Array | Float32Array)[], slice: Labelled): Fit {
  const start = 1 / margins.length
  const slopes = margins.map(() => start)
  const mean = meanWeight(slice)
  let bias = 0
  const z = new Float64Array(slice.n)
  const ones = new Float64Array(slice.n).fill(1)
  margins.forEach((margin) => addTimes(z, margin, start))
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    const shift = -newtonStep(z, ones, { slice, mean, pull: 0 })
    bias += shift
    addTimes(z, ones, shift)
    margins.forEach((margin, at) => {
      const now = slopes[at] as number
      const next = Math.max(0, now - newtonStep(z, margin, { slice, mean, pull: pull * (now - start) }))
      addTimes(z, margin, next - now)
      slopes[at] = next
      moved = Math.max(moved, Math.abs(next - now))
    })
    if (moved < 1e-7 && Math.abs(shift) < 1e-7) break
  }
  return { bias, slopes }
}

type Step = { readonly slice: Labelled; readonly mean: number; readonly pull: number }

/** Slope over curvature of the loss along one column, weights brought to mean 1. */
function newtonStep(z: Float64Array, column: Float64Array | Float32Array, step: Step): number {
  let slope = step.pull
  let curve = pull
  for (let row = 0; row < step.slice.n; row++) {
    const weight = (step.slice.weights?.[row] ?? 1) / step.mean
    const p = 1 / (1 + Math.exp(-(z[row] as number)))
    const value = column[row] as number
    slope += weight * (p - (step.slice.labels[row] as number)) * value
    curve += weight * p * (1 - p) * value * value
  }
  return Math.max(-1, Math.min(1, slope / curve))
}

function meanWeight({ weights, n }: Labelled): number {
  if (weights === null) return 1
  let sum = 0
  for (let row = 0; row < n; row++) sum += weights[row] as number
  return sum > 0 ? sum / n : 1
}

function addTimes(z: Float64Array, column: Float64Array | Float32Array, factor: number): void {
  for (let row = 0; row < z.length; row++) z[row] = (z[row] as number) + factor * (column[row] as number)
}
