/** Travellers by name: as typed first, then by words that are spelt alike; the best likeness on top. */
import { editDistance } from '#models/matching/editDistance.ts'
import { foldToken } from '#models/matching/foldToken.ts'
import type { FoundRow, NameRow } from '#db/queries/readPeople.ts'
import type { Engine } from '../engine/Engine.ts'
import { leastSounds } from './createPeopleIndex.ts'
import { soundSkeleton } from './soundSkeleton.ts'

export type NameHit = { readonly row: FoundRow; readonly likeness: number }
/** `likely`: how many are like enough; `hits` are the likeliest of them. */
export type NameSearch = { readonly hits: readonly NameHit[]; readonly likely: number }
export type NameRequest = {
  readonly words: readonly string[]
  readonly flightId: string | null
  readonly limit: number
  /** Other spellings are not tried once so many people are found, none at 0; absent: `limit`. */
  readonly enough?: number
}

/** Rows looked at before they are put in order of likeness. */
const candidatesAtMost = 500
/** How many spellings of each word are tried, step by step, while too few people are found. */
const spellingSteps = [2, 5, 12]
/** Two words that differ more than this are two names. */
const leastLikeness = 0.6
/** Whoever is as like as this is who was meant: nobody is looked for by sound. */
export const sureLikeness = 0.85
/** Of two words whose consonants sound the same and whose letters differ. */
const soundLikeness = 0.72

export function findByName({ queries, people }: Engine, request: NameRequest): NameSearch {
  const { words, flightId, limit, enough = limit } = request
  if (words.length === 0) return { hits: [], likely: 0 }
  const found = new Map<number, NameRow>()
  const take = (spellings: readonly (readonly string[])[]): void => {
    const rows = queries.readMatchingNames({ column: 'name', words: spellings, flightId }, candidatesAtMost)
    for (const row of rows) found.set(row.row, row)
  }
  const forms = writtenForms(words)
  for (const form of forms) take(form.map(startOf))
  // The likeliest spellings first: with a million travellers all of them would find more people than can be put in order.
  for (const spellings of spellingSteps) {
    if (found.size >= enough) break
    const likeliest = (word: string) => people.findSimilar(word).slice(0, spellings)
    for (const form of forms) take(form.map((word) => [...startOf(word), ...likeliest(word).map((one) => one.word)]))
  }
  const judge = () => rankHits(words, [...found.values()])
  let hits = judge()
  if (enough > 0 && (hits[0]?.likeness ?? 0) < sureLikeness) {
    // A foreign name in Hangul is taken apart as a Korean one would be: its surname may be all of it.
    for (const form of [...forms, [words.join('')]])
      take(form.map((word) => [...startOf(word), ...people.findSounding(word)]))
    hits = judge()
  }
  return { hits: readHits(queries, hits.slice(0, limit)), likely: hits.length }
}

/** Whoever was born on the day and is called so, or nearly: few were, so every spelling is looked at. */
export function findBornOn({ queries }: Engine, birthOn: string, words: readonly string[]): readonly NameHit[] {
  if (words.length === 0) return []
  return readHits(queries, rankHits(words, queries.readBornOn(birthOn, candidatesAtMost)))
}

type SoCalled = {
  readonly words: readonly string[]
  readonly fromMs: number
  readonly toMs: number
  readonly limit: number
}

/** Whoever comes within some time and is called just so, word for word, as a document has it. */
export function findSoCalled({ queries }: Engine, { words, limit, ...time }: SoCalled): readonly NameHit[] {
  if (words.length === 0) return []
  const found = new Map<number, NameRow>()
  for (const form of writtenForms(words)) {
    const asked = { column: 'name', words: form.map((word) => [word]), flightId: null } as const
    for (const row of queries.readNamesWithin(asked, time, candidatesAtMost)) found.set(row.row, row)
  }
  return readHits(queries, rankHits(words, [...found.values()]).slice(0, limit))
}

function readHits(queries: Engine['queries'], judged: readonly JudgedName[]): readonly NameHit[] {
  return judged.flatMap(({ row, likeness }): NameHit[] => {
    const whole = queries.readFound(row.row)
    return whole === null ? [] : [{ row: whole, likeness }]
  })
}

/** How many names begin as typed, wherever they flew. */
export function countByName({ queries }: Engine, words: readonly string[]): number {
  return words.length === 0 ? 0 : queries.countMatching({ column: 'name', words: words.map(startOf), flightId: null })
}

type JudgedName = { readonly row: NameRow; readonly likeness: number }

function rankHits(words: readonly string[], rows: readonly NameRow[]): readonly JudgedName[] {
  // A common name is that of hundreds.
  const judged = new Map<string, number>()
  const judge = (name: string): number => {
    const known = judged.get(name)
    if (known !== undefined) return known
    const likeness = likenessOf(words, name.split(' '))
    judged.set(name, likeness)
    return likeness
  }
  return rows
    .map((row) => ({ row, likeness: judge(row.searchName) }))
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
