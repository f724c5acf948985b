/** The watchlist matcher without any index: every listed name is compared with every traveller's, word by word. */
import { doubleMetaphone } from 'double-metaphone'
import { alignTokens, type NameWord, type Pair } from '#models/matching/alignTokens.ts'
import type { MatchEntry, MatchSubject } from '#models/matching/createMatcher.ts'
import { budgetOf } from '#models/matching/createPieceIndex.ts'
import { foldToken } from '#models/matching/foldToken.ts'
import { splitName } from '#models/matching/splitName.ts'
import { weighPerson } from '#models/matching/weighPerson.ts'

export type PlainMatch = { readonly reference: string; readonly score: number }

export function matchPlainly(
  entries: readonly MatchEntry[],
  subject: MatchSubject,
  least: number,
): readonly PlainMatch[] {
  return entries
    .map((entry) => ({ reference: entry.reference, score: Math.round(scoreOf(entry, subject) * 1000) / 1000 }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.reference < b.reference ? -1 : 1))
}

function scoreOf(entry: MatchEntry, subject: MatchSubject): number {
  const forms = [
    ...splitName(entry.surname, entry.given),
    ...entry.aliases.flatMap((alias) => {
      const [surname = '', ...given] = alias.split(/[/\s]+/).filter((word) => word !== '')
      return splitName(surname, given.join(' '))
    }),
  ]
  const clean = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const isSameDocument = subject.documentNumbers.some((number) => clean(number) === clean(entry.documentNumber ?? ''))
  if (isSameDocument) return 1
  const names = splitName(subject.surname, subject.given)
  const name = Math.max(0, ...names.flatMap((own) => forms.map((listed) => alignPlainly(own, listed))))
  return name === 0 ? 0 : Math.max(0, Math.min(1, name + weighPerson(entry, subject).change))
}

function alignPlainly(own: readonly NameWord[], listed: readonly NameWord[]): number {
  const pairs: Pair[] = []
  own.forEach((word, left) => {
    listed.forEach((other, right) => {
      const similarity = compareWords(word.text, other.text)
      if (similarity > 0) pairs.push({ left, right, similarity })
    })
  })
  return pairs.length < Math.max(1, Math.min(own.length, listed.length) - 1) ? 0 : alignTokens(own, listed, pairs).score
}

const compared = new Map<string, number>()

function compareWords(own: string, listed: string): number {
  const pair = `${own} ${listed}`
  const known = compared.get(pair)
  if (known !== undefined) return known
  const similarity = compareAnew(own, listed)
  compared.set(pair, similarity)
  return similarity
}

function compareAnew(own: string, listed: string): number {
  if (own === listed) return 1
  const [a, b] = [foldToken(own), foldToken(listed)]
  const longest = Math.max(a.length, b.length)
  const edits = plainDistance(a, b)
  const spelling = a === b ? 0.95 : edits <= budgetOf(longest) ? 1 - (1.3 * edits) / longest : 0
  const [sound, other] = [own, listed].map((word) => (word.length > 3 ? doubleMetaphone(word)[0] : ''))
  return sound === other && (sound ?? '').length >= 3 ? Math.max(spelling, 0.86) : spelling
}

/** Optimal string alignment as in the textbook, whole table. */
export function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, at(i - 2, j - 2) + 1)
      ;(table[i] as number[])[j] = value
    }
  }
  return at(a.length, b.length)
}
