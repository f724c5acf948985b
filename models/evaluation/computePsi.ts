/**
 * Population stability index: how far a later distribution is from an earlier one. Below 0.1 steady, to 0.25 shifting,
 * above it changed: a convention of credit scoring, not mathematics.
 */
export type PsiBand = 'steady' | 'shifting' | 'changed'

/** Keeps an empty bin from giving infinity: half a row. */
const emptyBin = 0.5

/** Ten bins of equal mass by the earlier values, and one for missing. Null where either side is empty. */
export function computePsi(earlier: ArrayLike<number>, later: ArrayLike<number>, bins = 10): number | null {
  const known = Float64Array.from(earlier)
    .filter((x) => !Number.isNaN(x))
    .sort()
  const cuts = [
    ...new Set(Array.from({ length: bins - 1 }, (_, i) => known[Math.floor(((i + 1) * known.length) / bins)]!)),
  ].filter((cut) => cut !== undefined)
  const binOf = (x: number): number => (Number.isNaN(x) ? cuts.length + 1 : cuts.filter((cut) => cut <= x).length)
  return psiOfBins(earlier, later, binOf)
}

/** Each code is a bin of its own; codes that only the later rows have share one. */
export function computeCategoryPsi(earlier: ArrayLike<number>, later: ArrayLike<number>): number | null {
  const codes = new Map<number, number>()
  for (let i = 0; i < earlier.length; i++) if (!codes.has(earlier[i]!)) codes.set(earlier[i]!, codes.size)
  return psiOfBins(earlier, later, (x) => codes.get(x) ?? codes.size)
}

function psiOfBins(earlier: ArrayLike<number>, later: ArrayLike<number>, binOf: (x: number) => number): number | null {
  if (earlier.length === 0 || later.length === 0) return null
  const before = countBins(earlier, binOf)
  const after = countBins(later, binOf)
  let psi = 0
  for (const bin of new Set([...before.keys(), ...after.keys()])) {
    const p = Math.max(before.get(bin) ?? 0, emptyBin) / earlier.length
    const q = Math.max(after.get(bin) ?? 0, emptyBin) / later.length
    psi += (q - p) * Math.log(q / p)
  }
  return psi
}

function countBins(values: ArrayLike<number>, binOf: (x: number) => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i < values.length; i++) {
    const bin = binOf(values[i]!)
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  return counts
}

export function psiBand(psi: number): PsiBand {
  if (psi < 0.1) return 'steady'
  return psi <= 0.25 ? 'shifting' : 'changed'
}
