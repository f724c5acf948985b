/** What makes a traveller unlike others, in words: the fields that the autoencoder could least expect. Never a risk. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import { catalogue } from '../features/catalogue.ts'
import { deriveFacts } from '../features/deriveFacts.ts'
import { type ReasonContext, sayFeature } from './formatReasons.ts'
import { isKnown } from './isKnown.ts'

export type NoveltyField = { readonly text: Bilingual; readonly share: number }

const mostFields = 3
/** A field with less of the surprise than this is one of many. */
const leastShare = 0.05

/** `shares` of the surprise by feature of the catalogue. Protected fields are never named, nor what is not known. */
export function formatNovelty(
  shares: Float64Array,
  row: Float32Array,
  { dossier, reference }: Pick<ReasonContext, 'dossier' | 'reference'>,
): readonly NoveltyField[] {
  const places = [...catalogue.keys()].filter((place) => {
    const share = shares[place] ?? 0
    return share >= leastShare && catalogue[place]?.protected === false && isKnown(place, row[place] ?? Number.NaN)
  })
  if (places.length === 0) return []
  const derived = deriveFacts(dossier, reference)
  return places
    .toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
    .slice(0, mostFields)
    .map((place) => {
      const [en, ko] = sayFeature(catalogue[place]?.id ?? '', row[place] ?? Number.NaN, derived)
      return { text: { ko, en }, share: shares[place] ?? 0 }
    })
}
