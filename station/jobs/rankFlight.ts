/** Makes the list of a flight: dossiers, features, two models, watchlist and patterns, selection, reasons; then saves and tells. */
import type { WorklistEntry } from '#core/worklist/WorklistEntry.ts'
import { rankTravellers } from '#models/ranking/rankTravellers.ts'
import { createKeyedHash, type KeyedHash } from '../identity/createKeyedHash.ts'
import { loadBook } from '../intake/loadBook.ts'
import { explainEntries } from '../lists/explainEntries.ts'
import { findHits } from '../lists/findHits.ts'
import { judgeFlight } from '../lists/judgeFlight.ts'
import { policyWithoutModels } from '../lists/policyWithoutModels.ts'
import { readPolicy } from '../lists/readPolicy.ts'
import { saveList } from '../lists/saveList.ts'
import { toCandidates } from '../lists/toCandidates.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import type { Station } from '../Station.ts'
import { gatherDossiers } from './gatherDossiers.ts'

export type Ranked = { readonly entries: readonly WorklistEntry[]; readonly asOf: string }

/** What an import has at hand already. */
export type AtHand = { readonly book: FlightBook | null; readonly keyedHash: KeyedHash }

/** Null: no such flight. Without a pack the list is made by watchlist, patterns, hand and chance. */
export async function rankFlight(station: Station, flightId: string, atHand?: AtHand): Promise<Ranked | null> {
  const keyedHash = atHand?.keyedHash ?? createKeyedHash(station.identitySecret)
  const now = station.clock().toISOString()
  // Of people kept apart nothing can be said any more; the list stays as it was.
  if (station.store.keeping.isSeparated(flightId)) return null
  const gathered = station.store.read(() => {
    const book = atHand?.book ?? loadBook(station.store, flightId)
    return book === null || book.row === null ? null : gatherDossiers({ store: station.store, book, keyedHash, now })
  })
  if (gathered === null) return null
  const judged = await judgeFlight(station, gathered)
  const hits = findHits(station, gathered)
  const candidates = toCandidates(station, { gathered, judged, hits })
  const usual = readPolicy(station, gathered, keyedHash)
  const isJudged = judged.high !== null || judged.drug !== null
  const policy = isJudged ? usual : policyWithoutModels(usual, candidates)
  const ranked = rankTravellers(candidates, policy)
  const entries = await explainEntries(station, { ranked, judged })
  saveList(station, { gathered, judged, hits, policy, entries })
  station.changed({ kind: 'worklist', id: flightId })
  return { entries, asOf: gathered.asOf }
}
