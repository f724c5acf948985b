/** What a station says of its audit log: how long it is, and its hash at the lines it has named before. */
import { z } from 'zod'

export const auditWordSchema = z.object({
  /** Counts the words of the station: a late one is known by it. */
  report: z.number().int().positive(),
  lines: z.number().int().nonnegative(),
  /** The line at which its own walk over the log ended; null: whole, or not walked. */
  brokenAt: z.number().int().positive().nullable(),
  walked: z.boolean(),
  heads: z.array(z.object({ seq: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) })).max(100),
})
/** No line travels, only hashes: who reads them learns nothing, but a line that is changed later no longer fits. */
export type AuditWord = z.infer<typeof auditWordSchema>
