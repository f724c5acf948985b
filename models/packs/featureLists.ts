/** The features this station computes: what a pack may ask for. */
import { catalogue } from '../features/catalogue.ts'
import { drugFeatures } from '../features/drugFeatures.ts'
import { highFeatures } from '../features/highFeatures.ts'
import type { PackFeature } from './PackFeature.ts'

export type FeatureLists = {
  /** Order of the rows that come in. */
  readonly catalogue: readonly PackFeature[]
  /** Ids each model is trained on. */
  readonly high: readonly string[]
  readonly drug: readonly string[]
}

export const stationFeatures: FeatureLists = { catalogue, high: highFeatures, drug: drugFeatures }
