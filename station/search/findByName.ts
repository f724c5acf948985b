/** Travellers by name: as typed first, then by words that are spelt alike; the best likeness on top. */
import { editDistance } from '#models/matching/editDistance.ts'
import { foldToken } from '#models/matching/foldToken.ts'
import type { FoundRow } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'
import { leastSounds } from './createPeopleIndex.ts'
import { soundSkeleton } from './soundSkeleton.ts'

export type NameHit = { readonly row: FoundRow; readonly likeness: number }
export type NameSearch = { readonly hits: readonly NameHit[]; readonly total: number }
export type NameRequest = {
  readonly words: readonly string[]
  readonly flightId: string | null
  readonly limit: number
  /** Other spellings are not tried once so many people are found; absent: `limit`. */
  readonly enough?: number
}

/** Rows looked at before they are put in order of likeness. */
const candidatesAtMost = 500
/** How many spellings of each word are tried, step by step, while too few people are found. */
const spellingSteps = [2, 5, 12]
/** Two words that differ more than this are two names. */
const leastLikeness = 0.6
/** Whoever is as like as this is who was meant: nobody is looked for by sound. */
const sureLikeness = 0.85
/** Of two words whose consonants sound the same and whose letters differ. */
const soundLikeness = 0.72

export function findByName({ queries, people }: Engine, request: NameRequest): NameSearch {
  const { words, flightId, limit, enough = limit } = request
  if (words.length === 0) return { hits: [], total: 0 }
  const found = new Map<number, FoundRow>()
  const take = (spellings: readonly (readonly string[])[]): void => {
    const rows = queries.readMatching({ column: 'name', words: spellings, flightId }, candidatesAtMost)
    for (const row of rows) found.set(row.row, row)
  }
  const forms = writtenForms(words)
  for (const form of forms) take(form.map(startOf))
  const exact = { column: 'name', words: words.map(startOf), flightId } as const
  const counted = flightId === null ? queries.countMatching(exact) : found.size
  // The likeliest spellings first: with a million travellers all of them would find more people than can be put in order.
  for (const spellings of spellingSteps) {
    if (found.size >= enough) break
    const likeliest = (word: string) => people.findSimilar(word).slice(0, spellings)
    for (const form of forms) take(form.map((word) => [...startOf(word), ...likeliest(word).map((one) => one.word)]))
  }
  const judge = () => rankHits(words, [...found.values()])
  let hits = judge()
  if ((hits[0]?.likeness ?? 0) < sureLikeness) {
    // A foreign name in Hangul is taken apart as a Korean one would be: its surname may be all of it.
    for (const form of [...forms, [words.join('')]])
      take(form.map((word) => [...startOf(word), ...people.findSounding(word)]))
    hits = judge()
  }
  return { hits: hits.slice(0, limit), total: Math.max(counted, hits.length) }
}

function rankHits(words: readonly string[], rows: readonly FoundRow[]): readonly NameHit[] {
  return rows
    .map((row) => ({ row, likeness: likenessOf(words, row.searchName.split(' ')) }))
    .filter((hit) => hit.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || b.row.arrivalMs - a.row.arrivalMs || a.row.row - b.row.row)
}

/** A typed word may be the start of the one meant. */
const startOf = (word: string): readonly string[] => [word, `${word}*`]

/** As typed, and with the given names joined: `GIL DONG` is often sent as `GILDONG`. */
function writtenForms(words: readonly string[]): readonly (readonly string[])[] {
  const [first, ...given] = words
  return first === undefined || given.length < 2 ? [words] : [words, [first, given.join('')]]
}

/** Mean likeness of the typed words to their best partners; leftover words of the person count a little against it. */
export function likenessOf(typed: readonly string[], words: readonly string[]): number {
  return Math.max(
    ...[...writtenForms(typed), [typed.join('')]].map((form) => meanLikeness(form, words)),
    wordLikeness(typed.join(''), words.join('')),
  )
}

function meanLikeness(typed: readonly string[], words: readonly string[]): number {
  const joined = words.length > 2 ? [...words, words.slice(1).join('')] : words
  const sum = typed.reduce((total, word) => total + Math.max(0, ...joined.map((other) => wordLikeness(word, other))), 0)
  const left = Math.max(0, words.length - typed.length)
  return sum / typed.length - 0.01 * left
}

function wordLikeness(typed: string, word: string): number {
  if (typed === word) return 1
  if (word.startsWith(typed)) return 0.9 + 0.09 * (typed.length / word.length)
  if (foldToken(typed) === foldToken(word)) return 0.93
  const longest = Math.max(typed.length, word.length)
  const budget = Math.max(1, Math.floor(longest / 3))
  const edits = editDistance(typed, word, budget)
  const sounds = soundSkeleton(typed)
  const isSounding = sounds.length >= leastSounds && sounds === soundSkeleton(word)
  return Math.max(edits > budget ? 0 : 1 - edits / longest, isSounding ? soundLikeness : 0)
}
