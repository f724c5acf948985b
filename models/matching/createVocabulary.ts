/** Every distinct word of a watchlist, ready to be compared with a traveller's words at memory speed. */
import { doubleMetaphone } from 'double-metaphone'
import { editDistance } from './editDistance.ts'
import { foldToken } from './foldToken.ts'

/** Words of the list that are alike enough, with how alike they are in (0, 1]. */
export type SimilarWords = ReadonlyMap<number, number>

export type Vocabulary = {
  add(token: string): number
  text(word: number): string
  /** Every word of the list that is alike enough; remembered per word, since names repeat. */
  findSimilar(token: string): SimilarWords
}

/** Edits that a word may have, by its length: short words are too alike to forgive anything. */
const budgets: readonly number[] = [0, 0, 0, 0, 1, 1, 2, 2, 2, 3]
const budgetOf = (length: number): number => budgets[Math.min(length, budgets.length - 1)] ?? 0

/** Two words that sound the same count as much as one slip in six letters. */
const soundSimilarity = 0.86
const foldSimilarity = 0.95
/** An edit costs more than its share of the letters: two slips in seven letters are another name. */
const editCost = 1.3
const rememberedWords = 50_000

export function createVocabulary(): Vocabulary {
  const texts: string[] = []
  const folded: string[] = []
  const masks: number[] = []
  const sounds: string[] = []
  const numbers = new Map<string, number>()
  let remembered = new Map<string, SimilarWords>()

  const compare = (token: string, fold: string, word: number): number => {
    const other = folded[word] ?? ''
    if (texts[word] === token) return 1
    if (fold === other) return foldSimilarity
    const longest = Math.max(fold.length, other.length)
    const budget = budgetOf(longest)
    const edits = editDistance(fold, other, budget)
    return edits <= budget ? 1 - (editCost * edits) / longest : 0
  }

  const scan = (token: string): SimilarWords => {
    const fold = foldToken(token)
    const mask = maskOf(fold)
    const sound = soundOf(token)
    const budget = budgetOf(fold.length + 1)
    const found = new Map<number, number>()
    for (let word = 0; word < texts.length; word++) {
      const bySound = sound.length > 2 && sounds[word] === sound
      if (!bySound && countBits((masks[word] ?? 0) ^ mask) > 2 * budget) continue
      const similarity = Math.max(compare(token, fold, word), bySound ? soundSimilarity : 0)
      if (similarity > 0) found.set(word, similarity)
    }
    return found
  }

  return {
    add(token) {
      const known = numbers.get(token)
      if (known !== undefined) return known
      const fold = foldToken(token)
      numbers.set(token, texts.length)
      masks.push(maskOf(fold))
      folded.push(fold)
      sounds.push(soundOf(token))
      remembered = new Map()
      return texts.push(token) - 1
    },
    text: (word) => texts[word] ?? '',
    findSimilar(token) {
      const known = remembered.get(token)
      if (known) return known
      if (remembered.size >= rememberedWords) remembered = new Map()
      const found = scan(token)
      remembered.set(token, found)
      return found
    },
  }
}

/** One bit a letter that occurs; an edit changes at most two bits. */
function maskOf(text: string): number {
  let mask = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 65
    mask |= letter >= 0 && letter < 26 ? 1 << letter : 1 << 26
  }
  return mask
}

function soundOf(token: string): string {
  return token.length > 3 ? doubleMetaphone(token)[0] : ''
}

/** Population count by halves (Hacker's Delight, figure 5-2). */
function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
