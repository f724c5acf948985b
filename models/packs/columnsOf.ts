/** The features of a model and where each is in a row of the catalogue. */
import type { ModelName } from '#core/worklist/Score.ts'
import type { FeatureLists } from './featureLists.ts'
import type { PackFeature } from './PackFeature.ts'
import type { Columns } from './sliceData.ts'

export function columnsOf(lists: FeatureLists, model: ModelName): Columns {
  const wanted = new Set(lists[model])
  const places = lists.catalogue.flatMap((feature, at) => (wanted.has(feature.id) ? [at] : []))
  const features = places.map((place) => lists.catalogue[place] as PackFeature)
  return { features, places: Int32Array.from(places), stride: lists.catalogue.length }
}
