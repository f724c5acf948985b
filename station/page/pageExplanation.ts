/** The figures behind the two scores: the ordinary traveller's log-odds, and where the reasons bring this one. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { ListPlace } from '#db/queries/readLists.ts'
import type { PageGround } from './PageGround.ts'

export function pageExplanation(ground: PageGround): TravellerPage['explanation'] {
  const { engine, traveller, flight, keys } = ground
  const place = engine.queries.readListRow(traveller.id)?.place ?? null
  const used = engine.queries.readListPacks(keys.flight)
  const { high, drug } = engine.station.scorers
  return {
    high: high === null || high.packId !== used.high ? null : addUp(high.base, place?.high ?? null),
    drug: drug === null || drug.packId !== used.drug ? null : addUp(drug.base, place?.drug ?? null),
    packs: [used.high, used.drug].filter((id) => id !== null),
    rankedAt: flight.rankedAt,
  }
}

/** Contributions are additive in log-odds, so that the page can show the sum as it grows. */
function addUp(base: number, score: ListPlace['high']): { readonly base: number; readonly total: number } | null {
  if (score === null || score.reasons.length === 0) return null
  return { base, total: score.reasons.reduce((sum, reason) => sum + reason.logOdds, base) }
}
