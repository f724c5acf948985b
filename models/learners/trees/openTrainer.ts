/** Prepares a table for growing trees: categories to numbers, values to bins, shared memory, threads. */
import type { TrainingData } from '../TrainingData.ts'
import { binColumns, type BinnedColumns } from './binColumns.ts'
import type { CategoryEncoder } from './CategoryEncoder.ts'
import { type Crew, createCrew } from './createCrew.ts'
import { createRandom, type Random } from './createRandom.ts'
import { fitCategories, weightedRate } from './fitCategories.ts'
import type { Grower } from './growTree.ts'
import { createHistogramTask, type HistogramTask } from './HistogramTask.ts'
import { logit } from './logit.ts'
import type { TreeParams } from './TreeParams.ts'

export type Trainer = {
  readonly data: TrainingData
  readonly params: TreeParams
  readonly columns: BinnedColumns
  readonly encoders: readonly (CategoryEncoder | null)[]
  readonly task: HistogramTask
  readonly crew: Crew
  readonly random: Random
  readonly baseScore: number
  readonly baseMargin: number
}

/** Histograms kept for subtraction take at most this much memory. */
const histogramBytes = 192 * 1024 * 1024

export async function openTrainer(data: TrainingData, params: TreeParams): Promise<Trainer> {
  assertTrainable(data, params)
  const { rows, encoders } = fitCategories(data, params)
  const columns = binColumns(rows, data.m, { maxBins: params.maxBins, shared: params.threads > 1 })
  const slotBytes = 16 * columns.offsets[data.m]!
  const wanted = params.maxLeaves > 0 ? params.maxLeaves + 1 : 2 ** Math.min(params.maxDepth, 12)
  const { l1, l2, gamma, minChildWeight, threads } = params
  const monotone = Int8Array.from({ length: data.m }, (_, f) => params.monotone?.[f] ?? 0)
  // Kept histograms must hold every column; where nodes look at few, counting just those is less work.
  const keep = params.columnsByNode > 0.4
  const slots = keep ? Math.max(2, Math.min(wanted, Math.floor(histogramBytes / slotBytes))) : 0
  const task = createHistogramTask(columns, { l1, l2, gamma, minChildWeight, threads, monotone, slots })
  const crew = await createCrew(task, threads)
  // All of one kind has no finite log-odds; a millionth keeps the margin in range.
  const baseScore = Math.fround(Math.min(Math.max(weightedRate(data), 1e-6), 1 - 1e-6))
  const random = createRandom(params.seed)
  return { data, params, columns, encoders, task, crew, random, baseScore, baseMargin: logit(baseScore) }
}

function assertTrainable(data: TrainingData, params: TreeParams): void {
  if (data.n === 0 || data.m === 0) throw new RangeError('nothing to learn from: the table is empty')
  if (data.rows.length !== data.n * data.m) throw new RangeError(`rows hold ${data.rows.length} numbers, not n x m`)
  if (data.labels.length !== data.n) throw new RangeError('labels must be one a row')
  if (data.weights && data.weights.length !== data.n) throw new RangeError('weights must be one a row')
  if (data.categorical.length !== data.m) throw new RangeError('categorical must be one flag a column')
  if (params.maxBins < 3 || params.maxBins > 256) throw new RangeError('maxBins must be 3 to 256')
}

/** What grows one tree: the columns this tree may use are drawn now, those of a node when it is judged. */
export function createGrower(trainer: Trainer): Grower {
  const { task, crew, params, random } = trainer
  const every = Int32Array.from({ length: task.m }, (_, f) => f)
  const ofTree = drawColumns(every, params.columnsByTree, random)
  const chooseColumns = (flags: Uint8Array): void => {
    flags.fill(0)
    for (const column of drawColumns(ofTree, params.columnsByNode, random)) flags[column] = 1
  }
  return { task, crew, maxDepth: params.maxDepth, maxLeaves: params.maxLeaves, chooseColumns }
}

/** A random share of the columns, at least one. */
function drawColumns(from: Int32Array, share: number, random: Random): Int32Array {
  if (share >= 1) return from
  const drawn = Int32Array.from(from)
  const count = Math.max(1, Math.round(from.length * share))
  for (let i = 0; i < count; i++) {
    const j = i + random.integer(drawn.length - i)
    const kept = drawn[i]!
    drawn[i] = drawn[j]!
    drawn[j] = kept
  }
  return drawn.subarray(0, count)
}
