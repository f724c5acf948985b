/** Requests about notes. */
import type { User } from '#core/contract/access.ts'
import type { NoteView } from '#core/contract/notes.ts'
import { findSensitive } from '#core/messages/sensitive/findSensitive.ts'
import { writeNote, type NoteWord } from '../notes/writeNote.ts'
import type { Station } from '../Station.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.notes

function write(station: Station, by: User, word: Omit<NoteWord, 'by'>): NoteView {
  const answer = writeNote(station, { ...word, by })
  if (answer === 'notYours') throw refuse('FORBIDDEN', answer)
  if (typeof answer === 'string') throw refuse('NOT_FOUND', answer)
  return answer
}

export const noteRequests = {
  check: on.check.handler(({ input }) => ({ spans: [...findSensitive(input.text)] })),

  write: on.write.handler(({ context, input }) =>
    write(context.engine.station, askerOf(context).user, { ...input, kind: 'write', noteId: null }),
  ),

  amend: on.amend.handler(({ context, input }) =>
    write(context.engine.station, askerOf(context).user, { ...input, kind: 'amend' }),
  ),

  remove: on.remove.handler(({ context, input }) =>
    write(context.engine.station, askerOf(context).user, { ...input, kind: 'remove', text: null }),
  ),

  restore: on.restore.handler(({ context, input }) =>
    write(context.engine.station, askerOf(context).user, { ...input, kind: 'restore', text: null }),
  ),
}
