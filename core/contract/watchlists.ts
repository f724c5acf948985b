/** Requests about the watchlist: who is on it, taking a new one in, trying a name against it, and judging hits. */
import { z } from 'zod'
import { forLeads, forStaff } from './procedure.ts'

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
    .input(z.object({ ...hit, reason: z.string().min(1).max(500) }))
    .output(z.object({ rejected: z.boolean() })),
  /** Takes such a word back: the person is matched again. */
  reopenHit: forStaff('select')
    .input(z.object({ ...hit, reason: z.string().min(1).max(500) }))
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
