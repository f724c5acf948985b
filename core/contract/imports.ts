/** Requests about taking in message files: sent in chunks, so plain text never touches the disk. */
import { z } from 'zod'
import { forAll, forLeads, forStaff } from './procedure.ts'
import { problemSchema } from './shared.ts'

export const importCountsSchema = z.object({
  files: z.number(),
  messages: z.number(),
  pnrs: z.number(),
  travellers: z.number(),
  bags: z.number(),
  flights: z.number(),
  duplicates: z.number(),
  declarations: z.number(),
  inspections: z.number(),
  redactions: z.number(),
  problems: z.number(),
  ms: z.number(),
})

export const importJobSchema = z.object({
  id: z.string(),
  state: z.enum(['receiving', 'running', 'done', 'cancelled', 'failed']),
  startedAt: z.string(),
  by: z.string(),
  bytes: z.number(),
  bytesDone: z.number(),
  /** What is being done now: `reading`, `merging`, `scoring`, `ranking`. */
  step: z.string(),
  counts: importCountsSchema,
  /** `code` names the sentence, for screens in other languages. */
  rejected: z.array(z.object({ file: z.string(), reason: z.string(), code: z.string().optional() })),
  /** Of a failed import: what is wrong with disk or store; missing where it was a fault of the program. */
  trouble: z.enum(['diskFull', 'diskReadOnly', 'storeDamaged']).optional(),
  /** Flights touched, for the link to their lists. */
  flightIds: z.array(z.string()),
})
export type ImportJob = z.infer<typeof importJobSchema>

export const importedFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  format: z.string(),
  version: z.string().nullable(),
  sender: z.string().nullable(),
  receivedAt: z.string(),
  by: z.string(),
  bytes: z.number(),
  messages: z.number(),
  pnrs: z.number(),
  travellers: z.number(),
  bags: z.number(),
  redactions: z.number(),
  problems: z.number(),
  duplicate: z.boolean(),
})
export type ImportedFile = z.infer<typeof importedFileSchema>

export const droppedFilesSchema = z.object({
  folder: z.string().nullable(),
  /** The station's own, beside its store; watched when somebody says so. */
  usual: z.string(),
  /** False: the folder is not there now, such as a stick that was pulled. */
  present: z.boolean(),
  waiting: z.array(z.string()),
  processed: z.array(z.object({ name: z.string(), at: z.string() })),
  /** `korean` where the sentence is known in both languages, else `code` names it for screens. */
  refused: z.array(
    z.object({
      name: z.string(),
      at: z.string(),
      reason: z.string(),
      korean: z.string().nullable(),
      code: z.string().nullable(),
    }),
  ),
})
export type DroppedFiles = z.infer<typeof droppedFilesSchema>

export const imports = {
  begin: forStaff('import')
    .input(z.object({ files: z.array(z.object({ name: z.string(), bytes: z.number() })).min(1) }))
    .output(z.object({ importId: z.string() })),
  /** The next bytes of file number `file`, base64; at most 1 MiB before encoding. `last` closes the file. */
  append: forStaff(null)
    .input(z.object({ importId: z.string(), file: z.number().int().min(0), data: z.string(), last: z.boolean() }))
    .output(importJobSchema),
  read: forAll(null)
    .input(z.object({ importId: z.string() }))
    .output(importJobSchema),
  /** Stops; what was not saved yet is dropped, what was saved stays and can be sent again. */
  cancel: forStaff('import')
    .input(z.object({ importId: z.string() }))
    .output(importJobSchema),
  /** Files received, newest first. */
  files: forAll('view')
    .input(z.object({ limit: z.number().int().max(500).default(100) }))
    .output(z.object({ files: z.array(importedFileSchema) })),
  /** Problems of one file with the raw lines around each. */
  problems: forAll('view')
    .input(z.object({ fileId: z.string(), limit: z.number().int().max(2000).default(500) }))
    .output(
      z.object({
        problems: z.array(problemSchema.extend({ excerpt: z.string(), excerptStart: z.number() })),
        total: z.number(),
      }),
    ),
  /** Take a file from a path on this machine (desktop shell and console). */
  fromPath: forLeads('import')
    .input(z.object({ paths: z.array(z.string()).min(1) }))
    .output(z.object({ importId: z.string() })),
  /** The folder whose files are taken in by themselves; null: none. */
  dropFolder: forLeads('view').output(z.object({ folder: z.string().nullable() })),
  /** What lies in that folder and what became of what lay there, newest first. */
  droppedFiles: forLeads('view').output(droppedFilesSchema),
  /** Takes a refused file again. */
  retryDropped: forLeads('import')
    .input(z.object({ name: z.string().min(1).max(300) }))
    .output(z.object({ retried: z.literal(true) })),
  /** Watches a folder of this machine from now on; null ends it. A browser may name the station's own one (`usual`) alone. */
  setDropFolder: forLeads('configure')
    .input(z.object({ folder: z.string().min(1).nullable() }))
    .output(z.object({ folder: z.string().nullable() })),
}
