/** Travellers by name: as typed first, then by words that are spelt alike; the best likeness on top. */
import { editDistance } from '#models/matching/editDistance.ts'
import { foldToken } from '#models/matching/foldToken.ts'
import type { FoundRow, WordQuery } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'

export type NameHit = { readonly row: FoundRow; readonly likeness: number }
export type NameSearch = { readonly hits: readonly NameHit[]; readonly total: number }
export type NameRequest = {
  readonly words: readonly string[]
  readonly flightId: string | null
  readonly limit: number
}

/** Rows looked at before they are put in order of likeness. */
const candidatesAtMost = 500
/** Two words that differ more than this are two names. */
const leastLikeness = 0.6

export function findByName({ queries, people }: Engine, { words, flightId, limit }: NameRequest): NameSearch {
  if (words.length === 0) return { hits: [], total: 0 }
  const exact = query(words.map(startOf), flightId)
  const found = new Map(queries.readMatching(exact, candidatesAtMost).map((row) => [row.row, row]))
  let total = flightId === null ? queries.countMatching(exact) : found.size
  if (found.size < limit) {
    const spellings = words.map((word) => [...startOf(word), ...people.findSimilar(word).map((one) => one.word)])
    const similar = queries.readMatching(query(spellings, flightId), candidatesAtMost)
    for (const row of [...similar, ...joinedNames(queries, words, flightId)]) found.set(row.row, row)
    total = Math.max(total, found.size)
  }
  const hits = [...found.values()]
    .map((row) => ({ row, likeness: likenessOf(words, row.searchName.split(' ')) }))
    .filter((hit) => hit.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || b.row.arrivalMs - a.row.arrivalMs || a.row.row - b.row.row)
  return { hits: hits.slice(0, limit), total: Math.max(total, Math.min(hits.length, total)) }
}

function query(words: readonly (readonly string[])[], flightId: string | null): WordQuery {
  return { column: 'name', words, flightId }
}

/** A typed word may be the start of the one meant. */
const startOf = (word: string): readonly string[] => [word, `${word}*`]

/** `GIL DONG` is often sent as `GILDONG`: the words after the first, joined. */
function joinedNames(
  queries: Engine['queries'],
  words: readonly string[],
  flightId: string | null,
): readonly FoundRow[] {
  const [first, ...rest] = words
  if (first === undefined || rest.length < 2) return []
  return queries.readMatching(query([startOf(first), startOf(rest.join(''))], flightId), candidatesAtMost)
}

/** Mean likeness of the typed words to their best partners; leftover words of the person count a little against it. */
export function likenessOf(typed: readonly string[], words: readonly string[]): number {
  const joined = words.length > 2 ? [...words, words.slice(1).join('')] : words
  const sum = typed.reduce((total, word) => total + Math.max(0, ...joined.map((other) => wordLikeness(word, other))), 0)
  const whole = wordLikeness(typed.join(''), words.join(''))
  const left = Math.max(0, words.length - typed.length)
  return Math.max(whole, sum / typed.length - 0.01 * left)
}

function wordLikeness(typed: string, word: string): number {
  if (typed === word) return 1
  if (word.startsWith(typed)) return 0.9 + 0.09 * (typed.length / word.length)
  if (foldToken(typed) === foldToken(word)) return 0.93
  const longest = Math.max(typed.length, word.length)
  const budget = Math.max(1, Math.floor(longest / 3))
  const edits = editDistance(typed, word, budget)
  return edits > budget ? 0 : 1 - edits / longest
}
