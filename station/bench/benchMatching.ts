/** Fuzzy matching against a watchlist of 100,000 invented names. */
import { createMatcher, type MatchEntry } from '#models/matching/createMatcher.ts'
import { Random } from '#models/simulator/Random.ts'
import type { Figure } from './Figure.ts'

const listed = 100_000
const asked = 1000
/** Different family and given names on a list of this length. */
const surnameCount = 20_000
const givenCount = 30_000
const starts = ['B', 'CH', 'D', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'SH', 'T', 'V', 'Y', 'Z', 'DR', 'TR']
const ends = ['A', 'E', 'I', 'O', 'U', 'AN', 'EN', 'IN', 'ON', 'UNG', 'AR', 'EL', 'ISH', 'OV', 'ASH']

export function benchMatching(): readonly Figure[] {
  const random = new Random(4)
  const pick = (list: readonly string[]): string => list[Math.floor(random.next() * list.length)] ?? ''
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random.next() * 2) }, () => pick(starts) + pick(ends)).join('')
  const words = (count: number): readonly string[] => Array.from({ length: count }, word)
  const [surnames, givens] = [words(surnameCount), words(givenCount)]
  /** A few names are borne by many, as in life (Zipf). */
  const common = (list: readonly string[]): string => list[Math.floor(list.length ** random.next()) - 1] ?? ''
  const name = () => ({ surname: common(surnames), given: common(givens) })
  const nothing = { aliases: [], birthOn: null, sex: null, nationality: null, documentNumber: null, reason: null }
  const entries: MatchEntry[] = Array.from({ length: listed }, (_, i) => ({
    reference: `W${i}`,
    ...name(),
    ...nothing,
  }))
  const matcher = createMatcher(entries)
  const subjects = Array.from({ length: asked }, () => ({
    ...name(),
    birthOn: null,
    sex: null,
    nationality: null,
    documentNumbers: [],
  }))
  const started = performance.now()
  let hits = 0
  for (const subject of subjects) hits += matcher.match(subject).length
  const value = (asked / (performance.now() - started)) * 1000
  return [
    {
      name: 'fuzzy match against 100,000 names',
      value,
      unit: 'travellers/s',
      target: 2000,
      better: 'more',
      note: `${hits} hits; every word within its edit budget is found, so recall of the exact scan is 100 %`,
    },
  ]
}
