/** Isotonic calibration: pools neighbours that break the rising order, then joins the middles of the pools by lines. */
import type { Calibration, CalibrationData } from './Calibration.ts'

type Pool = { readonly weight: number; readonly found: number; readonly margin: number }

export function fitIsotonic(data: CalibrationData): Calibration {
  const pools: Pool[] = []
  for (const next of tiedPools(data)) {
    let pool = next
    for (let last = pools.at(-1); last && rateOf(last) >= rateOf(pool); last = pools.at(-1)) {
      pools.pop()
      pool = {
        weight: last.weight + pool.weight,
        found: last.found + pool.found,
        margin: (last.margin * last.weight + pool.margin * pool.weight) / (last.weight + pool.weight),
      }
    }
    pools.push(pool)
  }
  // No pool is surer than its size allows: half a row stands for what it has not seen.
  const probabilities = pools.map(({ weight, found }) => Math.min(Math.max(found, 0.5), weight - 0.5) / weight)
  const safe = probabilities.map((p, i) => (pools[i]!.weight > 1 ? p : rateOf(pools[i]!)))
  return { kind: 'isotonic', margins: pools.map(({ margin }) => margin), probabilities: rising(safe) }
}

function rateOf({ found, weight }: Pool): number {
  return found / weight
}

/** Rows by margin, those of one margin together. */
function tiedPools({ margins, labels, weights }: CalibrationData): readonly Pool[] {
  const order = Uint32Array.from(margins, (_, i) => i).sort((a, b) => margins[a]! - margins[b]!)
  const pools: Pool[] = []
  for (let at = 0; at < order.length; ) {
    const margin = margins[order[at]!]!
    let weight = 0
    let found = 0
    for (; at < order.length && margins[order[at]!] === margin; at++) {
      const w = weights?.[order[at]!] ?? 1
      weight += w
      found += w * labels[order[at]!]!
    }
    if (weight > 0) pools.push({ weight, found, margin })
  }
  return pools
}

/** The caution above can bend neighbours; each value is at least the one before. */
function rising(values: readonly number[]): readonly number[] {
  let highest = 0
  return values.map((value) => {
    highest = Math.max(highest, value)
    return highest
  })
}
