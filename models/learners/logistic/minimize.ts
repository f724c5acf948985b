/** Limited-memory BFGS with backtracking (Nocedal & Wright, Numerical Optimization, algorithms 7.4 and 3.1). */

/** Gives the value at `at` and writes its gradient. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

type Pair = { readonly step: Float64Array; readonly change: Float64Array; readonly rho: number }

/** Pairs remembered; more gain little. */
const memory = 10

export function minimize(objective: Objective, size: number, rounds: number): Float64Array {
  let at: Float64Array = new Float64Array(size)
  let gradient: Float64Array = new Float64Array(size)
  let value = objective(at, gradient)
  const pairs: Pair[] = []
  for (let round = 0; round < rounds; round++) {
    if (norm(gradient) < 1e-6 * Math.max(1, norm(at))) break
    const direction = newtonLike(gradient, pairs)
    const slope = dot(direction, gradient)
    const found = search(objective, { at, direction, value, slope, first: pairs.length === 0 })
    if (!found) break
    const step = found.at.map((x, i) => x - at[i]!)
    const change = found.gradient.map((g, i) => g - gradient[i]!)
    const curvature = dot(step, change)
    if (curvature > 1e-12) pairs.push({ step, change, rho: 1 / curvature })
    if (pairs.length > memory) pairs.shift()
    const gained = value - found.value
    at = found.at
    gradient = found.gradient
    value = found.value
    if (gained < 1e-10 * Math.abs(value)) break
  }
  return at
}

/** Two-loop recursion: minus the approximate inverse Hessian times the gradient. */
function newtonLike(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const q = gradient.map((g) => -g)
  const alphas = new Float64Array(pairs.length)
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { step, change, rho } = pairs[i]!
    alphas[i] = rho * dot(step, q)
    for (let j = 0; j < q.length; j++) q[j]! -= alphas[i]! * change[j]!
  }
  const last = pairs.at(-1)
  if (last) {
    const scale = 1 / (last.rho * dot(last.change, last.change))
    for (let j = 0; j < q.length; j++) q[j]! *= scale
  }
  pairs.forEach(({ step, change, rho }, i) => {
    const beta = rho * dot(change, q)
    for (let j = 0; j < q.length; j++) q[j]! += (alphas[i]! - beta) * step[j]!
  })
  return q
}

type Search = {
  readonly at: Float64Array
  readonly direction: Float64Array
  readonly value: number
  readonly slope: number
  readonly first: boolean
}
type Found = { readonly at: Float64Array; readonly gradient: Float64Array; readonly value: number }

/** Halves the step until the value falls enough (Armijo); null where it does not. */
function search(objective: Objective, { at, direction, value, slope, first }: Search): Found | null {
  let length = first ? Math.min(1, 1 / norm(direction)) : 1
  for (let attempt = 0; attempt < 40; attempt++) {
    const next = at.map((x, i) => x + length * direction[i]!)
    const gradient = new Float64Array(at.length)
    const reached = objective(next, gradient)
    if (reached <= value + 1e-4 * length * slope) return { at: next, gradient, value: reached }
    length /= 2
  }
  return null
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a))
}
