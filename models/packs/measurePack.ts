/** Measures a trained pack on the test slice: the ensemble, its members, and the baselines it must beat. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Calibration } from '../calibration/Calibration.ts'
import { measureReliability } from '../evaluation/measureReliability.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import { probabilitiesOf } from '../scoring/probabilitiesOf.ts'
import { type Baseline, createBaselines } from './createBaselines.ts'
import { measureRanking } from './measureRanking.ts'
import type { MetricSet } from './PackManifest.ts'
import { type Columns, mostCalibrationWeight, sliceData, weightsOf } from './sliceData.ts'
import type { TimeSlices } from './splitByTime.ts'
import type { TrainingTable } from './TrainingTable.ts'
import type { Twin } from './trainTwin.ts'
import { weigh } from './weigh.ts'

export type MeasureTask = {
  readonly table: TrainingTable
  readonly columns: Columns
  readonly slices: TimeSlices
  /** Inspected rows the learners were trained on: the baselines learn from the same. */
  readonly fit: TrainingData
  readonly members: readonly { readonly name: string; readonly weight: number }[]
  readonly margins: (data: TrainingData) => readonly Float64Array[]
  readonly calibration: Calibration
  /** Trees without protected fields; null: the pack has no trees, or no such field. */
  readonly twin: Twin | null
  readonly rounds: number
  readonly seed: number
  readonly signal?: AbortSignal
}

/** Rare finds need months of travellers; more than this takes minutes and narrows nothing. */
const mostRows = 100_000

/** Lets other work of the thread through between the rankings: intervals take seconds. */
export async function measurePack(task: MeasureTask): Promise<MetricSet[]> {
  const { table, slices } = task
  const test = slices.test
  const inspected = test.filter((row) => (table.labels[row] as number) >= 0)
  const random = inspected.filter((row) => table.randomArm[row] === 1)
  const baselines = createBaselines(task)
  const sets = [
    { on: 'random' as const, order: random, labels: labelsOf(table.labels, random) },
    { on: 'inspected' as const, order: inspected, labels: labelsOf(table.labels, inspected) },
  ]
  const { truth } = table
  const everyone = test.subarray(Math.max(0, test.length - mostRows))
  const all = truth ? [...sets, { on: 'truth' as const, order: everyone, labels: labelsOf(truth, everyone) }] : sets
  const metrics: MetricSet[] = []
  for (const set of all) metrics.push(...(await measureSet(task, baselines, set)))
  return metrics
}

type TestSet = { readonly on: MetricSet['on']; readonly order: Int32Array; readonly labels: Float32Array }

function labelsOf(labels: Int8Array, order: Int32Array): Float32Array {
  return Float32Array.from(order, (row) => (labels[row] === 1 ? 1 : 0))
}

async function measureSet(task: MeasureTask, baselines: readonly Baseline[], set: TestSet): Promise<MetricSet[]> {
  const data = sliceData(task.table, task.columns, set.order)
  const margins = task.margins(data)
  const shares = task.members.map((member) => member.weight)
  const ensemble = weigh(margins, shares)
  // Only what was chosen with unequal chances is weighted; chance itself and the whole truth are not.
  const chances = weightsOf(task.table, set.order, mostCalibrationWeight)
  const weights = set.on === 'inspected' ? Float64Array.from(chances) : new Float64Array(data.n).fill(1)
  const clusters = Int32Array.from(set.order, (row) => task.table.day[row] as number)
  const found = set.labels.reduce((sum, label) => sum + label, 0)
  const measure = (of: string, scores: Float64Array, p: Float64Array | null): MetricSet => ({
    on: set.on,
    of,
    rows: data.n,
    found,
    ...(p === null
      ? {}
      : { reliability: measureReliability({ p, labels: set.labels, weights }).map((bin) => ({ ...bin })) }),
    values: measureRanking(
      { scores, p, labels: set.labels, weights, clusters },
      { rounds: task.rounds, seed: task.seed },
    ),
  })
  if (found === 0 || found === data.n) return [{ on: set.on, of: 'ensemble', rows: data.n, found, values: {} }]
  const rankings: readonly (() => MetricSet)[] = [
    () => measure('ensemble', ensemble, probabilitiesOf(task.calibration, ensemble)),
    ...task.members.map((member, at) => () => measure(member.name, margins[at] as Float64Array, null)),
    ...twinRankings(task.twin, (twin) => measure('withoutProtected', twin.margins(data), null)),
    ...baselines.map((baseline) => () => measure(baseline.of, baseline.scores(data), null)),
  ]
  const metrics: MetricSet[] = []
  for (const ranking of rankings) {
    await nextTurn()
    task.signal?.throwIfAborted()
    metrics.push(ranking())
  }
  return metrics
}

function twinRankings(twin: Twin | null, measure: (twin: Twin) => MetricSet): readonly (() => MetricSet)[] {
  return twin === null ? [] : [() => measure(twin)]
}
