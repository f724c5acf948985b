/** The changes of watchlist entries, field by field, as a person reads them. */
import type { EntryChange } from '#core/contract/watchlists.ts'
import type { WatchlistChange } from '#db/queries/watchlistPages.ts'
import type { Station } from '../Station.ts'

const shown = [
  'surname',
  'given',
  'aliases',
  'birthOn',
  'sex',
  'nationality',
  'documentNumber',
  'reason',
  'source',
  'expiresOn',
] as const

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
