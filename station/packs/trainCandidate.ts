/** Trains a candidate from what this station's lists saw and its checks found, signs it, and sets it beside the pack in force. */
import { availableParallelism } from 'node:os'
import { catalogue } from '#models/features/catalogue.ts'
import { type FeatureLists, stationFeatures } from '#models/packs/featureLists.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { type PackSettings, settingsFor } from '#models/packs/PackSettings.ts'
import { signPack } from '#models/packs/signPack.ts'
import { trainPack } from '#models/packs/trainPack.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
import type { Store } from '#db/store.ts'
import { readTrainingTable } from '../training/readTrainingTable.ts'
import { writePack } from '../training/writePack.ts'
import { comparePacks } from './comparePacks.ts'
import { hashPack } from './hashPack.ts'
import type { TrainAnswer, TrainStep, TrainTask } from './ModelTask.ts'
import { openForce } from './openForce.ts'
import { openPackFiles } from './openPackFiles.ts'
import { readSigningKey } from './packTrust.ts'
import { signerOf } from './signerOf.ts'

export async function trainCandidate(
  store: Store,
  task: TrainTask,
  onProgress: (step: TrainStep) => void,
): Promise<TrainAnswer> {
  onProgress({ stage: 'reading', share: 0 })
  const table = readTrainingTable(store, task.model, null)
  const trained = await train(table, task, onProgress)
  if (trained === null) return { kind: 'tooFew', finds: countFinds(table) }
  const files = signPack(trained, readSigningKey(store))
  onProgress({ stage: 'comparison', share: 0 })
  const comparison = await compare(store, { table, task, files })
  writePack(task.folder, files)
  return { kind: 'trained', digest: hashPack(files), comparison }
}

async function train(
  table: TrainingTable,
  task: TrainTask,
  onProgress: (step: TrainStep) => void,
): Promise<PackFiles | null> {
  const { model, packId, seed, trainedOn, simulated } = task
  try {
    return await trainPack(table, {
      model,
      packId,
      seed,
      trainedOn,
      simulated,
      ...(task.withoutProtected === true ? { features: unprotected } : {}),
      settings: withSpareCore({ ...settingsFor(model), ...task.settings }),
      onProgress,
    })
  } catch (error) {
    // How trainPack says that there is too little to learn from.
    if (error instanceof RangeError) return null
    throw error
  }
}

const isProtected = new Set(catalogue.filter((feature) => feature.protected).map(({ id }) => id))
const unprotected: FeatureLists = {
  ...stationFeatures,
  high: stationFeatures.high.filter((id) => !isProtected.has(id)),
  drug: stationFeatures.drug.filter((id) => !isProtected.has(id)),
}

/** One core stays free for lists; the number of threads changes no bit of the result. */
function withSpareCore(settings: PackSettings): PackSettings {
  const threads = Math.max(1, availableParallelism() - 1)
  const { trees, forest } = settings
  return { ...settings, trees: trees && { ...trees, threads }, forest: forest && { ...forest, threads } }
}

type CompareTask = { readonly table: TrainingTable; readonly task: TrainTask; readonly files: PackFiles }

async function compare(store: Store, { table, task, files }: CompareTask) {
  const answer = await openPackFiles({ files, trusted: [signerOf(files) ?? ''], model: task.model })
  if (answer.kind === 'refused') throw new Error(`the trained pack does not open: ${answer.text.en}`)
  const inForce = await openForce(task.dir, store, task.model)
  try {
    return await comparePacks({ table, candidate: answer.opened, inForce, seed: task.seed })
  } finally {
    answer.opened.scorer.dispose()
    inForce?.scorer.dispose()
  }
}

function countFinds(table: TrainingTable): number {
  return table.labels.reduce((sum, label) => sum + Number(label === 1), 0)
}
