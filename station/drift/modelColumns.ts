/** Where the features of a model are in a saved row, and which of them are codes. */
import type { ModelName } from '#core/worklist/Score.ts'
import { stationFeatures } from '#models/packs/featureLists.ts'
import { isCategorical } from '#models/packs/PackFeature.ts'
import type { DriftColumn } from './featureTables.ts'

export function modelColumns(model: ModelName): readonly DriftColumn[] {
  const wanted = new Set(stationFeatures[model])
  return stationFeatures.catalogue.flatMap((feature, place) =>
    wanted.has(feature.id) ? [{ place, categorical: isCategorical(feature) }] : [],
  )
}
