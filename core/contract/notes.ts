/** Requests about notes that officers write about a traveller: written once, amended with the old kept, deleted with a way back. */
import { z } from 'zod'
import { forStaff } from './procedure.ts'

const text = z.string().trim().min(1).max(2000)
const word = { by: z.string(), at: z.string() }

export const noteSchema = z.object({
  id: z.string(),
  /** As it stands now. */
  text: z.string(),
  ...word,
  /** Name of the other station it was written at; null: here. */
  station: z.string().nullable(),
  removed: z.object(word).nullable(),
  /** What it said before, oldest first. */
  earlier: z.array(z.object({ text: z.string(), ...word })),
})
export type NoteView = z.infer<typeof noteSchema>

export const notes = {
  /** Words that may not be kept; they are taken out when the note is saved. */
  check: forStaff(null)
    .input(z.object({ text: z.string().max(2000) }))
    .output(z.object({ spans: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string() })) })),
  write: forStaff('record')
    .input(z.object({ travellerId: z.string(), text }))
    .output(noteSchema),
  /** By its author, or a supervisor. */
  amend: forStaff('record')
    .input(z.object({ travellerId: z.string(), noteId: z.string(), text }))
    .output(noteSchema),
  remove: forStaff('delete')
    .input(z.object({ travellerId: z.string(), noteId: z.string() }))
    .output(noteSchema),
  restore: forStaff('record')
    .input(z.object({ travellerId: z.string(), noteId: z.string() }))
    .output(noteSchema),
}
