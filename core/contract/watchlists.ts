/** Requests about the watchlist: who is on it, taking a new one in, trying a name against it, and judging hits. */
import { z } from 'zod'
import { forLeads, forStaff } from './procedure.ts'
import { blotted, neededText } from './writtenText.ts'

const text = (most: number) => z.string().trim().max(most).nullable().default(null)
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .default(null)

/** An entry as a person writes it. */
export const entryDraftSchema = z.object({
  /** Null: a new one, which gets a reference of its own. */
  reference: text(60),
  surname: z.string().trim().min(1).max(100),
  given: z.string().trim().max(100).default(''),
  aliases: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  birthOn: day,
  sex: z.enum(['M', 'F', 'X']).nullable().default(null),
  nationality: text(3),
  documentNumber: text(40),
  /** Why the person is looked for: shown at every hit. */
  reason: text(500).transform((written) => written && blotted(written)),
  /** Who gave it to the service. */
  source: text(200),
  expiresOn: day,
})
export type EntryDraft = z.infer<typeof entryDraftSchema>

export const watchlistEntrySchema = z.object({
  reference: z.string(),
  surname: z.string(),
  given: z.string(),
  aliases: z.array(z.string()),
  birthOn: z.string().nullable(),
  sex: z.string().nullable(),
  nationality: z.string().nullable(),
  documentNumber: z.string().nullable(),
  reason: z.string().nullable(),
  expiresOn: z.string().nullable(),
  /** In force today. */
  active: z.boolean(),
})
export type WatchlistEntryView = z.infer<typeof watchlistEntrySchema>

export const listedEntrySchema = watchlistEntrySchema.extend({
  source: z.string().nullable(),
  addedAt: z.string(),
  by: z.string(),
  /** How many travellers it was matched to. */
  hits: z.number(),
})
export type ListedEntry = z.infer<typeof listedEntrySchema>

export const triedHitSchema = z.object({
  travellerId: z.string(),
  flightId: z.string(),
  name: z.string(),
  birthOn: z.string().nullable(),
  arrivalAt: z.string().nullable(),
  score: z.number(),
  confirmed: z.boolean(),
  evidence: z.array(z.string()),
})

export const entryChangeSchema = z.object({
  reference: z.string(),
  at: z.string(),
  by: z.string(),
  act: z.enum(['added', 'changed', 'ended', 'restored']),
  reason: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type EntryChange = z.infer<typeof entryChangeSchema>

export const watchlistHitSchema = z.object({
  travellerId: z.string(),
  flightId: z.string(),
  name: z.string(),
  birthOn: z.string().nullable(),
  arrivalAt: z.string(),
  reference: z.string(),
  entryName: z.string(),
  score: z.number(),
  evidence: z.array(z.string()),
  state: z.enum(['open', 'confirmed', 'rejected']),
  by: z.string().nullable(),
  at: z.string(),
  note: z.string().nullable(),
})
export type WatchlistHit = z.infer<typeof watchlistHitSchema>

/** Fields of an entry that a column of a table may fill. */
export const entryFields = [
  'reference',
  'surname',
  'given',
  'name',
  'aliases',
  'birthOn',
  'sex',
  'nationality',
  'documentNumber',
  'reason',
  'source',
  'expiresOn',
] as const
export type EntryField = (typeof entryFields)[number]

const listFile = {
  name: z.string().min(1).max(200),
  text: z.string().max(64_000_000),
  /** Field by column name; null where a column is left out. Missing: as the names say. */
  columns: z.record(z.string(), z.enum(entryFields).nullable()).optional(),
}

export const readRowSchema = z.object({
  line: z.number(),
  /** Field names at fault. */
  faults: z.array(z.string()),
  state: z.enum(['new', 'changed', 'same', 'refused']),
  reference: z.string().nullable(),
  name: z.string(),
})

export const listPreviewSchema = z.object({
  columns: z.array(z.object({ column: z.string(), field: z.enum(entryFields).nullable(), example: z.string() })),
  counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), refused: z.number() }),
  /** Refused rows first; at most 500. */
  rows: z.array(readRowSchema),
})
export type ListPreview = z.infer<typeof listPreviewSchema>

export const nameMatchSchema = z.object({
  reference: z.string(),
  name: z.string(),
  score: z.number(),
  /** The same document, or nearly the same name with the same birth date. */
  confirmed: z.boolean(),
  /** Enough to be shown at a traveller. */
  alert: z.boolean(),
  evidence: z.array(z.string()),
  reason: z.string().nullable(),
})
export type NameMatch = z.infer<typeof nameMatchSchema>

