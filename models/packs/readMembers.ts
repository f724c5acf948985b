/** Reads the learners of a pack; gives the name of the file that cannot be read instead where one cannot. */
import { type AutoencoderJson, autoencoderFromFiles } from '../learners/autoencoder/autoencoderFiles.ts'
import type { AutoencoderModel } from '../learners/autoencoder/AutoencoderModel.ts'
import { type NetworkJson, networkFromFiles } from '../learners/network/networkFiles.ts'
import type { NetworkModel } from '../learners/network/NetworkModel.ts'
import { type CategoryEncoderJson, encoderFromJson } from '../learners/trees/CategoryEncoder.ts'
import type { TreeModel } from '../learners/trees/TreeModel.ts'
import type { XgboostJson } from '../learners/trees/XgboostJson.ts'
import { xgboostJsonToTrees } from '../learners/trees/xgboostJsonToTrees.ts'
import type { Members } from './Pack.ts'
import type { PackFiles } from './PackFiles.ts'
import { readJson } from './packJson.ts'
import type { PackManifest } from './PackManifest.ts'

export type PackParts = { readonly members: Members; readonly autoencoder: AutoencoderModel | null }

export function readMembers(files: PackFiles, manifest: PackManifest): PackParts | string {
  const has = (name: string) => manifest.members.some((member) => member.name === name)
  const count = manifest.features.length
  const trees = has('trees') ? readTrees(files, 'trees', count) : null
  if (trees === 'unreadable') return 'trees.json'
  const forest = has('forest') ? readTrees(files, 'forest', count) : null
  if (forest === 'unreadable') return 'forest.json'
  const network = has('network') ? readNetwork(files, count) : null
  if (network === 'unreadable') return 'network.json'
  const autoencoder = manifest.novelty ? readAutoencoder(files, count) : null
  if (autoencoder === 'unreadable') return 'autoencoder.json'
  return { members: { trees, forest, network }, autoencoder }
}

/** Category statistics of a tree model, which XGBoost's format has no place for; null for numeric columns. */
export type EncodersJson = readonly (CategoryEncoderJson | null)[]

function readTrees(files: PackFiles, name: 'trees' | 'forest', count: number): TreeModel | 'unreadable' {
  const encoders = files.has(`${name}.encoders.json`)
    ? (readJson(files, `${name}.encoders.json`) as EncodersJson | undefined)
    : Array.from({ length: count }, () => null)
  return attempt(() => {
    const model = xgboostJsonToTrees(readJson(files, `${name}.json`) as XgboostJson)
    if (model.featureCount !== count || encoders?.length !== count) return null
    return { ...model, encoders: encoders.map((encoder) => (encoder ? encoderFromJson(encoder) : null)) }
  })
}

function readNetwork(files: PackFiles, count: number): NetworkModel | 'unreadable' {
  return attempt(() => {
    const json = readJson(files, 'network.json') as NetworkJson
    const model = networkFromFiles(json, files.get('network.bin') ?? new Uint8Array())
    return model?.encoder.features === count ? model : null
  })
}

function readAutoencoder(files: PackFiles, count: number): AutoencoderModel | 'unreadable' {
  return attempt(() => {
    const json = readJson(files, 'autoencoder.json') as AutoencoderJson
    const model = autoencoderFromFiles(json, files.get('autoencoder.bin') ?? new Uint8Array())
    return model?.encoder.features === count ? model : null
  })
}

/** A signed file that is broken was broken by its maker: the readers throw, the station refuses. */
function attempt<Part>(read: () => Part | null): Part | 'unreadable' {
  try {
    return read() ?? 'unreadable'
  } catch {
    return 'unreadable'
  }
}
