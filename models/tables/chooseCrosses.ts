/**
 * Finds pairs of columns whose joint value says more than both alone ("this goods code at this price"): short boosted
 * models are trained on ordered statistics, and the pairs they lean on are kept.
 */
import type { TrainingData } from '../learners/TrainingData.ts'
import { trainTrees } from '../learners/trees/trainTrees.ts'
import type { TreeParams } from '../learners/trees/TreeParams.ts'
import type { TreeModel } from '../learners/trees/TreeModel.ts'
import type { Table } from './Table.ts'
import { type Cross, fitTableFeatures, tupleKeys } from './tableFeatures.ts'

/** So many columns are paired, so many pairs kept, each with at least this share of all gain. */
const mostColumns = 8
const mostCrosses = 8
const leastShare = 0.01

export type CrossTask = {
  readonly train: Table
  readonly skipped: ReadonlySet<string>
  readonly labels: Float32Array
  readonly settings: Pick<TreeParams, 'seed' | 'threads' | 'categoryOrder'>
}

export async function chooseCrosses(task: CrossTask): Promise<readonly Cross[]> {
  const columns = await usefulColumns(task)
  const pairs = columns.flatMap((a, i) => columns.slice(i + 1).map((b): Cross => [a, b]))
  const repeated = pairs.filter((pair) => new Set(tupleKeys(task.train, pair)).size < 0.9 * task.train.rows.length)
  if (repeated.length === 0) return []
  const gains = await gainsByName(task, repeated)
  const total = [...gains.values()].reduce((a, b) => a + b, 0)
  return repeated
    .map((cross) => ({ cross, gain: gains.get(cross.join(' x ')) ?? 0 }))
    .filter(({ gain }) => gain >= leastShare * total)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, mostCrosses)
    .map(({ cross }) => cross)
}

/** Columns that a model without pairs leans on most, of those whose values come again. */
async function usefulColumns(task: CrossTask): Promise<readonly string[]> {
  const features = fitTableFeatures(task.train, { skipped: task.skipped, crosses: [] })
  const repeating = features.plans.filter(
    ({ kind, distinct }) => kind !== 'day' && distinct > 2 && distinct < 0.6 * task.train.rows.length,
  )
  const gains = await gainsByName(task, [])
  const gainOf = (name: string): number => (gains.get(name) ?? 0) + (gains.get(`${name}: count`) ?? 0)
  return repeating
    .map(({ name }) => name)
    .filter((name) => gainOf(name) > 0)
    .sort((a, b) => gainOf(b) - gainOf(a))
    .slice(0, mostColumns)
}

async function gainsByName(task: CrossTask, crosses: readonly Cross[]): Promise<ReadonlyMap<string, number>> {
  const { names, categorical, toRows } = fitTableFeatures(task.train, { skipped: task.skipped, crosses })
  const data: TrainingData = {
    rows: toRows(task.train),
    n: task.train.rows.length,
    m: names.length,
    labels: task.labels,
    weights: null,
    categorical,
  }
  const model = await trainTrees(data, { rounds: 50, maxDepth: 4, maxBins: 64, ...task.settings })
  return sumGains(model, names)
}

/** Gain of all splits of a feature; features of one name count together. */
function sumGains(model: TreeModel, names: readonly string[]): ReadonlyMap<string, number> {
  const gains = new Map<string, number>()
  model.feature.forEach((column, node) => {
    if (column < 0) return
    gains.set(names[column]!, (gains.get(names[column]!) ?? 0) + model.gain[node]!)
  })
  return gains
}
