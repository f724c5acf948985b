/** The innermost loop of training: adds the gradients of rows to the bins of one column. A hot loop, kept plain and flat. */
import type { HistogramTask } from './HistogramTask.ts'

/**
 * Up to so many bins, neighbouring rows often hit the same one and would wait for each other's sum: every other row is added
 * to a second histogram, which halves the time of flags.
 */
const narrow = 32
const second = new Float64Array(2 * narrow)

type Range = { readonly column: number; readonly begin: number; readonly end: number }
type Target = { readonly out: Float64Array; readonly at: number }

/** Adds rows `begin` up to `end` of the row order to `out`, from `at` on: pairs of gradient and hessian, cleared first. */
export function fillHistogram(task: HistogramTask, range: Range, target: Target): void {
  const { out, at } = target
  const length = 2 * (task.offsets[range.column + 1]! - task.offsets[range.column]!)
  out.fill(0, at, at + length)
  if (length > 2 * narrow) addRows(task, range, target)
  else addPairs(task, range, target)
}

function addRows(task: HistogramTask, { column, begin, end }: Range, { out, at }: Target): void {
  const { bins, gradients, rowOrder } = task
  const base = column * task.n
  for (let i = begin; i < end; i++) {
    const place = at + 2 * bins[base + rowOrder[i]!]!
    out[place]! += gradients[2 * i]!
    out[place + 1]! += gradients[2 * i + 1]!
  }
}

function addPairs(task: HistogramTask, { column, begin, end }: Range, { out, at }: Target): void {
  const { bins, gradients, rowOrder } = task
  const base = column * task.n
  second.fill(0)
  let i = begin
  for (; i + 1 < end; i += 2) {
    const place = at + 2 * bins[base + rowOrder[i]!]!
    const other = 2 * bins[base + rowOrder[i + 1]!]!
    out[place]! += gradients[2 * i]!
    out[place + 1]! += gradients[2 * i + 1]!
    second[other]! += gradients[2 * i + 2]!
    second[other + 1]! += gradients[2 * i + 3]!
  }
  if (i < end) {
    const place = at + 2 * bins[base + rowOrder[i]!]!
    out[place]! += gradients[2 * i]!
    out[place + 1]! += gradients[2 * i + 1]!
  }
  const length = 2 * (task.offsets[column + 1]! - task.offsets[column]!)
  for (let k = 0; k < length; k++) out[at + k]! += second[k]!
}
