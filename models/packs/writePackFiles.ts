/** Writes the folder of a pack, unsigned: sign it with `signPack`. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { Calibration } from '../calibration/Calibration.ts'
import { autoencoderToFiles } from '../learners/autoencoder/autoencoderFiles.ts'
import { networkToFiles } from '../learners/network/networkFiles.ts'
import { encoderToJson } from '../learners/trees/CategoryEncoder.ts'
import type { TreeModel } from '../learners/trees/TreeModel.ts'
import { treesToXgboostJson } from '../learners/trees/treesToXgboostJson.ts'
import type { PackFiles } from './PackFiles.ts'
import { encodeCompact, encodeJson } from './packJson.ts'
import type { PackManifest } from './PackManifest.ts'
import type { TrainedMembers } from './trainMembers.ts'

export type PackContent = TrainedMembers & {
  readonly manifest: Omit<PackManifest, 'files' | 'signer'>
  readonly calibration: Calibration
  readonly card: Bilingual
}

export function writePackFiles(content: PackContent): PackFiles {
  const { members, autoencoder, manifest } = content
  const files = new Map<string, Uint8Array>()
  if (members.trees) writeTrees(files, 'trees', { model: members.trees, features: manifest.features })
  if (members.forest) writeTrees(files, 'forest', { model: members.forest, features: manifest.features })
  if (members.network) {
    const { json, bytes } = networkToFiles(members.network)
    files.set('network.json', encodeCompact(json)).set('network.bin', bytes)
  }
  if (autoencoder) {
    const { json, bytes } = autoencoderToFiles(autoencoder)
    files.set('autoencoder.json', encodeCompact(json)).set('autoencoder.bin', bytes)
  }
  files.set('calibration.json', encodeJson(content.calibration))
  files.set('card.ko.md', new TextEncoder().encode(content.card.ko))
  files.set('card.en.md', new TextEncoder().encode(content.card.en))
  files.set('manifest.json', encodeJson({ ...manifest, files: [...files.keys()].sort(), signer: null }))
  return files
}

type NamedTrees = { readonly model: TreeModel; readonly features: readonly string[] }

function writeTrees(files: Map<string, Uint8Array>, name: string, { model, features }: NamedTrees): void {
  // Named columns, so that other tools can read the model too.
  const text = treesToXgboostJson(model).replace(
    /"feature_names":\s*\[\]/,
    () => `"feature_names":${JSON.stringify(features)}`,
  )
  files.set(`${name}.json`, new TextEncoder().encode(text))
  files.set(`${name}.encoders.json`, encodeCompact(model.encoders.map((encoder) => encoder && encoderToJson(encoder))))
}
