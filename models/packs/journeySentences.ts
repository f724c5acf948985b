/** Journeys as sentences for skip-gram: the places, agencies and issuers of one traveller keep each other company. */
import type { EmbeddingModel } from '../learners/embedding/trainEmbedding.ts'
import type { InputEncoder } from '../learners/network/InputEncoder.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import type { PackFeature } from './PackFeature.ts'

/** Enough journeys for stable vectors; more cost seconds. */
const mostSentences = 20_000

/** Tokens, and the categories that speak the same code as one (countries beside airports). */
function isPlaceLike(feature: PackFeature, features: readonly PackFeature[]): boolean {
  if (feature.kind === 'token') return true
  if (feature.kind !== 'category') return false
  return features.some((other) => other.kind === 'token' && other.codec?.name === feature.codec?.name)
}

export const wordOf = (feature: Pick<PackFeature, 'id'>, code: number): string => `${feature.id}=${code}`

export function journeySentences(data: TrainingData, features: readonly PackFeature[]): readonly (readonly string[])[] {
  const used = features.flatMap((feature, column) => (isPlaceLike(feature, features) ? [{ feature, column }] : []))
  const step = Math.max(1, Math.ceil(data.n / mostSentences))
  const sentences: string[][] = []
  for (let row = 0; row < data.n; row += step) {
    const words = used.flatMap(({ feature, column }) => {
      const code = data.rows[row * data.m + column] as number
      return Number.isNaN(code) ? [] : [wordOf(feature, code)]
    })
    sentences.push(words)
  }
  return sentences
}

/** Tables of the network that start at the vectors, scaled to the spread of a random start; null where sizes differ. */
export function startTables(
  encoder: InputEncoder,
  model: EmbeddingModel,
  features: readonly PackFeature[],
): readonly (Float32Array | null)[] {
  const places = new Map(model.words.map((word, at) => [word, at]))
  const scale = 0.1 / Math.max(1e-6, spreadOf(model.vectors))
  return encoder.categories.map((column) => {
    const feature = features[column.feature]
    if (feature === undefined || column.size !== model.size || !isPlaceLike(feature, features)) return null
    const table = new Float32Array((column.codes.length + 1) * column.size)
    column.codes.forEach((code, at) => {
      const place = places.get(wordOf(feature, code))
      if (place === undefined) return
      const vector = model.vectors.subarray(place * model.size, (place + 1) * model.size)
      table.set(
        vector.map((value) => value * scale),
        (at + 1) * column.size,
      )
    })
    return table
  })
}

function spreadOf(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return Math.sqrt(sum / Math.max(1, values.length))
}
