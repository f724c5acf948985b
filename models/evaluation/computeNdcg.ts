/** Normalised discounted cumulative gain at k (Jarvelin & Kekalainen, TOIS 20:422, 2002): finds high on the list count more. */
import type { Evaluated } from './Evaluated.ts'

/** `values`: worth of a find a row (severity, quantity); without it every find is worth one. Null where nothing is to be found. */
export function computeNdcg(data: Evaluated, k: number, values?: ArrayLike<number>): number | null {
  const worth = (row: number): number => (data.labels[row]! > 0.5 ? (values?.[row] ?? 1) : 0)
  const { order, scores } = data
  let gain = 0
  for (let at = 0; at < Math.min(k, order.length); ) {
    // Rows of one score share their mean worth over the places they take.
    let end = at
    let sum = 0
    while (end < order.length && scores[order[end]!] === scores[order[at]!]) sum += worth(order[end++]!)
    for (let place = at; place < Math.min(end, k); place++) gain += sum / (end - at) / Math.log2(place + 2)
    at = end
  }
  const best = Array.from(order, worth).sort((a, b) => b - a)
  let ideal = 0
  for (let place = 0; place < Math.min(k, best.length); place++) ideal += best[place]! / Math.log2(place + 2)
  return ideal > 0 ? gain / ideal : null
}
