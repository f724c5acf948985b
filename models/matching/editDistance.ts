/** Damerau-Levenshtein distance in the form that swaps neighbours once (optimal string alignment), up to a budget. */

const width = 64
let rows: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(width),
  new Uint8Array(width),
  new Uint8Array(width),
]

/** Number of edits between `a` and `b`, or `budget + 1` where it is more. Words over 63 letters are cut. */
export function editDistance(a: string, b: string, budget: number): number {
  const n = Math.min(a.length, width - 1)
  const m = Math.min(b.length, width - 1)
  if (Math.abs(n - m) > budget) return budget + 1
  let [before, previous, current] = rows
  for (let j = 0; j <= m; j++) previous[j] = j
  for (let i = 1; i <= n; i++) {
    current[0] = i
    let best = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= m; j++) {
      const other = b.charCodeAt(j - 1)
      const replaced = (previous[j - 1] ?? 0) + (letter === other ? 0 : 1)
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, replaced)
      const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      current[j] = cost
      if (cost < best) best = cost
    }
    if (best > budget) return budget + 1
    ;[before, previous, current] = [previous, current, before]
  }
  rows = [before, previous, current]
  return Math.min(previous[m] ?? 0, budget + 1)
}
