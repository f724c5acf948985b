/**
 * Looks for what would make figures too good to be true: travellers who come again from the earlier to the later part with the same row, one
 * feature that tells the outcome alone, and lists that were made when the outcome was known already.
 */
import type { TrainingData } from '../learners/TrainingData.ts'
import type { PackFeature } from '../packs/PackFeature.ts'
import { pastRateScores } from './baselines.ts'
import { computeAuc } from './computeAuc.ts'
import { createEvaluated } from './Evaluated.ts'

export type LeakTask = {
  /** Checked rows, earlier and later, with all columns of the model. */
  readonly fit: TrainingData
  readonly test: TrainingData
  readonly features: readonly PackFeature[]
  /** Person of each row. */
  readonly fitPeople: ArrayLike<number>
  readonly testPeople: ArrayLike<number>
}

export type Leaks = {
  /** Later checked rows that were compared. */
  readonly rows: number
  /** Share of them whose very row (all features) the earlier part has, and how many of these have its outcome too. */
  readonly repeatedShare: number
  readonly repeatedSame: number | null
  /** Share whose person was checked in the earlier part too. */
  readonly personShare: number
  /** The features that tell most alone, strongest first, as an AUC either way. */
  readonly telling: readonly { readonly feature: string; readonly auc: number }[]
  /** Features that alone tell nearly everything: a look-up of the outcome, not a judgement. */
  readonly suspects: readonly string[]
}

/** A single honest field of a booking does not tell nine in ten pairs apart. */
const suspectAuc = 0.9
const mostTelling = 5
/** Fewer finds let a feature look telling by chance. */
const leastFinds = 20

export function checkLeaks(task: LeakTask): Leaks {
  const { fit, test } = task
  const earlier = new Map<string, number>()
  for (let row = 0; row < fit.n; row++) earlier.set(keyOf(fit, row), fit.labels[row] as number)
  let [repeated, same] = [0, 0]
  for (let row = 0; row < test.n; row++) {
    const outcome = earlier.get(keyOf(test, row))
    if (outcome === undefined) continue
    repeated++
    if (outcome === test.labels[row]) same++
  }
  const people = new Set(Array.from(task.fitPeople))
  const met = Array.from(task.testPeople).filter((person) => people.has(person)).length
  const finds = test.labels.reduce((sum, label) => sum + label, 0)
  const telling = finds < leastFinds ? [] : rankFeatures(task)
  const share = (count: number) => (test.n === 0 ? 0 : count / test.n)
  return {
    rows: test.n,
    repeatedShare: share(repeated),
    repeatedSame: repeated === 0 ? null : same / repeated,
    personShare: share(met),
    telling: telling.slice(0, mostTelling),
    suspects: telling.filter(({ auc }) => auc >= suspectAuc).map(({ feature }) => feature),
  }
}

function keyOf({ rows, m }: TrainingData, row: number): string {
  return Buffer.from(rows.buffer, rows.byteOffset + 4 * row * m, 4 * m).toString('latin1')
}

function rankFeatures({ fit, test, features }: LeakTask): readonly { feature: string; auc: number }[] {
  const { labels, weights } = test
  return features
    .map(({ id }, column) => {
      const isRate = test.categorical[column] === true && fit.n > 0
      const scores = isRate ? pastRateScores(fit, column, test.rows) : valuesOf(test, column)
      const auc = computeAuc(createEvaluated({ scores, labels, weights })) ?? 0.5
      return { feature: id, auc: Math.max(auc, 1 - auc) }
    })
    .sort((a, b) => b.auc - a.auc)
}

/** Unknown stands below every value: being unknown may tell too. */
function valuesOf({ rows, m, n }: TrainingData, column: number): Float64Array {
  return Float64Array.from({ length: n }, (_, row) => {
    const value = rows[row * m + column] as number
    return Number.isNaN(value) ? -1e30 : value
  })
}
