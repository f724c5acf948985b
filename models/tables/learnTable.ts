/** The learners on any table: fitted on one part, tuned and calibrated on a later one, judged on one they never saw. */
import { applyCalibration } from '../calibration/applyCalibration.ts'
import { fitCalibration } from '../calibration/fitCalibration.ts'
import { fitSigmoid } from '../calibration/fitSigmoid.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import { fitVoting } from '../voting/fitVoting.ts'
import { chooseCrosses } from './chooseCrosses.ts'
import type { ColumnPlan } from './columnKinds.ts'
import { type LearnerFigures, measureLearner } from './measureLearner.ts'
import { readLabels } from './readLabels.ts'
import { filterRows, type Table } from './Table.ts'
import { type Cross, fitTableFeatures, type TableFeatures, tupleKeys } from './tableFeatures.ts'
import { type LearnerTask, tableLearners, type TableLearner } from './tableLearners.ts'

export type LearnTask = {
  readonly train: Table
  /** Later than train: early stopping, votes and calibration look here. */
  readonly valid: Table
  /** Later still: nothing is fitted on it. */
  readonly test: Table
  readonly label: string
  /** Columns not to learn from: identifiers, other labels. */
  readonly drop: readonly string[]
  /** Columns whose joint value must not stand on both sides: rows of valid and test that share it with train go. */
  readonly group: readonly string[]
  /** Milliseconds from any start; the caller's clock, for models read none. */
  readonly now: () => number
  readonly seed?: number
  readonly threads?: number
  readonly signal?: AbortSignal
  /** More learners than the standing ones. */
  readonly more?: readonly TableLearner[]
}

export type LearnAnswer = {
  readonly learners: Readonly<Record<string, LearnerFigures>>
  readonly rows: { readonly train: number; readonly valid: number; readonly test: number }
  /** Rows left out because they share the group with train. */
  readonly dropped: { readonly valid: number; readonly test: number }
  readonly testRate: number
  readonly columns: readonly ColumnPlan[]
  /** Pairs of columns that were learnt as one. */
  readonly crosses: readonly Cross[]
}

export async function learnTable(task: LearnTask): Promise<LearnAnswer> {
  const { train, label, seed = 1, threads = 1 } = task
  const valid = withoutShared(task.valid, train, task.group)
  const test = withoutShared(task.test, train, task.group)
  if (train.rows.length === 0 || valid.rows.length < 2 || test.rows.length === 0) {
    throw new RangeError('train, valid and test need rows that do not share their group')
  }
  const skipped = new Set([label, ...task.drop])
  const labels = readLabels(train, label)
  const crosses = await chooseCrosses({ train, skipped, labels, seed, threads })
  const features = fitTableFeatures(train, { skipped, crosses })
  const signal = task.signal ?? null
  const learners = await fitLearners({ ...task, valid, test, seed, threads, signal }, features)
  const testLabels = readLabels(test, label)
  return {
    learners,
    rows: { train: train.rows.length, valid: valid.rows.length, test: test.rows.length },
    dropped: { valid: task.valid.rows.length - valid.rows.length, test: task.test.rows.length - test.rows.length },
    testRate: testLabels.reduce((a, b) => a + b, 0) / testLabels.length,
    columns: features.plans,
    crosses,
  }
}

function withoutShared(table: Table, train: Table, group: readonly string[]): Table {
  if (group.length === 0) return table
  const known = new Set(tupleKeys(train, group))
  const own = tupleKeys(table, group)
  return filterRows(table, (_, i) => !known.has(own[i]!))
}

type Prepared = LearnTask & { readonly seed: number; readonly threads: number }

type Said = {
  readonly name: string
  /** On the rows for votes, the rows for calibration, and the test. */
  readonly votes: Float64Array
  readonly calibration: Float64Array
  readonly test: Float64Array
  readonly fitMs: number
  readonly predictMs: number
}

async function fitLearners(
  task: Omit<Prepared, 'signal'> & { readonly signal: AbortSignal | null },
  features: TableFeatures,
): Promise<Readonly<Record<string, LearnerFigures>>> {
  // Every other row, for the file may be sorted: half for early stopping and votes, half for calibration alone.
  const votes = toData(
    filterRows(task.valid, (_, i) => i % 2 === 0),
    task.label,
    features,
  )
  const calibration = toData(
    filterRows(task.valid, (_, i) => i % 2 === 1),
    task.label,
    features,
  )
  const test = toData(task.test, task.label, features)
  const train = toData(task.train, task.label, features)
  const { seed, threads, signal } = task
  const said: Said[] = []
  for (const learner of [...tableLearners, ...(task.more ?? [])]) {
    const timed = await timeLearner(task.now, learner, { train, valid: votes, seed, threads, signal })
    const started = task.now()
    const own = timed.margins(test.rows)
    const predictMs = task.now() - started
    const seen = { votes: timed.margins(votes.rows), calibration: timed.margins(calibration.rows) }
    said.push({ name: learner.name, ...seen, test: own, fitMs: timed.fitMs, predictMs })
  }
  const all = [...said, vote(said, { labels: votes.labels, now: task.now })]
  return Object.fromEntries(
    all.map((one) => {
      const fitted = fitCalibration({ margins: one.calibration, labels: calibration.labels, weights: null })
      const p = applyCalibration(fitted, one.test)
      const times = { fitMs: one.fitMs, predictMs: one.predictMs }
      return [one.name, { ...measureLearner({ margins: one.test, p, labels: test.labels }), ...times }]
    }),
  )
}

async function timeLearner(now: () => number, learner: TableLearner, task: LearnerTask) {
  const started = now()
  const fitted = await learner.fit(task)
  return { margins: (rows: Float32Array) => fitted.margins(rows), fitMs: now() - started }
}

/** The learners together: each first to log-odds by a sigmoid of its own, then weighed. */
function vote(said: readonly Said[], { labels, now }: { labels: Float32Array; now: () => number }): Said {
  const started = now()
  const curves = said.map((one) => fitSigmoid({ margins: one.votes, labels, weights: null }))
  const logOdds = (margins: readonly Float64Array[]): Float64Array[] =>
    margins.map((values, i) => {
      const curve = curves[i]!
      return curve.kind === 'sigmoid' ? values.map((margin) => curve.slope * margin + curve.shift) : values
    })
  const weights = fitVoting(logOdds(said.map((one) => one.votes)), { labels, weights: null, n: labels.length })
  const together = (margins: readonly Float64Array[]): Float64Array => sumWeighted(weights, logOdds(margins))
  const fitMs = said.reduce((sum, one) => sum + one.fitMs, now() - started)
  const predicted = now()
  const test = together(said.map((one) => one.test))
  const predictMs = said.reduce((sum, one) => sum + one.predictMs, now() - predicted)
  const votes = together(said.map((one) => one.votes))
  const calibration = together(said.map((one) => one.calibration))
  return { name: 'voting', votes, calibration, test, fitMs, predictMs }
}

function sumWeighted(weights: readonly number[], members: readonly Float64Array[]): Float64Array {
  return Float64Array.from(members[0] ?? [], (_, i) => weights.reduce((sum, w, j) => sum + w * members[j]![i]!, 0))
}

function toData(table: Table, label: string, features: TableFeatures): TrainingData {
  const { names, categorical } = features
  const labels = readLabels(table, label)
  return { rows: features.toRows(table), n: table.rows.length, m: names.length, labels, weights: null, categorical }
}
