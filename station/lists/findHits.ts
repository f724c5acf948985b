/** Watchlist matches of everyone on a flight; matches that a person has judged wrong are not made again. */
import { alertScore, type Match } from '#models/matching/createMatcher.ts'
import { identityToNumber } from '#db/queries/travellers.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { GatheredFlight } from '../dossiers/GatheredFlight.ts'
import type { Station } from '../Station.ts'
import { subjectOf } from '../watch/subjectOf.ts'
import { type Watch, watchlistMatcher } from '../watch/watchlistMatcher.ts'

export type WatchHit = {
  readonly entry: number
  readonly reference: string
  readonly score: number
  readonly confirmed: boolean
  readonly evidence: readonly string[]
}

/** Best first, by row of the traveller; crew are matched too. */
export type FlightHits = ReadonlyMap<number, readonly WatchHit[]>

export function findHits(station: Station, gathered: GatheredFlight): FlightHits {
  const { store } = station
  const watch = watchlistMatcher(store, gathered.asOf.slice(0, 10))
  if (watch.matcher.size === 0) return new Map()
  const wrong = new Set(store.watchlist.readFalseMatches(gathered.row).map((pair) => `${pair.identity} ${pair.entry}`))
  const judged = new Map(
    store.watchlist.readHits(gathered.row).map((hit) => [`${hit.traveller} ${hit.entry}`, hit.state]),
  )
  const hits = new Map<number, readonly WatchHit[]>()
  for (const member of gathered.book.members) {
    const row = member.row ?? 0
    const identity = identityToNumber(member.traveller.identity)
    const own = matchOne(watch, member.traveller)
      .filter(({ entry }) => !wrong.has(`${identity} ${entry}`) && judged.get(`${row} ${entry}`) !== 'rejected')
      .map((hit) => (judged.get(`${row} ${hit.entry}`) === 'confirmed' ? { ...hit, confirmed: true } : hit))
    if (own.length > 0) hits.set(row, own)
  }
  return hits
}

function matchOne(watch: Watch, traveller: Traveller): readonly WatchHit[] {
  return watch.matcher.match(subjectOf(traveller), alertScore).flatMap((match) => toHit(match, watch))
}

function toHit(match: Match, watch: Watch): readonly WatchHit[] {
  const entry = watch.rowOf.get(match.reference)
  if (entry === undefined) return []
  const { reference, score, confirmed, evidence } = match
  return [{ entry, reference, score, confirmed, evidence }]
}
