/** The learners on any table: fitted on one part, tuned and calibrated on a later one, judged on one they never saw. */
import type { TrainingData } from '../learners/TrainingData.ts'
import { chooseCrosses } from './chooseCrosses.ts'
import { type Competition, type Competitor, competeOnTable } from './competeOnTable.ts'
import { type ColumnPlan, isInTimeOrder } from './columnKinds.ts'
import { findRepeats } from './findRepeats.ts'
import { type LearnerFigures, measureLearner } from './measureLearner.ts'
import { readLabels } from './readLabels.ts'
import { filterRows, type Table } from './Table.ts'
import { type Cross, fitTableFeatures, type TableFeatures, tupleKeys } from './tableFeatures.ts'
import { tableLearners, type TableLearner } from './tableLearners.ts'

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
  readonly learners: Figures
  readonly rows: { readonly train: number; readonly valid: number; readonly test: number }
  /** Rows left out because they share the group with train. */
  readonly dropped: { readonly valid: number; readonly test: number }
  readonly testRate: number
  readonly columns: readonly ColumnPlan[]
  /** Columns to drop that the table does not have: a slip of the pen here lets an identifier in. */
  readonly unknownDrops: readonly string[]
  /** Pairs of columns that were learnt as one. */
  readonly crosses: readonly Cross[]
  /** Tuples that come again in the test with the outcome they had in train: never quote `learners` without this. */
  readonly leak: Leak | null
}

type Figures = Readonly<Record<string, LearnerFigures>>

export type Leak = {
  readonly columns: Cross
  /** Share of test rows whose tuple train has; share of train's repeated tuples that always had one outcome. */
  readonly testShare: number
  readonly pureShare: number
  /** The same learners on the test rows whose tuple is new. */
  readonly unseenRows: number
  readonly unseen: Figures
}

export async function learnTable(task: LearnTask): Promise<LearnAnswer> {
  const { train, label, group, seed = 1, threads = 1, signal = null } = task
  const valid = withoutShared(task.valid, train, group)
  const test = withoutShared(task.test, train, group)
  if (train.rows.length === 0 || valid.rows.length < 2 || test.rows.length === 0) {
    throw new RangeError('train, valid and test need rows that do not share their group')
  }
  const skipped = new Set([label, ...task.drop])
  const labels = readLabels(train, label)
  const settings = { seed, threads, categoryOrder: isInTimeOrder(train) ? 'given' : 'random' } as const
  const crosses = await chooseCrosses({ train, skipped, labels, settings })
  const features = fitTableFeatures(train, { skipped, crosses })
  const competition = { ...prepare({ ...task, valid, test }, features), settings: { ...settings, signal } }
  const said = await competeOnTable(competition, [...tableLearners, ...(task.more ?? [])])
  const outcomes = competition.test.labels
  const repeats = findRepeats(train, test, { labels, crosses })
  return {
    learners: measure(said, outcomes, [...outcomes.keys()]),
    rows: { train: train.rows.length, valid: valid.rows.length, test: test.rows.length },
    dropped: { valid: task.valid.rows.length - valid.rows.length, test: task.test.rows.length - test.rows.length },
    testRate: outcomes.reduce((a, b) => a + b, 0) / outcomes.length,
    columns: features.plans,
    unknownDrops: task.drop.filter((column) => !train.columns.includes(column)),
    crosses,
    leak: repeats && {
      columns: repeats.columns,
      testShare: repeats.testShare,
      pureShare: repeats.pureShare,
      unseenRows: repeats.unseen.length,
      unseen: repeats.unseen.length > 0 ? measure(said, outcomes, repeats.unseen) : {},
    },
  }
}

function withoutShared(table: Table, train: Table, group: readonly string[]): Table {
  if (group.length === 0) return table
  const known = new Set(tupleKeys(train, group))
  const own = tupleKeys(table, group)
  return filterRows(table, (_, i) => !known.has(own[i]!))
}

/** Every other row of valid, for the file may be sorted: half for early stopping and votes, half for calibration alone. */
function prepare(task: LearnTask, features: TableFeatures): Omit<Competition, 'settings'> {
  const { train, valid, test, label, now } = task
  const half = (odd: number): Table => filterRows(valid, (_, i) => i % 2 === odd)
  return {
    train: toData(train, label, features),
    votes: toData(half(0), label, features),
    calibration: toData(half(1), label, features),
    test: toData(test, label, features),
    now,
  }
}

/** Figures on some rows of the test. */
function measure(said: readonly Competitor[], labels: Float32Array, rows: readonly number[]): Figures {
  const own = Float32Array.from(rows, (i) => labels[i]!)
  return Object.fromEntries(
    said.map(({ name, margins, p, fitMs, predictMs }) => {
      const outcome = {
        margins: Float64Array.from(rows, (i) => margins[i]!),
        p: Float64Array.from(rows, (i) => p[i]!),
        labels: own,
      }
      return [name, { ...measureLearner(outcome), fitMs, predictMs }]
    }),
  )
}

function toData(table: Table, label: string, features: TableFeatures): TrainingData {
  const { names, categorical } = features
  const labels = readLabels(table, label)
  return { rows: features.toRows(table), n: table.rows.length, m: names.length, labels, weights: null, categorical }
}
