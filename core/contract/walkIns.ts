/** Requests about people met whom no message named: checked against the watchlist at once, then kept as travellers. */
import { z } from 'zod'
import { forStaff } from './procedure.ts'
import { foundSchema } from './travellers.ts'
import { walkInFieldsSchema, walkInWays } from './walkInFields.ts'
import { nameMatchSchema } from './watchlists.ts'

/** One field of the person beside the same field of an entry; `near`: alike, not equal. */
export const comparedFieldSchema = z.object({
  field: z.enum(['name', 'birthOn', 'sex', 'nationality', 'documentNumber']),
  here: z.string().nullable(),
  there: z.string().nullable(),
  agrees: z.enum(['same', 'near', 'differs', 'unknown']),
})

export const walkInMatchSchema = nameMatchSchema.extend({
  /** `exact`: document, or name and birth date, letter for letter. */
  how: z.enum(['exact', 'fuzzy']),
  fields: z.array(comparedFieldSchema),
})
export type WalkInMatch = z.infer<typeof walkInMatchSchema>

export const walkInDraftSchema = z.object({
  way: z.enum(walkInWays),
  fields: walkInFieldsSchema,
  /** The stored flight that the scan names, or the one in hand. */
  flightId: z.string().nullable(),
})
export type WalkInDraft = z.infer<typeof walkInDraftSchema>

export const walkInCheckSchema = z.object({
  matches: z.array(walkInMatchSchema),
  /** Entries that were compared. */
  entries: z.number(),
  /** Earlier arrivals of the same document. */
  earlier: z.array(foundSchema),
})
export type WalkInCheck = z.infer<typeof walkInCheckSchema>

export const walkIns = {
  /** What a scan says of a person nobody expected, as the fields of a walk-in; null where it names no person. */
  draft: forStaff('search')
    .input(z.object({ text: z.string().min(1).max(2000), flightId: z.string().nullable().default(null) }))
    .output(walkInDraftSchema.nullable()),
  /** Compares the fields with the watchlist and with earlier arrivals; keeps nothing. */
  check: forStaff('search')
    .input(z.object({ fields: walkInFieldsSchema }))
    .output(walkInCheckSchema),
  /** Keeps the person as a traveller of the flight, or of none. `known`: the flight has this document already. */
  open: forStaff('record')
    .input(walkInDraftSchema)
    .output(z.object({ kind: z.enum(['opened', 'known']), travellerId: z.string() })),
  /** Puts one whom no message has named on a flight, or (null) back on none. `known`: the flight has this document already. */
  place: forStaff('record')
    .input(z.object({ travellerId: z.string(), flightId: z.string().nullable() }))
    .output(z.object({ kind: z.enum(['placed', 'known']), travellerId: z.string() })),
}
