/** Normalised discounted cumulative gain at k (Jarvelin & Kekalainen, TOIS 20:422, 2002): finds high on the list count more. */
import type { Evaluated } from './Evaluated.ts'

/**
 * `values`: worth of a find a row (severity, quantity); without it every find is worth one. A row of weight w stands for w rows and takes w
 * places. Null where nothing is to be found.
 */
export function computeNdcg(data: Evaluated, k: number, values?: ArrayLike<number>): number | null {
  const worth = (row: number): number => (data.labels[row]! > 0.5 ? (values?.[row] ?? 1) : 0)
  const weightOf = (row: number): number => data.weights?.[row] ?? 1
  const { order, scores } = data
  let gain = 0
  let place = 0
  for (let at = 0; at < order.length && place < k; ) {
    // Rows of one score share their mean worth over the places they take.
    let [sum, weight] = [0, 0]
    const score = scores[order[at]!]
    for (; at < order.length && scores[order[at]!] === score; at++) {
      sum += worth(order[at]!) * weightOf(order[at]!)
      weight += weightOf(order[at]!)
    }
    if (weight > 0) gain += (sum / weight) * (discountUpTo(Math.min(place + weight, k)) - discountUpTo(place))
    place += weight
  }
  let ideal = 0
  let filled = 0
  for (const row of Array.from(order).sort((a, b) => worth(b) - worth(a))) {
    if (filled >= k || worth(row) === 0) break
    ideal += worth(row) * (discountUpTo(Math.min(filled + weightOf(row), k)) - discountUpTo(filled))
    filled += weightOf(row)
  }
  return ideal > 0 ? gain / ideal : null
}

/** Sums of 1 / log2(place + 2), grown as they are asked for. */
const sums: number[] = [0]

/** Of the first `places` places; straight between whole places. */
export function discountUpTo(places: number): number {
  const whole = Math.floor(places)
  while (sums.length <= whole + 1) sums.push(sums[sums.length - 1]! + 1 / Math.log2(sums.length + 1))
  return sums[whole]! + (places - whole) * (sums[whole + 1]! - sums[whole]!)
}
