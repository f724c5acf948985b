/** Makes the list of a flight, only reading: dossiers, features, two models, watchlist and patterns, selection, reasons. */
import { catalogue } from '#models/features/catalogue.ts'
import { rankTravellers } from '#models/ranking/rankTravellers.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import { loadBook } from '../intake/loadBook.ts'
import { gatherDossiers } from '../jobs/gatherDossiers.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import type { Station } from '../Station.ts'
import { explainEntries } from './explainEntries.ts'
import { findHits } from './findHits.ts'
import { type JudgedTraveller, judgeFlight } from './judgeFlight.ts'
import type { FeatureTable, MadeList } from './MadeList.ts'
import { policyWithoutModels } from './policyWithoutModels.ts'
import { readPolicy } from './readPolicy.ts'
import { toCandidates } from './toCandidates.ts'

/** What an import has at hand already. */
export type AtHand = { readonly book: FlightBook | null; readonly keyedHash: KeyedHash }

/** Null: no such flight, or its people are kept apart. Without a pack it is made by watchlist, patterns, hand and chance. */
export async function makeList(
  station: Station,
  flightId: string,
  { book: atHand, keyedHash }: AtHand,
): Promise<MadeList | null> {
  const { store, scorers } = station
  const now = station.clock().toISOString()
  // Of people kept apart nothing can be said any more; the list stays as it was.
  if (store.keeping.isSeparated(flightId)) return null
  const gathered = store.read(() => {
    const book = atHand ?? loadBook(store, flightId)
    return book === null || book.row === null ? null : gatherDossiers({ store, book, keyedHash, now })
  })
  if (gathered === null) return null
  const rowOf = new Map(gathered.book.members.map((member) => [member.traveller.id, member.row]))
  const judged = await judgeFlight(station, gathered)
  const hits = findHits(station, gathered)
  const candidates = toCandidates(station, { gathered, judged, hits })
  const usual = readPolicy(station, gathered, keyedHash)
  const isJudged = judged.high !== null || judged.drug !== null
  const { capacity, randomShare, seed, ...weights } = isJudged ? usual : policyWithoutModels(usual, candidates)
  const ranked = rankTravellers(candidates, { capacity, randomShare, seed, ...weights })
  const entries = await explainEntries(station, { ranked, judged })
  return {
    flight: gathered.row,
    asOf: gathered.asOf,
    rankedAt: now,
    policy: { capacity, randomShare, seed },
    packs: {
      high: scorers.high?.packId ?? null,
      drug: scorers.drug?.packId ?? null,
      backend: scorers.high?.backend ?? scorers.drug?.backend ?? null,
    },
    entries,
    rows: entries.map((entry) => rowOf.get(entry.travellerId) ?? null),
    features: toTable(judged.travellers),
    hits,
  }
}

function toTable(travellers: readonly JudgedTraveller[]): FeatureTable {
  const rows = new Float32Array(travellers.length * catalogue.length)
  travellers.forEach(({ features }, at) => rows.set(features, at * catalogue.length))
  return { travellers: travellers.map(({ row }) => row), rows }
}
