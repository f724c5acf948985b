/** Parts of the traveller's page: bags, links, checks, hits of the watchlist, the way here in time, how the records were joined. */
import { z } from 'zod'
import { bagActKinds, xrayResults } from '../baggage/BagAct.ts'
import { handlingSchema, sealSchema } from './bags.ts'
import { bilingualSchema } from './shared.ts'

/** The wall clock of the airport where something happened, beside the instant. */
const atAirport = {
  airport: z.string().nullable().optional(),
  local: z.string().nullable().optional(),
}

/** A value with where it came from: `raw` names one of the page's raw records, `span` the characters in it. */
export const place = {
  raw: z.number().nullable(),
  span: z.object({ start: z.number(), end: z.number() }).nullable(),
}

export const pageBagSchema = z.object({
  bagId: z.string(),
  tag: z.string(),
  weightKg: z.number().nullable(),
  destination: z.string().nullable(),
  status: z.string(),
  belt: z.string().nullable(),
  hold: z.string().nullable(),
  events: z.array(
    z.object({ kind: z.string(), at: z.string().nullable(), station: z.string().nullable(), local: atAirport.local }),
  ),
  handling: handlingSchema.optional(),
  /** What was done with it in the hall, oldest first; what was taken back is left out. */
  acts: z
    .array(
      z.object({
        kind: z.enum(bagActKinds),
        seal: sealSchema.nullable(),
        result: z.enum(xrayResults).nullable(),
        note: z.string().nullable(),
        by: z.string(),
        at: z.string(),
      }),
    )
    .optional(),
})

const furtherSchema = z.object({
  /** What is shared, and its value. */
  kind: z.string(),
  value: z.string(),
  travellerId: z.string(),
  name: z.string(),
  flight: z.string(),
  date: z.string(),
  outcome: z.string().nullable(),
})

export const pageLinkSchema = z.object({
  kind: z.string(),
  value: z.string(),
  people: z.number(),
  finds: z.number(),
  drugFinds: z.number(),
  others: z.array(
    z.object({
      travellerId: z.string(),
      name: z.string(),
      flight: z.string(),
      date: z.string(),
      outcome: z.string().nullable(),
      /** With whom this other one shares something again: the second step away. */
      further: z.array(furtherSchema).optional(),
    }),
  ),
})

export const pageCheckSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  selectedBy: z.string(),
  methods: z.array(z.string()),
  outcome: z.string(),
  substance: z.string().nullable(),
  quantity: z.number().nullable(),
  unit: z.string().nullable(),
  valueKrw: z.number().nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  bagTags: z.array(z.string()).optional(),
  corrects: z.string().nullable(),
  corrected: z.boolean(),
  /** Takes the record back that it names; no result of its own. */
  withdraws: z.boolean().optional(),
  /** Checked along with a companion. */
  along: z.boolean().optional(),
})

export const comparedFieldSchema = z.object({
  field: z.enum(['name', 'birthOn', 'sex', 'nationality', 'document']),
  listed: z.string().nullable(),
  sent: z.string().nullable(),
  state: z.enum(['same', 'near', 'different', 'unknown']),
})
export type ComparedField = z.infer<typeof comparedFieldSchema>

export const pageHitSchema = z.object({
  reference: z.string(),
  name: z.string(),
  score: z.number(),
  evidence: z.array(z.string()),
  reason: z.string().nullable(),
  /** `open` until a person has compared the two. */
  state: z.enum(['open', 'confirmed']).optional(),
  /** What the list says beside what the messages say, field by field. */
  fields: z.array(comparedFieldSchema).optional(),
})

export const timelineKinds = [
  'booked',
  'changed',
  'ticketed',
  'declared',
  'checkedIn',
  'bag',
  'departed',
  'landed',
  'read',
  'done',
  'bagAct',
  'inspected',
] as const
export const timelineEventSchema = z.object({
  /** An instant, or a day where no more is known. */
  at: z.string(),
  kind: z.enum(timelineKinds),
  /** What it was: as sent, or a key that the screen puts in words. */
  text: z.string().nullable(),
  /** Why it is unusual; null: it is not. */
  odd: bilingualSchema.nullable(),
  by: z.string().nullable(),
  ...atAirport,
  ...place,
})
export type TimelineEvent = z.infer<typeof timelineEventSchema>

/** How sure it is that the booking and the passenger list speak of one person. */
export const mergeSchema = z.object({
  /** `single`: there is one record only. */
  confidence: z.enum(['sure', 'likely', 'weak', 'single']),
  agrees: z.array(z.string()),
  differs: z.array(z.string()),
  /** What people said about it. */
  words: z.array(z.object({ kind: z.enum(['apart', 'together']), reason: z.string(), by: z.string(), at: z.string() })),
  /** Whether a person may take the records apart, or join this one to another. */
  may: z.enum(['split', 'join']).nullable(),
})
export type MergeView = z.infer<typeof mergeSchema>
