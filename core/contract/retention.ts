/** Requests about how long records are kept: what is due, doing it, and looking at what is kept apart. */
import { z } from 'zod'
import { forLeads, forOversight } from './procedure.ts'
import { neededText } from './writtenText.ts'

const spanSchema = z.object({
  flights: z.number(),
  people: z.number(),
  /** Days of arrival. */
  from: z.string().nullable(),
  to: z.string().nullable(),
})

export const retentionPreviewSchema = z.object({
  now: z.string(),
  profile: z.enum(['KR', 'open']),
  basis: z.string(),
  separate: spanSchema,
  purge: spanSchema,
  /** People past the usual time who stay because something was found on them. */
  heldForFinds: z.number(),
})
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>

export const purgeCertificateSchema = z.object({
  form: z.literal('gateside-purge-1'),
  station: z.string(),
  at: z.string(),
  by: z.string(),
  profile: z.enum(['KR', 'open']),
  basis: z.string(),
  range: z.object({ from: z.string(), to: z.string() }),
  flights: z.number(),
  counts: z.record(z.string(), z.number()),
  held: z.object({ people: z.number(), basis: z.string() }),
  peopleHash: z.string(),
  hash: z.string(),
})
export type PurgeCertificate = z.infer<typeof purgeCertificateSchema>

export const retentionDoneSchema = z.object({
  separated: z.object({ flights: z.number(), people: z.number() }),
  /** Null: nothing was purged. */
  certificate: purgeCertificateSchema.nullable(),
  /** Stopped by a person before everything due was done. */
  isStopped: z.boolean().optional(),
})
export type RetentionDone = z.infer<typeof retentionDoneSchema>

export const retentionRunningSchema = z.object({
  /** `station`: by itself. */
  by: z.string(),
  /** Flights kept apart or purged so far, of those that are due. */
  done: z.number(),
  total: z.number(),
  isStopping: z.boolean(),
})
export type RetentionRunning = z.infer<typeof retentionRunningSchema>

export const retentionRunSchema = z.object({
  at: z.string(),
  /** `station`: by itself. */
  by: z.string(),
  separatedFlights: z.number(),
  separatedPeople: z.number(),
  purgedFlights: z.number(),
  purgedPeople: z.number(),
  held: z.number(),
  certificate: z.string().nullable(),
  /** Why nothing was purged although it may have been due. */
  withheld: z.string().nullable(),
  ms: z.number(),
})

export const retentionStatusSchema = z.object({
  preview: retentionPreviewSchema,
  rule: z.object({
    separateDays: z.number(),
    purgeYears: z.number(),
    findYears: z.number(),
    basis: z.string(),
    findBasis: z.string(),
  }),
  /** Arrivals up to each of these days are due. */
  dates: z.object({ separate: z.string(), purge: z.string(), long: z.string() }),
  nextSeparationOn: z.string().nullable(),
  nextPurgeOn: z.string().nullable(),
  nextRunAt: z.string().nullable(),
  runs: z.array(retentionRunSchema),
  /** The clock is not believed: nothing is purged by itself until a person has looked. */
  doubt: z.enum(['clockAhead', 'clockBehind']).nullable(),
  holds: z.number(),
  heldByWord: z.number(),
})
export type RetentionStatus = z.infer<typeof retentionStatusSchema>

export const legalHoldSchema = z.object({
  id: z.string(),
  flightId: z.string(),
  /** Null: everyone on the flight. */
  travellerId: z.string().nullable(),
  reason: z.string(),
  authority: z.string(),
  untilOn: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  endedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  endReason: z.string().nullable(),
})
export type LegalHold = z.infer<typeof legalHoldSchema>

export const accessRequestSchema = z.object({
  id: z.string(),
  flightId: z.string(),
  /** Null: everyone on the flight. */
  travellerId: z.string().nullable(),
  reason: z.string(),
  state: z.enum(['asked', 'open', 'expired']),
  askedBy: z.string(),
  askedAt: z.string(),
  hours: z.number(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
})
export type AccessRequest = z.infer<typeof accessRequestSchema>

const fields = z.record(z.string(), z.unknown())
export const keptPersonSchema = z.object({
  travellerId: z.string(),
  traveller: fields,
  manifest: fields.nullable(),
  booking: fields.nullable(),
  /** Redacted texts as received. */
  texts: z.array(z.string()),
})
export type KeptPersonView = z.infer<typeof keptPersonSchema>

export const retention = {
  preview: forOversight('view').output(retentionPreviewSchema),
  status: forOversight('view').output(retentionStatusSchema),
  /** Who and what must not be deleted, those in force first. */
  holds: forOversight('view').output(z.array(legalHoldSchema)),
  placeHold: forLeads('configure')
    .input(
      z.object({
        flightId: z.string(),
        travellerId: z.string().nullable().default(null),
        reason: neededText(1000),
        /** Who asked for it, and the number of the case. */
        authority: z.string().min(1).max(300),
        untilOn: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .nullable()
          .default(null),
      }),
    )
    .output(legalHoldSchema),
  endHold: forLeads('configure')
    .input(z.object({ id: z.string(), reason: neededText(1000) }))
    .output(legalHoldSchema),
  /** Keeps apart and purges what is due by the station's clock. What is purged cannot be had back. */
  apply: forLeads('delete').output(retentionDoneSchema),
  /** The run under way, if there is one. */
  running: forOversight('view').output(retentionRunningSchema.nullable()),
  /** Ends the run under way after the flight at hand; what was done stays done. */
  stop: forLeads('configure').output(z.object({ stopping: z.boolean() })),
  /** Asks to see what is kept apart; another lead has to allow it. */
  requestAccess: forLeads('unmask')
    .input(
      z.object({
        flightId: z.string(),
        travellerId: z.string().nullable().default(null),
        reason: neededText(1000),
        hours: z.number().int().min(1).max(168).default(24),
      }),
    )
    .output(accessRequestSchema),
  approveAccess: forLeads('unmask')
    .input(z.object({ requestId: z.string() }))
    .output(accessRequestSchema),
  accessRequests: forOversight('view').output(z.array(accessRequestSchema)),
  /** For the two people of an open access. */
  readKept: forLeads('unmask')
    .input(z.object({ requestId: z.string() }))
    .output(z.array(keptPersonSchema)),
}
