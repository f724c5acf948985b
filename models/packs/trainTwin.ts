/**
 * The twin of a pack's trees that never sees age, sex, nationality or what is made of them: beside the trees with all fields it says what
 * these fields are worth, and what doing without them would cost (law.md R12; Kleinberg et al., Algorithmic Fairness, 2018).
 */
import type { TrainingData } from '../learners/TrainingData.ts'
import { predictMargins } from '../learners/trees/predictMargins.ts'
import { trainTrees } from '../learners/trees/trainTrees.ts'
import type { TreeParams } from '../learners/trees/TreeParams.ts'
import type { PackFeature } from './PackFeature.ts'

export type TwinTask = {
  readonly fit: TrainingData
  /** Later rows for early stopping; empty: train for as long as the settings say. */
  readonly stop: TrainingData
  readonly features: readonly PackFeature[]
  readonly params: Partial<TreeParams>
  readonly seed: number
  readonly signal?: AbortSignal
}

export type Twin = { readonly margins: (data: TrainingData) => Float64Array }

/** Null where the pack has no protected field, so that there is nothing to do without. */
export async function trainTwin(task: TwinTask): Promise<Twin | null> {
  const kept = task.features.flatMap((feature, column) => (feature.protected === true ? [] : [column]))
  return kept.length === task.features.length ? null : trainOn(task, kept)
}

/** The same trees with every field, for the other side of the scales. */
export function trainSibling(task: TwinTask): Promise<Twin> {
  return trainOn(task, [...task.features.keys()])
}

async function trainOn(task: TwinTask, kept: readonly number[]): Promise<Twin> {
  const directions = kept.map((column) => task.features[column]?.direction ?? 0)
  const model = await trainTrees(
    takeColumns(task.fit, kept),
    { ...task.params, monotone: directions, seed: task.seed },
    {
      ...(task.stop.n > 0 ? { valid: takeColumns(task.stop, kept) } : {}),
      ...(task.signal ? { signal: task.signal } : {}),
    },
  )
  return { margins: (data) => Float64Array.from(predictMargins(model, takeColumns(data, kept).rows)) }
}

function takeColumns(data: TrainingData, kept: readonly number[]): TrainingData {
  const rows = new Float32Array(data.n * kept.length)
  for (let row = 0; row < data.n; row++) {
    kept.forEach((column, at) => {
      rows[row * kept.length + at] = data.rows[row * data.m + column] as number
    })
  }
  return { ...data, rows, m: kept.length, categorical: kept.map((column) => data.categorical[column] === true) }
}
