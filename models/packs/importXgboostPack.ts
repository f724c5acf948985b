/** Makes a pack of a model trained elsewhere with XGBoost (Python, R, Spark): its JSON, and which feature is which. */
import type { ModelName } from '#core/worklist/Score.ts'
import type { XgboostJson } from '../learners/trees/XgboostJson.ts'
import { xgboostJsonToTrees } from '../learners/trees/xgboostJsonToTrees.ts'
import { type FeatureLists, stationFeatures } from './featureLists.ts'
import { hashFeatures, type PackFeature } from './PackFeature.ts'
import type { PackFiles } from './PackFiles.ts'
import { encodeJson } from './packJson.ts'
import { packSchemaVersion } from './PackManifest.ts'
import { type PackRefusal, refusePack } from './PackRefusal.ts'
import { writeCard } from './writeCard.ts'

export type ForeignModel = {
  /** The text that XGBoost's `save_model('model.json')` writes. */
  readonly json: string
  /** Column name there to feature id here; names that are left out must be feature ids already. */
  readonly featureMap: Readonly<Record<string, string>>
  readonly model: ModelName
  readonly packId: string
  readonly trainedOn: string
  readonly simulated: boolean
  /** Probabilities at which bands 2, 3 and 4 begin. */
  readonly bands: readonly [number, number, number]
}

export type ImportAnswer = { readonly kind: 'imported'; readonly files: PackFiles } | PackRefusal

/**
 * An unsigned pack. Numbers must mean the same in both places (units, codes of categories as `gateside features` writes
 * them); nothing in the file can prove that, so the card says that the training could not be checked.
 */
export function importXgboostPack(foreign: ForeignModel, known: FeatureLists = stationFeatures): ImportAnswer {
  const json = readModel(foreign.json)
  if (typeof json === 'string') return refusePack('badFile', `model.json (${json})`)
  const places = new Map(known.catalogue.map((feature) => [feature.id, feature]))
  const ids = json.learner.feature_names.map((name) => foreign.featureMap[name] ?? name)
  const unknown = ids.find((id) => !places.has(id))
  if (unknown !== undefined) return refusePack('unknownFeature', unknown)
  if (new Set(ids).size < ids.length) return refusePack('badFile', 'model.json (two columns are one feature)')
  const features = ids.map((id) => places.get(id) as PackFeature)
  const manifest = {
    format: 'gateside-pack' as const,
    schemaVersion: packSchemaVersion,
    packId: foreign.packId,
    model: foreign.model,
    trainedOn: foreign.trainedOn,
    simulated: foreign.simulated,
    origin: 'xgboost' as const,
    features: ids,
    featureHash: hashFeatures(features),
    dataHash: null,
    seed: 0,
    slices: [],
    members: [{ name: 'trees' as const, weight: 1 }],
    novelty: false,
    bands: [...foreign.bands] as [number, number, number],
    metrics: [],
    groups: [],
  }
  const card = writeCard(manifest)
  const text = new TextEncoder()
  const files = new Map<string, Uint8Array>([
    ['trees.json', text.encode(foreign.json)],
    // The objective is logistic: its margin is a log-odds already.
    ['calibration.json', encodeJson({ kind: 'sigmoid', slope: 1, shift: 0 })],
    ['card.ko.md', text.encode(card.ko)],
    ['card.en.md', text.encode(card.en)],
  ])
  files.set('manifest.json', encodeJson({ ...manifest, files: [...files.keys()].sort(), signer: null }))
  return { kind: 'imported', files }
}

/** The model, or why it cannot be used. */
function readModel(text: string): XgboostJson | string {
  try {
    const json = JSON.parse(text) as XgboostJson
    const trees = xgboostJsonToTrees(json)
    if (json.learner.feature_names.length !== trees.featureCount) return 'it does not name its columns'
    return json
  } catch (error) {
    if (error instanceof RangeError) return error.message
    if (error instanceof SyntaxError || error instanceof TypeError) return 'it is not an XGBoost model'
    throw error
  }
}
