/** Writes, amends, deletes or brings back a note: each is a record of the log; words that may not be kept never reach the store. */
import type { User } from '#core/contract/access.ts'
import type { NoteView } from '#core/contract/notes.ts'
import { splitId } from '#core/flight/splitId.ts'
import { blotSensitive } from '#core/messages/sensitive/findSensitive.ts'
import type { NoteRecord } from '#db/queries/notes.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { sealText } from './hashNote.ts'
import { readNotes } from './readNotes.ts'

export type NoteWord = {
  readonly travellerId: string
  /** Null for a new note. */
  readonly noteId: string | null
  readonly kind: NoteRecord['kind']
  readonly text: string | null
  readonly by: User
}
export type NoteRefusal = 'traveller' | 'note' | 'notYours'

export function writeNote(station: Station, word: NoteWord): NoteView | NoteRefusal {
  const { store, settings, clock } = station
  const answer = store.confirm((): NoteView | NoteRefusal => {
    const row = store.travellers.readRowOf(word.travellerId)
    if (row === null || store.keeping.isSeparated(splitId(word.travellerId).flightId)) return 'traveller'
    const refused = refusalOf(station, word, row)
    if (refused !== null) return refused
    const sealed = word.text === null ? null : sealText(blotSensitive(word.text.trim(), '#'))
    const at = clock().toISOString()
    const by = word.by.id
    const { travellerId, noteId, kind } = word
    const body = { travellerId, noteId, act: kind, textHash: sealed?.hash ?? null, by }
    const { seq } = appendRecord(store, settings.id, { kind: 'note', at, body })
    const note = noteId ?? `${settings.id}-${seq}`
    const [text, salt] = [sealed?.text ?? null, sealed?.salt ?? null]
    store.notes.add({ station: settings.id, seq, note, traveller: row, kind, text, salt, by, at })
    return readNotes(station, row).find((one) => one.id === note) ?? 'note'
  })
  if (typeof answer !== 'string') station.changed({ kind: 'traveller', id: word.travellerId })
  return answer
}

/** A note is its author's; who leads may put it right. */
function refusalOf(station: Station, { noteId, by }: NoteWord, row: number): NoteRefusal | null {
  if (noteId === null) return null
  const known = readNotes(station, row).find((one) => one.id === noteId)
  if (known === undefined) return 'note'
  const authors = [known.by, ...known.earlier.map((one) => one.by)]
  return by.role !== 'inspector' || authors[0] === by.id || authors.at(1) === by.id ? null : 'notYours'
}
