/**
 * Word2Vec: skip-gram with negative sampling (Mikolov et al., NeurIPS 2013). Words are airports, agencies, routes; a sentence
 * is one journey. Words that keep the same company get near vectors. Hot loop on typed arrays; the same seed gives the same bits.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { normalFrom } from '../network/normalFrom.ts'
import { createRandom, type Random } from '../trees/createRandom.ts'

export type EmbeddingParams = {
  readonly size: number
  /** Words to each side that count as company; a random share of it is used, as in the original. */
  readonly window: number
  readonly negatives: number
  readonly epochs: number
  readonly rate: number
  readonly minCount: number
  readonly seed: number
}

export const defaultEmbeddingParams: EmbeddingParams = {
  size: 8,
  window: 8,
  negatives: 5,
  epochs: 3,
  rate: 0.05,
  minCount: 5,
  seed: 1,
}

export type EmbeddingModel = {
  /** Most frequent first. */
  readonly words: readonly string[]
  readonly size: number
  /** `words x size`, row-major. */
  readonly vectors: Float32Array
}

type Corpus = {
  readonly words: readonly string[]
  readonly counts: readonly number[]
  readonly sentences: readonly Int32Array[]
}

export async function trainEmbedding(
  sentences: readonly (readonly string[])[],
  params: EmbeddingParams,
  signal?: AbortSignal,
): Promise<EmbeddingModel> {
  const corpus = indexWords(sentences, params.minCount)
  const random = createRandom(params.seed)
  const normal = normalFrom(random)
  const length = corpus.words.length * params.size
  const vectors = Float32Array.from({ length }, () => (normal() * 0.5) / params.size)
  const contexts = new Float32Array(length)
  const lots = negativeLots(corpus.counts)
  const pair: Pair = {
    vectors,
    contexts,
    lots,
    random,
    size: params.size,
    negatives: params.negatives,
    move: new Float64Array(params.size),
  }
  const total = params.epochs * corpus.sentences.length
  let done = 0
  for (let epoch = 0; epoch < params.epochs; epoch++) {
    for (const sentence of corpus.sentences) {
      if (done % 512 === 0) {
        await nextTurn()
        signal?.throwIfAborted()
      }
      learnSentence(sentence, pair, { window: params.window, rate: params.rate * Math.max(0.01, 1 - done / total) })
      done++
    }
  }
  return { words: corpus.words, size: params.size, vectors }
}

function indexWords(sentences: readonly (readonly string[])[], minCount: number): Corpus {
  const counts = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1)
  const kept = [...counts]
    .filter(([, count]) => count >= minCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const places = new Map(kept.map(([word], at) => [word, at]))
  return {
    words: kept.map(([word]) => word),
    counts: kept.map(([, count]) => count),
    sentences: sentences
      .map((sentence) => Int32Array.from(sentence.flatMap((word) => places.get(word) ?? [])))
      .filter((sentence) => sentence.length > 1),
  }
}

/** Words in proportion to count^0.75, the paper's choice. */
function negativeLots(counts: readonly number[]): Int32Array {
  const shares = counts.map((count) => count ** 0.75)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const lots = new Int32Array(Math.max(1, Math.min(1_000_000, counts.length * 100)))
  let word = 0
  let reached = (shares[0] ?? 0) / total
  for (let at = 0; at < lots.length; at++) {
    lots[at] = word
    while ((at + 1) / lots.length > reached && word < counts.length - 1) reached += (shares[++word] ?? 0) / total
  }
  return lots
}

type Pair = {
  readonly vectors: Float32Array
  readonly contexts: Float32Array
  readonly lots: Int32Array
  readonly random: Random
  readonly size: number
  readonly negatives: number
  readonly move: Float64Array
}

function learnSentence(sentence: Int32Array, pair: Pair, how: { window: number; rate: number }): void {
  for (let at = 0; at < sentence.length; at++) {
    const reach = 1 + pair.random.integer(how.window)
    const last = Math.min(sentence.length - 1, at + reach)
    for (let other = Math.max(0, at - reach); other <= last; other++) {
      if (other !== at)
        learnPair(pair, { word: sentence[at] as number, company: sentence[other] as number, rate: how.rate })
    }
  }
}

function learnPair(pair: Pair, now: { word: number; company: number; rate: number }): void {
  const { vectors, contexts, size, move } = pair
  const from = now.word * size
  move.fill(0)
  for (let draw = 0; draw <= pair.negatives; draw++) {
    const drawn = draw === 0 ? now.company : (pair.lots[pair.random.integer(pair.lots.length)] as number)
    if (draw > 0 && drawn === now.company) continue
    const to = drawn * size
    let product = 0
    for (let k = 0; k < size; k++) product += (vectors[from + k] as number) * (contexts[to + k] as number)
    const step = now.rate * ((draw === 0 ? 1 : 0) - 1 / (1 + Math.exp(-product)))
    for (let k = 0; k < size; k++) {
      move[k] = (move[k] as number) + step * (contexts[to + k] as number)
      contexts[to + k] = (contexts[to + k] as number) + step * (vectors[from + k] as number)
    }
  }
  for (let k = 0; k < size; k++) vectors[from + k] = (vectors[from + k] as number) + (move[k] as number)
}
