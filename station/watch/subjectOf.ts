/** A traveller in the form that the matcher compares with the watchlist. */
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { MatchSubject } from '#models/matching/createMatcher.ts'

export function subjectOf({ name, birthOn, sex, nationality, documents }: Traveller): MatchSubject {
  const words = name.search.split(' ')
  const documentNumbers = documents.flatMap((document) => document.number ?? [])
  const latin = { surname: words[0] ?? '', given: words.slice(1).join(' ') }
  // The parts as sent may be in another script; the search form never is.
  const isLatin = /^[\x20-\x7e]*$/.test(name.surname + name.given)
  const { surname, given } = isLatin ? name : latin
  return { surname, given, birthOn, sex, nationality, documentNumbers }
}
