/** What checking the highest scores would have found: precision, recall, lift at a capacity (DATE, KDD 2020, section 5). */
import { type Evaluated, groupTies, type Tie } from './Evaluated.ts'

export type Top = {
  /** Rows checked (by weight). */
  readonly checked: number
  readonly found: number
  readonly precision: number
  readonly recall: number
  /** Precision over the overall rate. */
  readonly lift: number
  /** Precision over the best that any order could reach at this capacity. */
  readonly normalisedPrecision: number
}

/** `percent` of the rows; at least one row. Ties at the edge count by their share, as random order among them would. */
export function computeTopPercent(data: Evaluated, percent: number): Top {
  const total = data.weights ? sumOf(data.weights) : data.scores.length
  const share = (percent / 100) * total
  return computeTop(data, data.weights ? share : Math.max(1, Math.round(share)))
}

/** The `capacity` rows with the highest scores. */
export function computeTop(data: Evaluated, capacity: number): Top {
  const ties = groupTies(data)
  const total = ties.reduce((sum, tie) => sum + tie.weight, 0)
  const positives = ties.reduce((sum, tie) => sum + tie.found, 0)
  const checked = Math.min(capacity, total)
  const found = foundWithin(ties, checked)
  const precision = checked > 0 ? found / checked : 0
  const best = checked > 0 ? Math.min(positives, checked) / checked : 0
  return {
    checked,
    found,
    precision,
    recall: positives > 0 ? found / positives : 0,
    lift: positives > 0 ? (precision * total) / positives : 0,
    normalisedPrecision: best > 0 ? precision / best : 0,
  }
}

function foundWithin(ties: readonly Tie[], checked: number): number {
  let left = checked
  let found = 0
  for (const tie of ties) {
    if (left <= 0) break
    const share = Math.min(1, left / tie.weight)
    found += share * tie.found
    left -= tie.weight
  }
  return found
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}

/** Share of all finds caught by checking each share of rows: points from (0, 0) to (1, 1). */
export function computeCaptureCurve(
  data: Evaluated,
  points = 100,
): readonly { readonly checkedShare: number; readonly recall: number }[] {
  const ties = groupTies(data)
  const total = ties.reduce((sum, tie) => sum + tie.weight, 0)
  const positives = ties.reduce((sum, tie) => sum + tie.found, 0)
  return Array.from({ length: points + 1 }, (_, i) => ({
    checkedShare: i / points,
    recall: positives > 0 ? foundWithin(ties, (i / points) * total) / positives : 0,
  }))
}
