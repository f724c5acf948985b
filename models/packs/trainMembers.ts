/** Trains the learners of a pack on the `fit` slice, with `stop` for early stopping. */
import { trainAutoencoder } from '../learners/autoencoder/trainAutoencoder.ts'
import type { AutoencoderModel } from '../learners/autoencoder/AutoencoderModel.ts'
import type { Backend } from '../learners/backend.ts'
import { defaultEmbeddingParams, type EmbeddingModel, trainEmbedding } from '../learners/embedding/trainEmbedding.ts'
import { trainForest } from '../learners/forest/trainForest.ts'
import type { NetworkModel } from '../learners/network/NetworkModel.ts'
import { trainNetwork } from '../learners/network/trainNetwork.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import type { TreeModel } from '../learners/trees/TreeModel.ts'
import { trainTrees } from '../learners/trees/trainTrees.ts'
import type { Members } from './Pack.ts'
import type { PackFeature } from './PackFeature.ts'
import type { PackSettings } from './PackSettings.ts'
import { describeNeighbours, type WordNeighbours } from './describeNeighbours.ts'
import { journeySentences, startTables } from './journeySentences.ts'

export type TrainStage = 'trees' | 'forest' | 'network' | 'autoencoder' | 'voting' | 'measures'

export type MemberTask = {
  readonly features: readonly PackFeature[]
  /** Inspected rows. */
  readonly fit: TrainingData
  /** Later rows for early stopping; empty: train for as long as the settings say. */
  readonly stop: TrainingData
  /** All rows of the `fit` period, inspected or not: what needs no label learns from them. */
  readonly everyone: TrainingData
  readonly settings: PackSettings
  readonly seed: number
  readonly backend: Backend | null
  readonly signal?: AbortSignal
  readonly onProgress: (stage: TrainStage, share: number) => void
}

export type TrainedMembers = {
  readonly members: Members
  readonly autoencoder: AutoencoderModel | null
  /** What skip-gram made of the journeys: the busiest words and those nearest to them; null without it. */
  readonly neighbours: readonly WordNeighbours[] | null
}

export async function trainMembers(task: MemberTask): Promise<TrainedMembers> {
  const trees = await trainBoosted(task)
  const forest = await trainBagged(task)
  const vectors = await trainWords(task)
  const network = await trainNet(task, vectors)
  const autoencoder = await trainNovelty(task)
  const neighbours = vectors && describeNeighbours(vectors, task.features)
  return { members: { trees, forest, network }, autoencoder, neighbours }
}

const withStop = (task: MemberTask) => (task.stop.n > 0 ? { valid: task.stop } : {})
const withSignal = (task: MemberTask) => (task.signal ? { signal: task.signal } : {})

async function trainBoosted(task: MemberTask): Promise<TreeModel | null> {
  if (task.settings.trees === null) return null
  const monotone = task.features.map((feature) => feature.direction ?? 0)
  const params = { ...task.settings.trees, monotone, seed: task.seed }
  return trainTrees(task.fit, params, {
    ...withSignal(task),
    ...withStop(task),
    onProgress: ({ round, rounds }) => task.onProgress('trees', round / rounds),
  })
}

async function trainBagged(task: MemberTask): Promise<TreeModel | null> {
  if (task.settings.forest === null) return null
  return trainForest(
    task.fit,
    { ...task.settings.forest, seed: task.seed + 1 },
    {
      ...withSignal(task),
      onProgress: ({ round, rounds }) => task.onProgress('forest', round / rounds),
    },
  )
}

/** Only a network starts from them: without one they would be trained for nothing. */
async function trainWords({
  settings,
  backend,
  everyone,
  features,
  seed,
  signal,
}: MemberTask): Promise<EmbeddingModel | null> {
  if (settings.network === null || backend === null || !settings.embedding) return null
  return trainEmbedding(journeySentences(everyone, features), { ...defaultEmbeddingParams, seed }, signal)
}

async function trainNet(task: MemberTask, vectors: EmbeddingModel | null): Promise<NetworkModel | null> {
  const { settings, backend, features } = task
  if (settings.network === null || backend === null) return null
  const { epochs } = settings.network
  return trainNetwork(
    task.fit,
    { ...settings.network, seed: task.seed + 2 },
    {
      backend,
      ...withSignal(task),
      ...withStop(task),
      ...(vectors ? { startTables: (encoder) => startTables(encoder, vectors, features) } : {}),
      onProgress: ({ epoch }) => task.onProgress('network', epoch / epochs),
    },
  )
}

async function trainNovelty(task: MemberTask): Promise<AutoencoderModel | null> {
  const { settings, backend } = task
  if (settings.autoencoder === null || backend === null) return null
  const { epochs } = settings.autoencoder
  return trainAutoencoder(
    task.everyone,
    { ...settings.autoencoder, seed: task.seed + 3 },
    {
      backend,
      ...withSignal(task),
      onProgress: ({ epoch }) => task.onProgress('autoencoder', epoch / epochs),
    },
  )
}
