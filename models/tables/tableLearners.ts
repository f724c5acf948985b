/** The learners that compete on a table: how each is fitted, and what it then says of rows. */
import { trainForest } from '../learners/forest/trainForest.ts'
import { predictLogistic } from '../learners/logistic/predictLogistic.ts'
import { trainLogistic } from '../learners/logistic/trainLogistic.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import { predictMargins } from '../learners/trees/predictMargins.ts'
import { trainTrees } from '../learners/trees/trainTrees.ts'

export type FittedLearner = { margins(rows: Float32Array): Float64Array }

export type LearnerTask = {
  readonly train: TrainingData
  /** Later rows for early stopping. */
  readonly valid: TrainingData
  readonly seed: number
  /** `given` where train stands in order of time. */
  readonly categoryOrder: 'random' | 'given'
  readonly threads: number
  readonly signal: AbortSignal | null
}

export type TableLearner = { readonly name: string; fit(task: LearnerTask): Promise<FittedLearner> }

export const tableLearners: readonly TableLearner[] = [
  { name: 'boostedTrees', fit: fitBoostedTrees },
  { name: 'forest', fit: fitForest },
  { name: 'logistic', fit: fitLogistic },
]

async function fitBoostedTrees({
  train,
  valid,
  seed,
  categoryOrder,
  threads,
  signal,
}: LearnerTask): Promise<FittedLearner> {
  const shape = { rounds: 600, learningRate: 0.05, maxDepth: 4, subsample: 0.8, columnsByTree: 0.7 }
  const params = { ...shape, seed, categoryOrder, threads }
  const options = { valid, ...(signal ? { signal } : {}) }
  const model = await trainTrees(train, { ...params, earlyStoppingRounds: 60 }, options)
  return { margins: (rows) => predictMargins(model, rows) }
}

async function fitForest({ train, seed, categoryOrder, threads, signal }: LearnerTask): Promise<FittedLearner> {
  const model = await trainForest(train, { trees: 200, seed, categoryOrder, threads }, signal ? { signal } : {})
  return { margins: (rows) => predictMargins(model, rows) }
}

async function fitLogistic({ train, seed, categoryOrder }: LearnerTask): Promise<FittedLearner> {
  const model = trainLogistic(train, { seed, categoryOrder })
  return { margins: (rows) => predictLogistic(model, rows) }
}
