/** What persons ask about their own data: to see it, to have it corrected or deleted, or to object. */
import { z } from 'zod'
import { purgeCertificateSchema } from './retention.ts'
import { neededText } from './writtenText.ts'

export const personRequestKinds = ['access', 'correction', 'deletion', 'objection'] as const

export const personRequestSchema = z.object({
  id: z.string(),
  kind: z.enum(personRequestKinds),
  travellerId: z.string(),
  /** What was asked, in the person's words. */
  words: z.string(),
  askedOn: z.string(),
  dueOn: z.string(),
  takenBy: z.string(),
  takenAt: z.string(),
  state: z.enum(['open', 'granted', 'refused', 'withdrawn']),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** The reason; of a correction also what is right. */
  decision: z.string().nullable(),
})
export type PersonRequest = z.infer<typeof personRequestSchema>

export const takeRequestSchema = z.object({
  kind: z.enum(personRequestKinds),
  travellerId: z.string().min(1),
  words: neededText(2000),
  /** The day it came in; null: today. */
  askedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
})

export const decideRequestSchema = z.object({
  id: z.string(),
  state: z.enum(['granted', 'refused', 'withdrawn']),
  decision: neededText(2000),
})

export const decidedRequestSchema = z.object({
  request: personRequestSchema,
  /** Of a granted deletion. */
  certificate: purgeCertificateSchema.nullable(),
})
