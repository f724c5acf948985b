/** Rounds numbers so that those shown add up to the rounded whole: each to the hundredth, the largest remainders up. */
const perUnit = 100
/** Sums of floating numbers fall short of a whole hundredth by less. */
const hair = 1e-7

/** `whole` is what the parts make together, as it is shown. */
export function roundToSum(parts: readonly number[], whole: number): readonly number[] {
  const scaled = parts.map((part) => part * perUnit)
  const low = scaled.map((part) => Math.floor(part + hair))
  const missing = Math.round(whole * perUnit) - low.reduce((sum, part) => sum + part, 0)
  const byRemainder = scaled
    .map((part, at) => ({ at, remainder: part - (low[at] ?? 0) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
  const raised = new Set(byRemainder.slice(0, Math.max(0, missing)).map(({ at }) => at))
  return low.map((part, at) => (part + (raised.has(at) ? 1 : 0)) / perUnit)
}
