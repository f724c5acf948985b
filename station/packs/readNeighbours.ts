/** Word2Vec on this station's own journeys: which airports and agencies keep the same company, as a look at what the vectors have learnt. */
import { catalogue } from '#models/features/catalogue.ts'
import { defaultEmbeddingParams, trainEmbedding } from '#models/learners/embedding/trainEmbedding.ts'
import { columnsOf } from '#models/packs/columnsOf.ts'
import { describeNeighbours, neighboursOf, type WordNeighbours } from '#models/packs/describeNeighbours.ts'
import { stationFeatures } from '#models/packs/featureLists.ts'
import { journeySentences } from '#models/packs/journeySentences.ts'
import { sliceData } from '#models/packs/sliceData.ts'
import type { Store } from '#db/store.ts'
import { readLatestTable } from '../training/readTrainingTable.ts'

export type NeighbourAnswer =
  | { readonly kind: 'found'; readonly travellers: number; readonly words: readonly WordNeighbours[] }
  /** No such feature, or no value of it that came five times. */
  | { readonly kind: 'unknown'; readonly word: string }

/** More journeys move no vector that an eye could see. */
const mostRows = 40_000

/** `word`: `agency:17392043`, `departure-airport:BKK`; null: the busiest ones. */
export async function readNeighbours(store: Store, word: string | null): Promise<NeighbourAnswer> {
  const table = readLatestTable(store, { model: 'drug', truth: null, most: mostRows })
  const columns = columnsOf(stationFeatures, 'drug')
  const order = Int32Array.from({ length: table.n }, (_, row) => row)
  const sentences = journeySentences(sliceData(table, columns, order), columns.features)
  const model = await trainEmbedding(sentences, defaultEmbeddingParams)
  if (word === null) return { kind: 'found', travellers: table.n, words: describeNeighbours(model, columns.features) }
  const at = word.indexOf(':')
  const feature = catalogue.find(({ id }) => id === word.slice(0, at))
  const found = feature?.codec ? neighboursOf(model, feature, feature.codec.encode(word.slice(at + 1))) : null
  return found === null ? { kind: 'unknown', word } : { kind: 'found', travellers: table.n, words: [found] }
}
