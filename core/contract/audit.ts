/** Requests about the audit log: looking through it, and giving a part of it away signed. */
import { z } from 'zod'
import { forOversight } from './procedure.ts'
import { neededText } from './writtenText.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/)
  .nullable()
  .default(null)

export const auditFilterSchema = z.object({
  user: z.string().max(100).nullable().default(null),
  /** First part of a request's name: `travellers`. */
  noun: z.string().max(40).nullable().default(null),
  action: z.string().max(20).nullable().default(null),
  purpose: z.string().max(40).nullable().default(null),
  /** Part of a subject's id. */
  subject: z.string().max(200).nullable().default(null),
  /** Only what was refused or failed. */
  refused: z.boolean().default(false),
  from: day,
  to: day,
})
export type AuditFilter = z.infer<typeof auditFilterSchema>

export const auditLineSchema = z.object({
  seq: z.number(),
  at: z.string(),
  user: z.string(),
  role: z.string(),
  purpose: z.string(),
  action: z.string(),
  request: z.string(),
  subject: z.string().nullable(),
  /** `done`, or why not. */
  result: z.string(),
})
export type AuditLine = z.infer<typeof auditLineSchema>

export const audit = {
  /** Newest first; `before` is the number of the last line seen. */
  find: forOversight('view')
    .input(
      auditFilterSchema.extend({
        before: z.number().int().nullable().default(null),
        limit: z.number().int().min(1).max(1000).default(200),
      }),
    )
    .output(
      z.object({
        lines: z.array(auditLineSchema),
        /** Lines that match, counted to ten thousand. */
        matching: z.number(),
        total: z.number(),
        users: z.array(z.string()),
      }),
    ),
  /** The lines as they are chained, signed by the station: `gateside audit check` verifies it anywhere. */
  export: forOversight('export')
    .input(auditFilterSchema.extend({ reason: neededText(500) }))
    .output(z.object({ name: z.string(), text: z.string(), lines: z.number() })),
}
