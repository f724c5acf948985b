/** Every distinct word of travellers' names, kept in memory, so that a misspelt word finds what it was meant to be. */
import { createVocabulary, type Vocabulary } from '#models/matching/createVocabulary.ts'
import type { ReadQueries } from '#db/queries/read.ts'

export type SimilarWord = { readonly word: string; readonly similarity: number }

export type PeopleIndex = {
  /** Words in use that are like this one, most alike first. */
  findSimilar(word: string): readonly SimilarWord[]
}

/** More spellings than these add noise, not people. */
const spellingsAtMost = 12

export function createPeopleIndex(queries: ReadQueries): PeopleIndex {
  const texts: string[] = []
  let vocabulary: Vocabulary | null = null
  let knownRow = 0
  const add = (to: Vocabulary, word: string): void => {
    texts[to.add(word)] = word
  }
  /** The full-text index gives all words at once; later travellers bring theirs along when they are first searched. */
  const refresh = (): Vocabulary => {
    const last = queries.readLastTravellerRow()
    if (vocabulary === null) {
      vocabulary = createVocabulary()
      for (const word of queries.walkNameWords()) add(vocabulary, word.toUpperCase())
    } else if (last > knownRow) {
      for (const name of queries.walkNamesAfter(knownRow)) {
        for (const word of name.split(' ')) if (word !== '') add(vocabulary, word)
      }
    }
    knownRow = last
    return vocabulary
  }
  return {
    findSimilar: (word) => {
      const { words, similarities } = refresh().findSimilar(word)
      return Array.from(words, (number, at) => ({ word: texts[number] ?? '', similarity: similarities[at] ?? 0 }))
        .sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1))
        .slice(0, spellingsAtMost)
    },
  }
}
