/** Reads features of a dossier by id: numbers to four digits, categories as text, null where unknown. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { computeFeatures } from '#models/features/computeFeatures.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import { loadReference } from '#station/reference/loadReference.ts'

export function readFeatures(dossier: Dossier, ...ids: readonly string[]): readonly (number | string | null)[] {
  const row = computeFeatures(dossier, loadReference())
  return ids.map((id) => {
    const value = row[featureIndex(id)] as number
    const codec = catalogue[featureIndex(id)]?.codec
    if (Number.isNaN(value)) return null
    return codec ? codec.decode(value) : Math.round(value * 1e4) / 1e4
  })
}
