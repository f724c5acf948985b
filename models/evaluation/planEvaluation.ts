/** Cuts a station's own time in two: baselines learn from the earlier part, everything is measured on the later one. */
import type { TrainingTable } from '../packs/TrainingTable.ts'

export type EvaluationPlan = {
  /** Checked rows of earlier flight-days; empty where they hold too few finds to learn from. */
  readonly fit: Int32Array
  /** All rows of later flight-days, checked or not, by time. */
  readonly test: Int32Array
  /** All rows that the model has not learnt from, by time. */
  readonly unseen: Int32Array
}

/** Share of the checks and of the finds that baselines learn from. */
const fitShare = 0.5
/** Fewer finds teach a baseline nothing. */
const leastFinds = 20

/** `unseenFrom`: epoch ms from which on the model has seen nothing; null: it has seen nothing of this station at all. */
export function planEvaluation(table: TrainingTable, unseenFrom: number | null): EvaluationPlan {
  const startOf = new Map<number, number>()
  for (let row = 0; row < table.n; row++) {
    const day = table.day[row] as number
    startOf.set(day, Math.min(startOf.get(day) ?? Number.POSITIVE_INFINITY, table.at[row] as number))
  }
  const startAt = (row: number): number => startOf.get(table.day[row] as number) as number
  const order = Int32Array.from({ length: table.n }, (_, row) => row)
  order.sort((a, b) => startAt(a) - startAt(b) || (table.day[a] as number) - (table.day[b] as number) || a - b)
  const unseen = order.filter((row) => unseenFrom === null || startAt(row) >= unseenFrom)
  const cut = cutOf(table, unseen)
  const before = order.filter((row) => unseenFrom !== null && startAt(row) < unseenFrom)
  const fit = Int32Array.from([...before, ...unseen.subarray(0, cut)]).filter(
    (row) => (table.labels[row] as number) >= 0,
  )
  const finds = fit.reduce((sum, row) => sum + (table.labels[row] as number), 0)
  if (finds < leastFinds) return { fit: new Int32Array(0), test: unseen, unseen }
  return { fit, test: unseen.slice(cut), unseen }
}

/** First place of the flight-day at which half of the checks, and of the finds, have passed; a flight-day is never parted. */
function cutOf(table: TrainingTable, order: Int32Array): number {
  const label = (row: number): number => table.labels[row] as number
  const checks = order.reduce((sum, row) => sum + Number(label(row) >= 0), 0)
  const finds = order.reduce((sum, row) => sum + Number(label(row) === 1), 0)
  const goal = fitShare * (Number(checks > 0) + Number(finds > 0))
  let seen = 0
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number
    const isNewDay = place > 0 && table.day[row] !== table.day[order[place - 1] as number]
    if (isNewDay && seen >= goal) return place
    seen += Number(label(row) >= 0) / Math.max(1, checks) + Number(label(row) === 1) / Math.max(1, finds)
  }
  return order.length
}
