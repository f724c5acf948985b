/** Bagged trees (Breiman, Machine Learning 45:5, 2001) on the histogram core of the boosted ones; margins are averaged. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TrainingData } from '../TrainingData.ts'
import type { CategorySettings } from '../trees/fitCategories.ts'
import { flattenTrees } from '../trees/flattenTrees.ts'
import { type GrownNode, growTree } from '../trees/growTree.ts'
import { logit } from '../trees/logit.ts'
import { createGrower, openTrainer, type Trainer } from '../trees/openTrainer.ts'
import type { TreeModel } from '../trees/TreeModel.ts'
import { defaultTreeParams, type TrainOptions, type TreeParams } from '../trees/TreeParams.ts'

export type ForestParams = Pick<
  TreeParams,
  'maxDepth' | 'minChildWeight' | 'columnsByNode' | 'maxBins' | 'threads' | keyof CategorySettings
> & {
  readonly trees: number
  /** Weight of the overall rate in the rate of a leaf, in rows. */
  readonly leafSmoothing: number
}

/** `columnsByNode` 0 stands for the square root of their number. */
export const defaultForestParams: ForestParams = {
  trees: 200,
  maxDepth: 12,
  minChildWeight: 1,
  columnsByNode: 0,
  maxBins: 128,
  seed: 1,
  categorySmoothing: 10,
  categoryOrder: 'random',
  threads: 1,
  leafSmoothing: 4,
}

/** A tree model like any other: predict, explain and save it as such. */
export async function trainForest(
  data: TrainingData,
  given: Partial<ForestParams> = {},
  options: Omit<TrainOptions, 'valid'> = {},
): Promise<TreeModel> {
  options.signal?.throwIfAborted()
  const params = { ...defaultForestParams, ...given }
  const columnsByNode = params.columnsByNode > 0 ? params.columnsByNode : 1 / Math.sqrt(data.m)
  const trainer = await openTrainer(data, { ...defaultTreeParams, ...params, columnsByNode, l2: 1e-9 })
  try {
    const roots: GrownNode[] = []
    for (let tree = 1; tree <= params.trees; tree++) {
      await nextTurn()
      options.signal?.throwIfAborted()
      const root = growTree(createGrower(trainer), drawRows(trainer))
      setLeafRates(root, trainer, params.leafSmoothing)
      roots.push(root)
      options.onProgress?.({ round: tree, rounds: params.trees, validMeasure: null })
    }
    return flattenTrees(roots, { ...trainer, cuts: trainer.columns.cuts, scale: 1 / params.trees })
  } finally {
    trainer.crew.close()
  }
}

/** Draws as many rows as there are, with replacement; a row drawn twice counts twice. */
function drawRows({ data, random, task, baseScore }: Trainer): number {
  const counts = new Int32Array(data.n)
  for (let i = 0; i < data.n; i++) counts[random.integer(data.n)]!++
  let taken = 0
  for (let row = 0; row < data.n; row++) {
    if (counts[row] === 0) continue
    const w = counts[row]! * (data.weights?.[row] ?? 1)
    task.rowOrder[taken] = row
    task.gradients[2 * taken] = w * (baseScore - data.labels[row]!)
    task.gradients[2 * taken + 1] = w * baseScore * (1 - baseScore)
    taken++
  }
  return taken
}

/** Values become the log-odds of the smoothed rate of positives, less those of the overall rate. */
function setLeafRates(node: GrownNode, trainer: Trainer, smoothing: number): void {
  const { baseScore, baseMargin } = trainer
  const weight = node.sumH / (baseScore * (1 - baseScore))
  const found = Math.max(0, baseScore * weight - node.sumG)
  const rate = (found + smoothing * baseScore) / (weight + smoothing)
  node.value = logit(Math.min(Math.max(rate, 1e-6), 1 - 1e-6)) - baseMargin
  if (node.left) setLeafRates(node.left, trainer, smoothing)
  if (node.right) setLeafRates(node.right, trainer, smoothing)
}
