/**
 * How good rankings were on a station's own later travellers: every ranking on the same rows, by the honest and the biased view, by month,
 * by group, and whether probabilities came true.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { measureGroups } from '../packs/measureGroups.ts'
import { measureRanking } from '../packs/measureRanking.ts'
import type { GroupSet } from '#core/contract/figures.ts'
import type { Columns } from '../packs/sliceData.ts'
import type { TrainingTable } from '../packs/TrainingTable.ts'
import type { EvaluationPlan } from './planEvaluation.ts'
import type { Interval } from './Interval.ts'
import { measureReliability, type ReliabilityBin } from './measureReliability.ts'
import { type Checked, type CheckedOn, pickChecked, takeChecked } from './takeChecked.ts'
import { wilsonInterval } from './wilsonInterval.ts'

/** One value per place of the rows it was made for. */
export type Ranking = {
  /** `ensemble`, a member, or a baseline. */
  readonly of: string
  readonly scores: Float64Array
  /** Null where the scores are no probabilities. */
  readonly p: Float64Array | null
}

export type EvaluateTask = {
  readonly table: TrainingTable
  readonly columns: Columns
  readonly plan: EvaluationPlan
  /** For `plan.test`. */
  readonly rankings: readonly Ranking[]
  /** Probabilities of the model for `plan.unseen`; null: there is no model. */
  readonly p: Float64Array | null
  /** Probability from which on a traveller would be proposed (band 3). */
  readonly selectedFrom: number
  /** What the lists propose, in percent of travellers. */
  readonly capacityPercent: number
  /** IANA zone of the station, for the calendar. */
  readonly zone: string
  readonly rounds: number
  readonly seed: number
}

/**
 * Of fewer finds a ranking is luck, and drawing flight-days anew does not know it: with one find the interval of an AUC comes out narrow and
 * wrong. The rate of finds, with Wilson's interval, is told even then.
 */
export const leastFinds = 5

export type RankedFigures = { readonly of: string; readonly values: Readonly<Record<string, Interval>> }
export type EvaluatedSet = {
  readonly on: CheckedOn
  readonly rows: number
  readonly found: number
  readonly rankings: readonly RankedFigures[]
}
export type MonthFigures = {
  /** `2026-11`. */
  readonly month: string
  readonly on: CheckedOn
  readonly rows: number
  readonly found: number
  /** Mean probability said, and the share that came true, by weight. */
  readonly said: number
  readonly came: Interval
  readonly values: Readonly<Record<string, Interval>>
}
export type Reliability = { readonly on: CheckedOn; readonly points: readonly ReliabilityBin[] }

export type ModelEvaluation = {
  readonly sets: readonly EvaluatedSet[]
  readonly months: readonly MonthFigures[]
  readonly reliability: readonly Reliability[]
  readonly groups: readonly GroupSet[]
}

export async function evaluateModel(task: EvaluateTask): Promise<ModelEvaluation> {
  const views: readonly CheckedOn[] =
    task.table.truth === null ? ['random', 'inspected'] : ['random', 'inspected', 'truth']
  const sets: EvaluatedSet[] = []
  for (const on of views) sets.push(await evaluateOn(task, on))
  const { p, plan, table, columns, selectedFrom } = task
  if (p === null) return { sets, months: [], reliability: [], groups: [] }
  const test = p.subarray(p.length - plan.test.length)
  return {
    sets,
    months: await measureMonths(task, p, views),
    reliability: views.map((on) => {
      const checked = takeChecked(table, plan.test, on)
      const { labels, weights } = checked
      return { on, points: measureReliability({ p: pickChecked(checked, test), labels, weights }) }
    }),
    groups: measureGroups({
      table,
      columns,
      order: plan.test,
      selected: Array.from(test, (one) => one >= selectedFrom),
    }),
  }
}

async function evaluateOn(task: EvaluateTask, on: CheckedOn): Promise<EvaluatedSet> {
  const { rounds, seed, capacityPercent } = task
  const checked = takeChecked(task.table, task.plan.test, on)
  const { labels, weights, clusters, found } = checked
  const rankings: RankedFigures[] = []
  if (found >= leastFinds && found < labels.length) {
    for (const { of, scores, p } of task.rankings) {
      // Lets other work of the thread through: intervals take seconds.
      await nextTurn()
      const own = { scores: pickChecked(checked, scores), p: p && pickChecked(checked, p), labels, weights, clusters }
      rankings.push({ of, values: measureRanking(own, { rounds, seed, capacityPercent }) })
    }
  }
  return { on, rows: labels.length, found, rankings }
}

async function measureMonths(
  task: EvaluateTask,
  p: Float64Array,
  views: readonly CheckedOn[],
): Promise<MonthFigures[]> {
  const { table, plan } = task
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: task.zone, year: 'numeric', month: '2-digit' })
  const months = Map.groupBy(plan.unseen.keys(), (at) => calendar.format(table.at[plan.unseen[at] as number]))
  const figures: MonthFigures[] = []
  for (const [month, places] of months) {
    await nextTurn()
    const order = Int32Array.from(places, (at) => plan.unseen[at] as number)
    const said = Float64Array.from(places, (at) => p[at] as number)
    for (const on of views) {
      const figure = measureMonth(task, takeChecked(table, order, on), said)
      if (figure !== null) figures.push({ month, on, ...figure })
    }
  }
  return figures
}

function measureMonth(
  { rounds, seed, capacityPercent }: EvaluateTask,
  checked: Checked,
  all: Float64Array,
): Omit<MonthFigures, 'month' | 'on'> | null {
  const { labels, weights, clusters, found } = checked
  if (labels.length === 0) return null
  const p = pickChecked(checked, all)
  const isMixed = found >= leastFinds && found < labels.length
  const values = isMixed
    ? measureRanking({ scores: p, p, labels, weights, clusters }, { rounds, seed, capacityPercent })
    : {}
  const { said, came } = poolRows(p, checked)
  return { rows: labels.length, found, said, came, values }
}

/** Weighted mean of what was said, and the weighted share that came true with Wilson's interval at the effective number of rows. */
function poolRows(p: Float64Array, { labels, weights }: Checked): { said: number; came: Interval } {
  let [total, squares, said, hits] = [0, 0, 0, 0]
  for (let row = 0; row < p.length; row++) {
    const weight = weights[row] as number
    total += weight
    squares += weight * weight
    said += weight * (p[row] as number)
    hits += weight * (labels[row] as number)
  }
  const effective = (total * total) / squares
  const came = wilsonInterval((hits / total) * effective, effective) ?? { value: 0, low: 0, high: 1 }
  return { said: said / total, came }
}
