/** Every distinct word of a watchlist, ready to be compared with a traveller's words. */
import { doubleMetaphone } from 'double-metaphone'
import { createEditMeter, type EditMeter } from './createEditMeter.ts'
import { budgetOf, createPieceIndex } from './createPieceIndex.ts'
import { foldToken } from './foldToken.ts'

/** Words of the list that are alike enough, by number, with how alike each is in (0, 1]. */
export type SimilarWords = { readonly words: Int32Array; readonly similarities: Float64Array }

export type Vocabulary = {
  add(token: string): number
  /** Every word of the list that is alike enough; remembered per word, since names repeat. */
  findSimilar(token: string): SimilarWords
}

/** Two words that sound the same count as much as one slip in ten letters. */
const soundSimilarity = 0.86
const foldSimilarity = 0.95
/** An edit costs more than its share of the letters: two slips in seven letters are another name. */
const editCost = 1.3
/** Shorter sounds are shared by too many words to say anything. */
const leastSound = 3
const rememberedWords = 50_000

export function createVocabulary(): Vocabulary {
  const texts: string[] = []
  const folded: string[] = []
  const numbers = new Map<string, number>()
  const bySound = new Map<string, number[]>()
  const pieces = createPieceIndex()
  let remembered = new Map<string, SimilarWords>()

  const meter = createEditMeter()

  const find = (token: string): SimilarWords => {
    const fold = foldToken(token)
    const sounds = bySound.get(soundOf(token)) ?? []
    const found: number[] = []
    const similarities: number[] = []
    meter.open(fold)
    for (const word of pieces.candidates(fold)) {
      const similarity = texts[word] === token ? 1 : compareFolded(meter, fold, folded[word] ?? '')
      if (similarity === 0) continue
      found.push(word)
      similarities.push(similarity)
    }
    const bySpelling = sounds.length === 0 ? null : new Map(found.map((word, at) => [word, at]))
    for (const word of sounds) {
      const at = bySpelling?.get(word)
      if (at !== undefined) similarities[at] = Math.max(similarities[at] ?? 0, soundSimilarity)
      else {
        found.push(word)
        similarities.push(soundSimilarity)
      }
    }
    return { words: Int32Array.from(found), similarities: Float64Array.from(similarities) }
  }

  return {
    add(token) {
      const known = numbers.get(token)
      if (known !== undefined) return known
      const word = texts.push(token) - 1
      numbers.set(token, word)
      const fold = foldToken(token)
      folded.push(fold)
      pieces.add(fold)
      const sound = soundOf(token)
      if (sound.length >= leastSound) append(bySound, sound, word)
      if (remembered.size > 0) remembered = new Map()
      return word
    },
    findSimilar(token) {
      const known = remembered.get(token)
      if (known) return known
      if (remembered.size >= rememberedWords) remembered = new Map()
      const found = find(token)
      remembered.set(token, found)
      return found
    },
  }
}

/** 0 where the words are too far apart. */
function compareFolded(meter: EditMeter, own: string, other: string): number {
  if (own === other) return foldSimilarity
  const longest = Math.max(own.length, other.length)
  const budget = budgetOf(longest)
  const edits = meter.measure(other, budget)
  return edits <= budget ? 1 - (editCost * edits) / longest : 0
}

function soundOf(token: string): string {
  return token.length > 3 ? doubleMetaphone(token)[0] : ''
}

function append(lists: Map<string, number[]>, key: string, word: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [word])
  else list.push(word)
}
