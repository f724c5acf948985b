/** Two-sample Kolmogorov-Smirnov test: the largest gap between two distributions, and how likely it is by chance. */
export type Ks = { readonly distance: number; readonly pValue: number }

/** Missing values are left out; null where either side has none. */
export function computeKs(first: ArrayLike<number>, second: ArrayLike<number>): Ks | null {
  const a = Float64Array.from(first)
    .filter((x) => !Number.isNaN(x))
    .sort()
  const b = Float64Array.from(second)
    .filter((x) => !Number.isNaN(x))
    .sort()
  if (a.length === 0 || b.length === 0) return null
  let i = 0
  let j = 0
  let distance = 0
  while (i < a.length && j < b.length) {
    const x = Math.min(a[i]!, b[j]!)
    while (i < a.length && a[i]! <= x) i++
    while (j < b.length && b[j]! <= x) j++
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length))
  }
  return { distance, pValue: pValueOf(distance, (a.length * b.length) / (a.length + b.length)) }
}

/** Asymptotic distribution with the small-sample term of Stephens (JRSS B 32:115, 1970). */
function pValueOf(distance: number, effective: number): number {
  const root = Math.sqrt(effective)
  const lambda = (root + 0.12 + 0.11 / root) * distance
  if (lambda < 0.2) return 1
  let sum = 0
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * lambda * lambda)
  return Math.min(Math.max(2 * sum, 0), 1)
}

/** Holm's correction (Scand. J. Statist. 6:65, 1979) for many tests at once: adjusted p-values in the order given. */
export function correctPValues(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!)
  const adjusted = pValues.slice()
  let highest = 0
  order.forEach((test, place) => {
    highest = Math.max(highest, Math.min(1, pValues[test]! * (pValues.length - place)))
    adjusted[test] = highest
  })
  return adjusted
}
