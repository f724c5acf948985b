/** The changes of watchlist entries, field by field, as a person reads them. */
import { type EntryChange, entryFields } from '#core/contract/watchlists.ts'
import type { WatchlistChange } from '#db/queries/watchlistPages.ts'
import type { Station } from '../Station.ts'

/** What an entry says of a person; its reference names it, and a whole name was cut in two when it came in. */
const shown = entryFields.filter((field) => field !== 'reference' && field !== 'name')

export function readHistory({ store }: Station, reference: string | null, limit: number): EntryChange[] {
  return store.watchlist.readChanges(reference, limit).map(formatChange)
}

function formatChange({ before, after, ...change }: WatchlistChange): EntryChange {
  const old = before === null ? {} : (JSON.parse(before) as Record<string, unknown>)
  const fresh = JSON.parse(after) as Record<string, unknown>
  const fields = shown.flatMap((field) => {
    const pair = { field, before: say(old[field]), after: say(fresh[field]) }
    return pair.before === pair.after ? [] : [pair]
  })
  return { ...change, fields }
}

function say(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ')
  return String(value)
}
