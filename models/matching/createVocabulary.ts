/** Every distinct word of a watchlist, ready to be compared with a traveller's words. */
import { doubleMetaphone } from 'double-metaphone'
import { budgetOf, createPieceIndex } from './createPieceIndex.ts'
import { editDistance } from './editDistance.ts'
import { foldToken } from './foldToken.ts'

/** Words of the list that are alike enough, with how alike they are in (0, 1]. */
export type SimilarWords = ReadonlyMap<number, number>

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

  const find = (token: string): SimilarWords => {
    const fold = foldToken(token)
    const found = new Map<number, number>()
    for (const word of bySound.get(soundOf(token)) ?? []) found.set(word, soundSimilarity)
    for (const word of pieces.candidates(fold)) {
      const similarity = texts[word] === token ? 1 : compareFolded(fold, folded[word] ?? '')
      if (similarity > (found.get(word) ?? 0)) found.set(word, similarity)
    }
    return found
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
export function compareFolded(a: string, b: string): number {
  if (a === b) return foldSimilarity
  const longest = Math.max(a.length, b.length)
  const budget = budgetOf(longest)
  const edits = editDistance(a, b, budget)
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
