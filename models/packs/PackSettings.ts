/** How the learners of a pack are trained; what is left out has the learner's own default. */
import type { ModelName } from '#core/worklist/Score.ts'
import { type AutoencoderParams, defaultAutoencoderParams } from '../learners/autoencoder/trainAutoencoder.ts'
import { defaultNetworkParams, type NetworkParams } from '../learners/network/trainNetwork.ts'
import type { ForestParams } from '../learners/forest/trainForest.ts'
import type { TreeParams } from '../learners/trees/TreeParams.ts'

export type PackSettings = {
  /** Null: the pack goes without this learner. */
  readonly trees: Partial<TreeParams> | null
  readonly forest: Partial<ForestParams> | null
  readonly network: NetworkParams | null
  readonly autoencoder: AutoencoderParams | null
  /** Start the network's tables from skip-gram vectors of all journeys, inspected or not. */
  readonly embedding: boolean
  /** Resamples behind every interval. */
  readonly resamples: number
}

/** Finds are rare: many small careful trees, few columns at a time, and an early stop on later rows. */
export const defaultPackSettings: PackSettings = {
  trees: {
    rounds: 500,
    learningRate: 0.05,
    maxDepth: 4,
    subsample: 0.8,
    columnsByTree: 0.3,
    minChildWeight: 5,
    l2: 2,
    earlyStoppingRounds: 40,
    threads: 2,
  },
  // No deeper than the tables of TreeSHAP reach: a deeper forest takes a hundred times as long to explain.
  forest: { trees: 100, maxDepth: 6, minChildWeight: 3, threads: 2 },
  network: defaultNetworkParams,
  autoencoder: defaultAutoencoderParams,
  embedding: true,
  resamples: 200,
}

/** The list shows one novelty a traveller and takes it from the high-risk model: the drug pack is spared the second one. */
export function settingsFor(model: ModelName): PackSettings {
  return model === 'high' ? defaultPackSettings : { ...defaultPackSettings, autoencoder: null }
}
