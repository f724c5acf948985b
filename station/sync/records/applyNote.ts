/** A note of another station. Its text came beside the record; the record's hash says whether it is the one that was written. */
import type { NoteRecord } from '#db/queries/notes.ts'
import { hashNote } from '../../notes/hashNote.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'
import { findAbout } from './findAbout.ts'

type Body = {
  readonly travellerId: string
  readonly noteId: string | null
  readonly act: NoteRecord['kind']
  readonly textHash: string | null
  readonly by: string
}

export function applyNote(applying: Applying, { record, about }: Arrived): 'applied' | 'waiting' {
  const { store } = applying.station
  const { travellerId, noteId, act, textHash, by } = JSON.parse(record.body) as Body
  const person = findAbout(store, applying.books, { travellerId, about })
  if (person === null) return about?.person == null ? 'applied' : 'waiting'
  const { at, station, seq } = record
  const sent = about?.note ?? null
  const isGenuine = sent !== null && hashNote(sent) === textHash
  store.notes.add({
    station,
    seq,
    note: noteId ?? `${station}-${seq}`,
    traveller: person.row,
    kind: act,
    text: isGenuine ? sent.text : null,
    salt: isGenuine ? sent.salt : null,
    by,
    at,
  })
  applying.travellers.add(person.traveller.id)
  return 'applied'
}
