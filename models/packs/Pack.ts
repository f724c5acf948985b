/** An opened pack: checked, and every part read. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { Calibration } from '../calibration/Calibration.ts'
import type { AutoencoderModel } from '../learners/autoencoder/AutoencoderModel.ts'
import type { NetworkModel } from '../learners/network/NetworkModel.ts'
import type { TreeModel } from '../learners/trees/TreeModel.ts'
import type { Columns } from './sliceData.ts'
import type { PackManifest } from './PackManifest.ts'

export type Members = {
  readonly trees: TreeModel | null
  readonly forest: TreeModel | null
  readonly network: NetworkModel | null
}

export type Pack = {
  readonly manifest: PackManifest
  /** The pack's features and where each is in a row of the catalogue. */
  readonly columns: Columns
  readonly members: Members
  readonly autoencoder: AutoencoderModel | null
  readonly calibration: Calibration
  readonly card: Bilingual
}
