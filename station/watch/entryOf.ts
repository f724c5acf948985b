/** A watchlist entry as a person wrote it, in the form that is saved: searchable name, plain document number, a reference. */
import { hash } from 'node:crypto'
import type { EntryDraft } from '#core/contract/watchlists.ts'
import { searchName } from '#core/text/searchName.ts'
import type { WatchlistSaving } from '#db/queries/watchlist.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'

export type SavingEntry = Omit<WatchlistSaving, 'by' | 'at' | 'why'> & { readonly source: string | null }

export function entryOf(draft: EntryDraft): SavingEntry {
  const { reference, documentNumber, nationality, ...rest } = draft
  return {
    ...rest,
    // Without a reference of its own, an entry is known by what it says.
    reference: reference ?? `W${hash('sha256', JSON.stringify(rest) + documentNumber, 'hex').slice(0, 12)}`,
    nationality: nationality?.toUpperCase() ?? null,
    documentNumber: documentNumber === null ? null : normalDocumentNumber(documentNumber),
    searchName: searchName(`${rest.surname} ${rest.given}`.trim()),
  }
}
