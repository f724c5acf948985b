/** The feature row that a traveller's list was made from, with names and readable values. */
import type { FeatureValues } from '#core/contract/featureValues.ts'
import { splitId } from '#core/flight/splitId.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { catalogue } from '#models/features/catalogue.ts'
import type { FeatureDef } from '#models/features/FeatureDef.ts'
import type { Station } from '../Station.ts'

/** Null where the traveller is not known, or on no list yet. */
export function readFeatures(station: Station, travellerId: string, model: ModelName): FeatureValues | null {
  const isKeptApart = station.store.keeping.isSeparated(splitId(travellerId).flightId)
  const row = isKeptApart ? null : station.store.travellers.readRowOf(travellerId)
  const saved = row === null ? null : station.store.worklists.readFeatures(row)
  if (saved === null) return null
  const features = catalogue.flatMap((feature, place) =>
    feature.models.includes(model)
      ? [
          {
            id: feature.id,
            group: feature.group,
            kind: feature.kind,
            meaning: feature.meaning,
            meaningKo: feature.meaningKo,
            value: readable(feature, saved.row[place] ?? Number.NaN),
          },
        ]
      : [],
  )
  return { travellerId, model, asOf: saved.asOf, features }
}

function readable(feature: FeatureDef, value: number): number | string | boolean | null {
  if (Number.isNaN(value)) return null
  if (feature.codec !== null) return feature.codec.decode(value)
  if (feature.kind === 'flag') return value !== 0
  return Number(value.toPrecision(6))
}
