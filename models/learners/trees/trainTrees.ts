/** Histogram gradient boosting with logistic loss (Chen & Guestrin, XGBoost, KDD 2016): same data and seed, same bits. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TrainingData } from '../TrainingData.ts'
import { encodeCategories } from './encodeCategories.ts'
import { flattenTrees } from './flattenTrees.ts'
import { type GrownNode, growTree } from './growTree.ts'
import { sigmoid } from './logit.ts'
import { measureMargins } from './measureMargins.ts'
import { createGrower, openTrainer, type Trainer } from './openTrainer.ts'
import { addTreeMargins } from './predictMargins.ts'
import type { TreeModel } from './TreeModel.ts'
import { defaultTreeParams, type TrainOptions, type TreeParams } from './TreeParams.ts'

/** Rejects with the signal's reason when aborted; gives the trees up to the best round when stopped early. */
export async function trainTrees(
  data: TrainingData,
  params: Partial<TreeParams> = {},
  options: TrainOptions = {},
): Promise<TreeModel> {
  options.signal?.throwIfAborted()
  const trainer = await openTrainer(data, { ...defaultTreeParams, ...params })
  try {
    const roots = await boost(trainer, options)
    return flattenTrees(roots, { ...trainer, cuts: trainer.columns.cuts, scale: trainer.params.learningRate })
  } finally {
    trainer.crew.close()
  }
}

async function boost(trainer: Trainer, options: TrainOptions): Promise<readonly GrownNode[]> {
  const { params } = trainer
  const margins = new Float64Array(trainer.data.n).fill(trainer.baseMargin)
  const judge = options.valid ? createValidation(trainer, options.valid) : null
  const roots: GrownNode[] = []
  let best = -Infinity
  let bestRounds = 0
  for (let round = 1; round <= params.rounds; round++) {
    // Lets an abort or any other event of this thread in.
    await nextTurn()
    options.signal?.throwIfAborted()
    const rows = fillGradients(trainer, margins)
    const root = growTree(createGrower(trainer), rows)
    addToMargins(trainer, { root, rows }, margins)
    roots.push(root)
    const validMeasure = judge ? judge(root) : null
    options.onProgress?.({ round, rounds: params.rounds, validMeasure })
    if (validMeasure === null || validMeasure > best) {
      best = validMeasure ?? best
      bestRounds = round
    } else if (params.earlyStoppingRounds > 0 && round - bestRounds >= params.earlyStoppingRounds) break
  }
  return params.earlyStoppingRounds > 0 ? roots.slice(0, bestRounds) : roots
}

/** Writes the row order and gradients of this round's rows; gives how many they are. The rows left out follow them. */
function fillGradients({ data, params, random, task }: Trainer, margins: Float64Array): number {
  let taken = 0
  let leftOut = data.n
  for (let row = 0; row < data.n; row++) {
    if (params.subsample < 1 && random.next() >= params.subsample) {
      leftOut--
      task.rowOrder[leftOut] = row
      continue
    }
    const w = data.weights?.[row] ?? 1
    const p = sigmoid(margins[row]!)
    task.rowOrder[taken] = row
    task.gradients[2 * taken] = w * (p - data.labels[row]!)
    // XGBoost's floor of the hessian.
    task.gradients[2 * taken + 1] = w * Math.max(p * (1 - p), 1e-16)
    taken++
  }
  return taken
}

function addToMargins(trainer: Trainer, grown: { root: GrownNode; rows: number }, margins: Float64Array): void {
  const { task, params } = trainer
  const add = (node: GrownNode): void => {
    if (node.left && node.right) {
      add(node.left)
      add(node.right)
      return
    }
    // Rounded as the model keeps it, so that training and prediction see the same margins.
    const value = Math.fround(node.value * params.learningRate)
    for (let i = node.begin; i < node.end; i++) margins[task.rowOrder[i]!]! += value
  }
  add(grown.root)
  for (let i = grown.rows; i < task.n; i++) {
    const row = task.rowOrder[i]!
    margins[row]! += Math.fround(leafOfRow(trainer, grown.root, row).value * params.learningRate)
  }
}

/** Follows a row's bins down the tree. */
function leafOfRow({ task }: Trainer, root: GrownNode, row: number): GrownNode {
  let node = root
  while (node.split && node.left && node.right) {
    const { column, bin, missingLeft } = node.split
    const missing = task.offsets[column + 1]! - task.offsets[column]! - 1
    const own = task.bins[column * task.n + row]!
    const goesLeft = own === missing ? missingLeft : own <= bin
    node = goesLeft ? node.left : node.right
  }
  return node
}

/** Measures each new tree on the validation rows; larger is better. */
function createValidation(trainer: Trainer, valid: TrainingData): (root: GrownNode) => number {
  const { encoders, columns, params, baseScore, baseMargin } = trainer
  const rows = encodeCategories(valid.rows, encoders)
  const margins = new Float64Array(valid.n).fill(baseMargin)
  const numeric = encoders.map(() => null)
  const settings = { encoders: numeric, cuts: columns.cuts, scale: params.learningRate, baseScore, baseMargin }
  return (root) => {
    addTreeMargins(flattenTrees([root], settings), rows, margins)
    return measureMargins(params.measure, margins, valid)
  }
}
