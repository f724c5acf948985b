/** Every distinct word of travellers' names, kept in memory, so that a misspelt word finds what it was meant to be. */
import { setImmediate } from 'node:timers/promises'
import { createVocabulary, type Vocabulary } from '#models/matching/createVocabulary.ts'
import { editDistance } from '#models/matching/editDistance.ts'
import type { ReadQueries } from '#db/queries/read.ts'
import { soundSkeleton } from './soundSkeleton.ts'

export type SimilarWord = { readonly word: string; readonly similarity: number }

export type PeopleIndex = {
  /** Words in use that are like this one, most alike first. */
  findSimilar(word: string): readonly SimilarWord[]
  /** Words in use whose consonants sound the same, most alike first: names as other languages write them. */
  findSounding(word: string): readonly string[]
  /** Reads the words in small steps before anyone asks; requests are answered in between. `isOver` ends it. */
  prepare(isOver: () => boolean): Promise<void>
}

/** More spellings than these add noise, not people. */
const spellingsAtMost = 12
/** Fewer consonants are shared by too many names to say anything. */
export const leastSounds = 3
const soundingAtMost = 24
/** Words read at a time: some 40 ms with a million travellers, whose rows the index goes through. */
const stepWords = 500

type Known = {
  readonly vocabulary: Vocabulary
  readonly texts: string[]
  readonly bySound: Map<string, Set<string>>
  row: number
}

export function createPeopleIndex(queries: ReadQueries): PeopleIndex {
  let known: Known | null = null
  /** The full-text index gives all words at once; later travellers bring theirs along when they are first searched. */
  const refresh = (): Known => {
    known ??= run(readAll(queries))
    const last = queries.readLastTravellerRow()
    if (last > known.row) {
      for (const name of queries.walkNamesAfter(known.row)) {
        for (const word of name.split(' ')) if (word !== '') add(known, word)
      }
      known.row = last
    }
    return known
  }
  return {
    findSimilar: (word) => {
      const { vocabulary, texts } = refresh()
      const { words, similarities } = vocabulary.findSimilar(word)
      return Array.from(words, (number, at) => ({ word: texts[number] ?? '', similarity: similarities[at] ?? 0 }))
        .sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1))
        .slice(0, spellingsAtMost)
    },
    findSounding: (word) => {
      const sounds = soundSkeleton(word)
      if (sounds.length < leastSounds) return []
      const distance = (other: string) => editDistance(word, other, Math.max(word.length, other.length))
      return [...(refresh().bySound.get(sounds) ?? [])]
        .map((other) => ({ other, edits: distance(other) }))
        .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1))
        .slice(0, soundingAtMost)
        .map(({ other }) => other)
    },
    prepare: async (isOver) => {
      const reading = readAll(queries)
      for (;;) {
        await setImmediate()
        if (isOver() || known !== null) return
        const step = reading.next()
        if (step.done) {
          known = step.value
          return
        }
      }
    },
  }
}

/** One step for so many words; returns what was read. */
function* readAll(queries: ReadQueries): Generator<undefined, Known> {
  const made: Known = {
    ...{ vocabulary: createVocabulary(), texts: [], bySound: new Map() },
    row: queries.readLastTravellerRow(),
  }
  let words: readonly string[]
  let after = ''
  do {
    words = queries.readNameWords(after, stepWords)
    for (const word of words) add(made, word.toUpperCase())
    after = words.at(-1) ?? ''
    yield
  } while (words.length === stepWords)
  return made
}

function run(reading: Generator<undefined, Known>): Known {
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

function add({ vocabulary, texts, bySound }: Known, word: string): void {
  texts[vocabulary.add(word)] = word
  const sounds = soundSkeleton(word)
  if (sounds.length < leastSounds) return
  const known = bySound.get(sounds)
  if (known === undefined) bySound.set(sounds, new Set([word]))
  else known.add(word)
}
