/** Takes the readable rows of a watchlist file in, and matches the flights ahead anew. */
import type { ListPreview } from '#core/contract/watchlists.ts'
import { markAhead } from '../intake/touchAhead.ts'
import { rankDue } from '../jobs/rankDue.ts'
import { publishEntry } from '../log/publishEntry.ts'
import type { Station } from '../Station.ts'
import type { Note } from './changeEntry.ts'
import { formatList, type ListFile, readListFile } from './readListFile.ts'

export type TakingList = { readonly file: ListFile; readonly source: string | null }

export async function importRows(
  station: Station,
  { file, source }: TakingList,
  { note, by }: Note,
): Promise<ListPreview | 'noteNeeded'> {
  if (note.trim() === '') return 'noteNeeded'
  const { store } = station
  const list = readListFile(station, file, source)
  const at = station.clock().toISOString()
  const saved = store.confirm(() => {
    let count = 0
    for (const { entry } of list.rows) {
      if (entry !== null && publishEntry(station, { ...entry, by, at, why: note.trim() }) === 'saved') count++
    }
    if (count > 0) markAhead(station)
    return count
  })
  if (saved > 0) {
    await rankDue(station)
    station.changed({ kind: 'station', id: null })
  }
  return formatList(list)
}
