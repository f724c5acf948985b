/** Which field of a watchlist entry each column of somebody's table fills, by the names that services and banks give them. */
import type { EntryField } from '#core/contract/watchlists.ts'
import { mapFor } from '#core/messages/records/mapColumns.ts'
import { normalName } from '#core/messages/records/normalName.ts'

/** Who gave the entry: a matter of this screen alone. */
const sourceNames: ReadonlySet<string> = new Set(
  ['source', 'agency', 'authority', 'origin', 'provided by', '출처', '제공기관', '기관'].map(normalName),
)

export function guessFields(columns: readonly string[]): ReadonlyMap<string, EntryField> {
  const { fields, unknown } = mapFor('watchlist', columns)
  const guessed = new Map<string, EntryField>()
  for (const [column, field] of fields) guessed.set(column, field === 'fullName' ? 'name' : (field as EntryField))
  for (const column of unknown) if (sourceNames.has(normalName(column))) guessed.set(column, 'source')
  return guessed
}