const hit = { travellerId: z.string(), reference: z.string() }

export const watchlists = {
  list: forStaff('view')
    .input(z.object({ limit: z.number().int().min(1).max(10_000).default(1000) }))
    .output(z.object({ entries: z.array(watchlistEntrySchema), total: z.number() })),
  /** A list as text, CSV or JSON by its name; entries of the same reference are replaced, flights ahead are matched anew. */
  import: forLeads('import')
    .input(z.object({ name: z.string().min(1).max(200), text: z.string().max(64_000_000) }))
    .output(z.object({ entries: z.number(), problems: z.number(), rejected: z.string().nullable() })),
  /** A page of the list, newest entries first. */
  find: forStaff('view')
    .input(
      z.object({
        text: z.string().max(200).default(''),
        state: z.enum(['inForce', 'ended', 'all']).default('inForce'),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        entries: z.array(listedEntrySchema),
        matching: z.number(),
        inForce: z.number(),
        total: z.number(),
      }),
    ),
  /** Adds an entry or changes one; flights ahead are matched anew. The note says why. */
  saveEntry: forLeads('configure')
    .input(z.object({ entry: entryDraftSchema, note: neededText(500) }))
    .output(z.object({ reference: z.string(), saved: z.boolean() })),
  /** Takes an entry off the list, or puts it back; it stays in the record of changes. */
  endEntry: forLeads('configure')
    .input(z.object({ reference: z.string().min(1).max(60), note: neededText(500) }))
    .output(z.object({ reference: z.string() })),
  restoreEntry: forLeads('configure')
    .input(z.object({ reference: z.string().min(1).max(60), note: neededText(500) }))
    .output(z.object({ reference: z.string() })),
  /** Whom of the flights ahead an entry would hit, before it is saved. */
  tryEntry: forLeads('search')
    .input(z.object({ entry: entryDraftSchema }))
    .output(z.object({ hits: z.array(triedHitSchema), people: z.number(), flights: z.number() })),
  /** Who changed what, when and why: of one entry, or the newest of all. */
  history: forStaff('view')
    .input(z.object({ reference: z.string().nullable().default(null), limit: z.number().int().max(500).default(100) }))
    .output(z.array(entryChangeSchema)),
  /** Matches of the list with travellers, open ones first. */
  hits: forStaff('view')
    .input(
      z.object({
        state: z.enum(['open', 'confirmed', 'rejected']).nullable().default(null),
        reference: z.string().nullable().default(null),
        limit: z.number().int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(watchlistHitSchema)),
  /** How a file would be read, row by row; nothing is saved. */
  previewImport: forLeads('import').input(z.object(listFile)).output(listPreviewSchema),
  /** Takes the rows in that can be read; the answer says of each one what became of it. */
  importRows: forLeads('import')
    .input(z.object({ ...listFile, note: neededText(500), source: z.string().max(200).nullable().default(null) }))
    .output(listPreviewSchema),
  /** Ranked matches of a name with their evidence, from far below what alerts. */
  match: forStaff('search')
    .input(
      z.object({
        name: z.string().min(1).max(200),
        birthOn: z.string().nullable().default(null),
        sex: z.enum(['M', 'F', 'X']).nullable().default(null),
        nationality: z.string().max(3).nullable().default(null),
        documentNumber: z.string().max(40).nullable().default(null),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.object({ matches: z.array(nameMatchSchema), entries: z.number() })),
  /** "Not the same person": the hit goes, and this person is not taken for this entry again on any flight. */
  rejectHit: forStaff('select')
    .input(z.object({ ...hit, reason: neededText(500) }))
    .output(z.object({ rejected: z.boolean() })),
  /** Takes such a word back: the person is matched again. */
  reopenHit: forStaff('select')
    .input(z.object({ ...hit, reason: neededText(500) }))
    .output(z.object({ reopened: z.boolean() })),
  /** Entries that this person was wrongly taken for, with the reason somebody gave. */
  rejectedHits: forStaff('view')
    .input(z.object({ travellerId: z.string() }))
    .output(
      z.array(
        z.object({
          reference: z.string(),
          name: z.string(),
          by: z.string(),
          at: z.string(),
          reason: z.string().nullable(),
        }),
      ),
    ),
}
