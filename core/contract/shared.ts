/** Schemas that several requests share. */
import { z } from 'zod'
import { selectionReasons } from '../worklist/SelectionReason.ts'

export const bilingualSchema = z.object({ ko: z.string(), en: z.string() })

export const reasonSchema = z.object({
  key: z.string(),
  logOdds: z.number(),
  text: bilingualSchema,
  features: z.array(z.string()),
  /** What is counted in `text`, one by one. */
  parts: z.array(bilingualSchema).optional(),
  /** How rare the value is among other travellers; on the page of a traveller. */
  rarity: z.object({ share: z.number(), text: bilingualSchema }).optional(),
})

export const scoreSchema = z.object({
  p: z.number(),
  /** N of "1 in N", rounded to two significant digits. */
  oneIn: z.number(),
  band: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  reasons: z.array(reasonSchema),
})

export const selectionSchema = z.object({
  reason: z.enum(selectionReasons),
  propensity: z.number(),
  /** Watchlist reference, pattern id, or random seed. */
  detail: z.string().nullable(),
  /** The detail in words: name of the pattern, entry of the watchlist, note of the person; null where there are none. */
  label: bilingualSchema.nullable().optional(),
})

/** What has been done about a traveller at the gate or in the hall. */
export const dispositions = ['open', 'seen', 'referred', 'passed', 'missed', 'inspected', 'skipped'] as const
export const dispositionSchema = z.object({
  state: z.enum(dispositions),
  by: z.string().nullable(),
  at: z.string().nullable(),
  note: z.string().nullable(),
  outcome: z.string().nullable(),
})

export const bagBriefSchema = z.object({ pieces: z.number(), weightKg: z.number().nullable() })

export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  severity: z.enum(['note', 'warning', 'error']),
  line: z.number(),
  column: z.number(),
  offset: z.number(),
  segment: z.string().nullable(),
})

/** Where the pack stands behind a list: id, and whether it is in force. */
export const packBriefSchema = z.object({
  id: z.string(),
  model: z.enum(['high', 'drug']),
  trainedOn: z.string(),
  simulated: z.boolean(),
})
