/** The innermost loop of training: adds the gradients of rows to the bins of one column. A hot loop, kept plain and flat. */
import type { HistogramTask } from './HistogramTask.ts'

/** Adds rows `begin` up to `end` of the row order to `out`, which starts empty at `at` (pairs of gradient and hessian). */
export function fillHistogram(
  task: HistogramTask,
  range: { readonly column: number; readonly begin: number; readonly end: number },
  target: { readonly out: Float64Array; readonly at: number },
): void {
  const { bins, gradients, rowOrder, n, offsets } = task
  const { column, begin, end } = range
  const { out, at } = target
  const base = column * n
  out.fill(0, at, at + (offsets[column + 1]! - offsets[column]!) * 2)
  for (let i = begin; i < end; i++) {
    const place = at + 2 * bins[base + rowOrder[i]!]!
    out[place]! += gradients[2 * i]!
    out[place + 1]! += gradients[2 * i + 1]!
  }
}
