/** What a pack must beat, learnt from the same rows: logistic regression, the best single rule, the past rate of an entity, and chance. */
import { bestSingleRule, pastRateScores, randomScores, ruleScores } from '../evaluation/baselines.ts'
import { predictLogistic } from '../learners/logistic/predictLogistic.ts'
import { trainLogistic } from '../learners/logistic/trainLogistic.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import type { Columns } from './sliceData.ts'

/** `of` names it and what it looks at, e.g. `rule:paid-cash`. */
export type Baseline = { readonly of: string; readonly scores: (data: TrainingData) => Float64Array }

export type BaselineTask = { readonly fit: TrainingData; readonly columns: Columns; readonly seed: number }

export function createBaselines({ fit, columns, seed }: BaselineTask): readonly Baseline[] {
  const logistic = trainLogistic(fit)
  const rule = bestSingleRule(fit)
  // The entity whose past rate an officer would look up first: where the traveller comes from.
  const entity = columns.features.findIndex((feature) => feature.kind === 'token')
  const rate: readonly Baseline[] =
    entity >= 0
      ? [
          {
            of: `pastRate:${columns.features[entity]?.id}`,
            scores: (data) => pastRateScores(fit, entity, data.rows),
          },
        ]
      : []
  const best: readonly Baseline[] = rule
    ? [{ of: `rule:${columns.features[rule.column]?.id}`, scores: (data) => ruleScores(rule, data.rows, data.m) }]
    : []
  return [{ of: 'logistic', scores: (data) => predictLogistic(logistic, data.rows) }, ...best, ...rate, chance(seed)]
}

export function chance(seed: number): Baseline {
  return { of: 'chance', scores: (data) => randomScores(data.n, seed) }
}
