/** The words whose vectors point most nearly the same way (cosine), nearest first; empty for a word that training never kept. */
import type { EmbeddingModel } from './trainEmbedding.ts'

export type Neighbour = { readonly word: string; readonly cosine: number }

export function nearestWords(model: EmbeddingModel, word: string, count: number): readonly Neighbour[] {
  const at = model.words.indexOf(word)
  if (at < 0) return []
  const own = vectorAt(model, at)
  return model.words
    .map((other, place) => ({ word: other, cosine: cosineOf(own, vectorAt(model, place)) }))
    .filter((_, place) => place !== at)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, count)
}

function vectorAt(model: EmbeddingModel, at: number): Float32Array {
  return model.vectors.subarray(at * model.size, (at + 1) * model.size)
}

function cosineOf(a: Float32Array, b: Float32Array): number {
  let [product, squareA, squareB] = [0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    product += (a[k] as number) * (b[k] as number)
    squareA += (a[k] as number) ** 2
    squareB += (b[k] as number) ** 2
  }
  return product / Math.sqrt(squareA * squareB || 1)
}
