/** Adds, changes, ends and restores entries of the watchlist, each with a reason; flights it concerns are matched anew. */
import type { EntryDraft } from '#core/contract/watchlists.ts'
import type { WatchlistSaving } from '#db/queries/watchlist.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { publishEntry } from '../log/publishEntry.ts'
import type { Station } from '../Station.ts'
import { entryOf } from './entryOf.ts'
import { tryEntry } from './tryEntry.ts'

export type Note = { readonly note: string; readonly by: string }

/** `saved`: false where it said nothing new. */
export async function saveEntry(
  station: Station,
  draft: EntryDraft,
  { note, by }: Note,
): Promise<{ readonly reference: string; readonly saved: boolean } | 'noteNeeded'> {
  if (note.trim() === '') return 'noteNeeded'
  const entry = entryOf(draft)
  const saved = await publish(station, { ...entry, by, at: station.clock().toISOString(), why: note.trim() })
  return { reference: entry.reference, saved }
}

/** Off the list, or on it again; null: no such entry. */
export async function switchEntry(
  station: Station,
  { reference, ended }: { readonly reference: string; readonly ended: boolean },
  { note, by }: Note,
): Promise<{ readonly reference: string } | 'noteNeeded' | null> {
  if (note.trim() === '') return 'noteNeeded'
  const known = station.store.watchlist.findEntry(reference)
  if (known === null) return null
  const { row: _row, active: _active, ...entry } = known
  await publish(station, { ...entry, ended, by, at: station.clock().toISOString(), why: note.trim() })
  return { reference }
}

async function publish(station: Station, entry: WatchlistSaving): Promise<boolean> {
  const { store } = station
  const before = flightsOfHits(station, entry.reference)
  const outcome = store.confirm(() => publishEntry(station, entry))
  if (outcome === 'same') return false
  // Lists that name no one by it, before or after, stay as they are.
  const after = entry.ended === true ? [] : tryEntry(station, entry).hits.map((hit) => hit.flightId)
  for (const flightId of new Set([...before, ...after])) await rankFlight(station, flightId)
  station.changed({ kind: 'station', id: null })
  return true
}

function flightsOfHits({ store }: Station, reference: string): readonly string[] {
  return store.watchlist
    .readHitPage({ state: null, reference, limit: 1000 })
    .filter((hit) => hit.state !== 'rejected')
    .map((hit) => hit.flightId)
}
