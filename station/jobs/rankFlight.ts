/** Makes the list of a flight, saves it, and tells. */
import type { WorklistEntry } from '#core/worklist/WorklistEntry.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { type AtHand, makeList } from '../lists/makeList.ts'
import { saveList } from '../lists/saveList.ts'
import type { Station } from '../Station.ts'

export type Ranked = { readonly entries: readonly WorklistEntry[]; readonly asOf: string }

/** Null: no such flight. Without a pack the list is made by watchlist, patterns, hand and chance. */
export async function rankFlight(station: Station, flightId: string, atHand?: AtHand): Promise<Ranked | null> {
  const keyedHash = atHand?.keyedHash ?? createKeyedHash(station.identitySecret)
  const list = await makeList(station, flightId, { book: atHand?.book ?? null, keyedHash })
  if (list === null) return null
  saveList(station, list)
  station.changed({ kind: 'worklist', id: flightId })
  return { entries: list.entries, asOf: list.asOf }
}
