/** The busiest words of skip-gram with their nearest neighbours of the same feature, decoded: a table that shows whether vectors make sense. */
import { nearestWords } from '../learners/embedding/nearestWords.ts'
import type { EmbeddingModel } from '../learners/embedding/trainEmbedding.ts'
import { wordOf } from './journeySentences.ts'
import type { PackFeature } from './PackFeature.ts'

export type WordNeighbours = {
  readonly feature: string
  readonly value: string
  readonly near: readonly { readonly value: string; readonly cosine: number }[]
}

/** Busiest values shown of each feature, and neighbours of each. */
const mostWords = 4
const mostNear = 4

export function describeNeighbours(model: EmbeddingModel, features: readonly PackFeature[]): readonly WordNeighbours[] {
  const tokens = features.filter(({ kind }) => kind === 'token')
  return tokens.flatMap((feature) => {
    // Most frequent first.
    const own = model.words.filter((word) => word.startsWith(`${feature.id}=`)).slice(0, mostWords)
    return own.map((word) => ({
      feature: feature.id,
      value: valueOf(word, feature),
      near: nearOf(model, word, feature),
    }))
  })
}

/** Of one value that somebody names; null where training never kept it. */
export function neighboursOf(model: EmbeddingModel, feature: PackFeature, code: number): WordNeighbours | null {
  const word = wordOf(feature, code)
  if (!model.words.includes(word)) return null
  return { feature: feature.id, value: valueOf(word, feature), near: nearOf(model, word, feature) }
}

function nearOf(model: EmbeddingModel, word: string, feature: PackFeature): WordNeighbours['near'] {
  return nearestWords(model, word, model.words.length)
    .filter((other) => other.word.startsWith(`${feature.id}=`))
    .slice(0, mostNear)
    .map(({ word: other, cosine }) => ({ value: valueOf(other, feature), cosine: Number(cosine.toFixed(4)) }))
}

function valueOf(word: string, { id, codec }: PackFeature): string {
  const code = word.slice(id.length + 1)
  return codec?.decode?.(Number(code)) ?? code
}
