/** Sorts every value of a table into at most 256 bins a column by quantiles; the last bin of a column is for missing. */
import { createRandom } from './createRandom.ts'

export type BinnedColumns = {
  readonly n: number
  readonly m: number
  /** Column-major: column f has the bins of all rows from `f * n`. */
  readonly bins: Uint8Array
  /** Per column: rising upper bounds; bin b holds cuts[b-1] <= x < cuts[b]. */
  readonly cuts: readonly Float32Array[]
  /** Bins before column f, missing bins counted; length m + 1. Missing is bin `cuts[f].length + 1` of column f. */
  readonly offsets: Int32Array
}

/** Enough for quantiles to within 0.1 % of the rows, and the sort stays short. */
const sketchRows = 200_000

export function binColumns(
  rows: Float32Array,
  m: number,
  options: { maxBins: number; shared: boolean },
): BinnedColumns {
  const n = rows.length / m
  const bins = new Uint8Array(options.shared ? new SharedArrayBuffer(n * m) : new ArrayBuffer(n * m))
  const offsets = new Int32Array(m + 1)
  const cuts: Float32Array[] = []
  const column = new Float32Array(n)
  for (let f = 0; f < m; f++) {
    for (let i = 0, at = f; i < n; i++, at += m) column[i] = rows[at]!
    const bounds = quantileCuts(column, options.maxBins - 1)
    assignBins(column, bounds, bins.subarray(f * n, f * n + n))
    cuts.push(bounds)
    offsets[f + 1] = offsets[f]! + bounds.length + 2
  }
  return { n, m, bins, cuts, offsets }
}

/** Upper bounds that cut the present values into at most `maxBins` bins of equal mass, each between two distinct values. */
export function quantileCuts(column: Float32Array, maxBins: number): Float32Array {
  const sorted = presentValues(column)
  sorted.sort()
  const distinct: number[] = []
  const counts: number[] = []
  for (const value of sorted) {
    if (distinct.length > 0 && distinct[distinct.length - 1] === value) counts[counts.length - 1]!++
    else {
      distinct.push(value)
      counts.push(1)
    }
  }
  const cuts: number[] = []
  let taken = 0
  let sinceCut = 0
  for (let i = 0; i + 1 < distinct.length; i++) {
    taken += counts[i]!
    sinceCut += counts[i]!
    const binsLeft = maxBins - cuts.length
    // A frequent value fills a bin of its own; the rest is shared out over the bins that are left.
    const target = (sorted.length - taken + sinceCut) / binsLeft
    const distinctLeft = distinct.length - 1 - i
    if (sinceCut + counts[i + 1]! / 2 >= target || distinctLeft < binsLeft) {
      if (cuts.length + 1 >= maxBins) break
      cuts.push(boundBetween(distinct[i]!, distinct[i + 1]!))
      sinceCut = 0
    }
  }
  return Float32Array.from(cuts)
}

function presentValues(column: Float32Array): Float32Array {
  const kept = new Float32Array(column.length)
  let count = 0
  for (let i = 0; i < column.length; i++) if (!Number.isNaN(column[i]!)) kept[count++] = column[i]!
  const present = kept.subarray(0, count)
  if (present.length <= sketchRows) return present
  const random = createRandom(present.length)
  return Float32Array.from({ length: sketchRows }, () => present[random.integer(present.length)]!)
}

/** Largest 32-bit float: bounds stay finite even under infinity, for JSON knows no other. */
export const largest = 3.4028234663852886e38

/** The middle of two neighbours, rounded so that low < bound <= high holds in 32-bit floats. */
function boundBetween(low: number, high: number): number {
  const middle = Math.fround(low / 2 + high / 2)
  return Math.min(middle > low && middle <= high ? middle : high, largest)
}

function assignBins(column: Float32Array, cuts: Float32Array, bins: Uint8Array): void {
  const missing = cuts.length + 1
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (Number.isNaN(value)) {
      bins[i] = missing
      continue
    }
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value < cuts[middle]!) high = middle
      else low = middle + 1
    }
    bins[i] = low
  }
}
