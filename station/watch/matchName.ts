/** Tries one name against the watchlist in force, the way travellers are tried, but showing weak matches too. */
import { alertScore } from '#models/matching/createMatcher.ts'
import type { NameMatch } from '#core/contract/watchlists.ts'
import { searchName } from '#core/text/searchName.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'
import type { Station } from '../Station.ts'
import { watchlistMatcher } from './watchlistMatcher.ts'

export type NameQuestion = {
  /** `HONG/GILDONG`, `HONG, GILDONG` or `HONG GILDONG`, in any script. */
  readonly name: string
  readonly birthOn: string | null
  readonly sex: 'M' | 'F' | 'X' | null
  readonly nationality: string | null
  readonly documentNumber: string | null
  readonly limit: number
}

/** Below it nothing but chance brings two names together. */
const leastScore = 0.5

export function matchName(station: Station, question: NameQuestion): { matches: NameMatch[]; entries: number } {
  const watch = watchlistMatcher(station.store, station.clock().toISOString().slice(0, 10))
  const { birthOn, sex, documentNumber } = question
  const nationality = question.nationality?.toUpperCase() ?? null
  const documentNumbers = documentNumber === null ? [] : [normalDocumentNumber(documentNumber)]
  const found = watch.matcher.match(
    { ...splitStated(question.name), birthOn, sex, nationality, documentNumbers },
    leastScore,
  )
  const matches = found.slice(0, question.limit).map((match) => ({
    ...match,
    alert: match.confirmed || match.score >= alertScore,
    evidence: [...match.evidence],
  }))
  return { matches, entries: watch.matcher.size }
}

function splitStated(name: string): { readonly surname: string; readonly given: string } {
  const [stated, rest] = name.split(/[/,]/)
  if (rest !== undefined) return { surname: searchName(stated ?? ''), given: searchName(rest) }
  const [surname, ...given] = searchName(name).split(' ')
  return { surname: surname ?? '', given: given.join(' ') }
}
