/** The notes about a traveller as they stand: each with what it said before, the newest word last. */
import type { NoteView } from '#core/contract/notes.ts'
import type { NoteRecord } from '#db/queries/notes.ts'
import type { Station } from '../Station.ts'

export function readNotes({ store, settings }: Station, traveller: number): NoteView[] {
  const records = Map.groupBy(store.notes.readTraveller(traveller), (record) => record.note)
  return [...records].flatMap(([id, all]) => foldNote(id, all, settings.id) ?? [])
}

/** Null where nothing is left of the text, or an amendment came before what it amends. */
function foldNote(id: string, records: readonly NoteRecord[], here: string): NoteView | null {
  const said = records.filter((record) => record.text !== null)
  const now = said.at(-1)
  const first = records[0]
  if (now === undefined || first === undefined) return null
  const gone = records.findLast((record) => record.kind === 'remove' || record.kind === 'restore')
  return {
    id,
    text: now.text ?? '',
    by: now.by,
    at: now.at,
    station: first.station === here ? null : first.station,
    removed: gone?.kind === 'remove' ? { by: gone.by, at: gone.at } : null,
    earlier: said.slice(0, -1).map(({ text, by, at }) => ({ text: text ?? '', by, at })),
  }
}
