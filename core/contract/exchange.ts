/** What the exchange with other stations shows: the hub, assignments, bundles that went wrong, audit words, twin records. */
import { z } from 'zod'
import { bilingualSchema } from './shared.ts'

export const hubStateSchema = z.object({
  url: z.string().nullable(),
  running: z.boolean(),
  lastAt: z.string().nullable(),
  /** Why the last visit failed; null: it did not. */
  problem: z.string().nullable(),
  hasCertificate: z.boolean(),
})
export type HubStateView = z.infer<typeof hubStateSchema>

export const hubVisitSchema = z.object({
  fetched: z.number(),
  taken: z.number(),
  waiting: z.number(),
  refused: z.array(z.object({ sender: z.string(), kind: z.string(), reason: z.string() })),
  sent: z.number(),
})
export type HubVisit = z.infer<typeof hubVisitSchema>

export const assignmentSchema = z.object({
  flightId: z.string(),
  /** Station ids. */
  stations: z.array(z.string()),
  teams: z.array(z.string()),
  by: z.string(),
  at: z.string(),
})
export type AssignmentView = z.infer<typeof assignmentSchema>

export const batchProblemSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  /** Name of the sender; null: not known. */
  sender: z.string().nullable(),
  source: z.enum(['file', 'hub', 'folder']),
  at: z.string(),
  /** `taking`, `interrupted`, `cancelled`, `failed`, or why it was refused. */
  reason: z.string(),
  /** For a refusal. */
  sentence: bilingualSchema.nullable(),
  /** It was kept, and may be gone on with or tried again. */
  canRetry: z.boolean(),
})
export type BatchProblem = z.infer<typeof batchProblemSchema>

export const peerAuditSchema = z.object({
  lines: z.number(),
  at: z.string(),
  /** It walked its whole log for this word. */
  isWalked: z.boolean(),
  brokenAt: z.number().nullable(),
  /** `broken`: by its own walk; `changed`, `shortened`: it does not fit what it said before. */
  problem: z.enum(['broken', 'changed', 'shortened']).nullable(),
})

const twinRecordSchema = z.object({
  id: z.string(),
  stationName: z.string(),
  by: z.string(),
  at: z.string(),
  outcome: z.string(),
  note: z.string().nullable(),
  /** The one that counts until a person has decided. */
  counts: z.boolean(),
})
export const twinSchema = z.object({
  travellerId: z.string(),
  flightId: z.string(),
  name: z.string(),
  seat: z.string().nullable(),
  records: z.array(twinRecordSchema),
})
export type TwinView = z.infer<typeof twinSchema>
