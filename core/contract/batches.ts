/** Requests about exchange with other stations: what came and went, what is missing, bundles out and in, who is enrolled. */
import { z } from 'zod'
import { forAdmins, forAll, forLeads } from './procedure.ts'
import { bilingualSchema } from './shared.ts'

/** Kinds that a person sends; a range of the log holds results, watchlists, patterns and policy alike. */
export const batchKinds = ['manifests', 'schedule', 'inspections', 'watchlists', 'policy', 'packs'] as const
export type BatchKind = (typeof batchKinds)[number]

export const batchSchema = z.object({
  /** Start of the content hash; the same bundle has the same id everywhere. */
  id: z.string(),
  kind: z.string(),
  direction: z.enum(['in', 'out']),
  /** Who wrote it, by id and by name. */
  station: z.string(),
  stationName: z.string(),
  createdAt: z.string(),
  records: z.number(),
  travellers: z.number(),
  flights: z.array(z.string()),
  note: z.string().nullable(),
  recipients: z.array(z.string()),
})
export type Batch = z.infer<typeof batchSchema>

export const peerSchema = z.object({
  id: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  enrolledAt: z.string(),
  revokedAt: z.string().nullable(),
  /** When the newest bundle that has come from it was made. */
  seenAt: z.string().nullable(),
  /** Records of this station that it has not said to have. */
  unsent: z.number(),
  /** Its own records that are here. */
  received: z.number(),
  /** Bundles of it that wait for an earlier one; the number that is wanted next. */
  waiting: z.number(),
  wanted: z.number().nullable(),
})
export type PeerView = z.infer<typeof peerSchema>

export const batchOverviewSchema = z.object({
  batches: z.array(batchSchema),
  stations: z.array(peerSchema),
  /** Flights of the schedule whose pushes are due and have not come. */
  missing: z.array(z.object({ flightId: z.string(), arrivalAt: z.string().nullable(), labels: z.array(z.string()) })),
  /** Two records of one check: the first does not count until a person has decided. */
  twins: z.array(z.object({ travellerId: z.string(), flightId: z.string(), records: z.array(z.string()) })),
  waitingRecords: z.number(),
  hub: z.object({
    url: z.string().nullable(),
    running: z.boolean(),
    lastAt: z.string().nullable(),
    problem: z.string().nullable(),
  }),
  now: z.string(),
})
export type BatchOverview = z.infer<typeof batchOverviewSchema>

export const batchPreviewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('readable'),
    batch: batchSchema,
    ageMs: z.number(),
    /** `early`: records before it are missing here, it will wait. */
    state: z.enum(['new', 'had', 'early']),
    newFlights: z.array(z.string()),
  }),
  z.object({ kind: z.literal('refused'), reason: z.string(), sentence: bilingualSchema }),
])
export type BatchPreview = z.infer<typeof batchPreviewSchema>

/** A bundle file on its way in. */
export const batchTransferSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['receiving', 'ready', 'taking', 'taken', 'had', 'waiting', 'refused', 'cancelled', 'failed']),
  bytes: z.number(),
  bytesDone: z.number(),
  step: z.string(),
  /** Once taken. */
  records: z.number(),
  flightIds: z.array(z.string()),
  /** Once refused. */
  sentence: bilingualSchema.nullable(),
})
export type BatchTransfer = z.infer<typeof batchTransferSchema>

const transferInput = z.object({ transferId: z.string() })

export const batches = {
  overview: forAll('view')
    .input(z.object({ limit: z.number().int().max(500).default(100) }))
    .output(batchOverviewSchema),
  /** This station's public card, as text to enrol it elsewhere. */
  card: forLeads('view').output(z.object({ text: z.string(), fingerprint: z.string(), station: z.string() })),
  addStation: forAdmins('configure')
    .input(z.object({ card: z.string().min(1).max(2000) }))
    .output(z.object({ id: z.string(), name: z.string(), fingerprint: z.string(), isKnown: z.boolean() })),
  revokeStation: forAdmins('configure')
    .input(z.object({ stationId: z.string() }))
    .output(z.object({ revoked: z.literal(true) })),
  /** Makes a bundle and keeps it until it was fetched piece by piece, at most a quarter of an hour. */
  export: forLeads('export')
    .input(
      z.object({
        kind: z.enum(batchKinds),
        receivers: z.array(z.string()).min(1),
        flights: z.array(z.string()).optional(),
        note: z.string().max(500).nullable().default(null),
      }),
    )
    .output(
      z.object({
        transferId: z.string(),
        name: z.string(),
        bytes: z.number(),
        records: z.number(),
        flights: z.array(z.string()),
        fromSeq: z.number(),
        toSeq: z.number(),
      }),
    ),
  /** Base64, at most 1 MiB before encoding. */
  fetch: forLeads(null)
    .input(z.object({ transferId: z.string(), offset: z.number().int().nonnegative() }))
    .output(z.object({ data: z.string(), last: z.boolean() })),
  /** Announces a bundle file. */
  begin: forLeads('import')
    .input(z.object({ name: z.string().max(300), bytes: z.number().int().nonnegative() }))
    .output(batchTransferSchema),
  append: forLeads(null)
    .input(z.object({ transferId: z.string(), data: z.string(), last: z.boolean() }))
    .output(batchTransferSchema),
  preview: forLeads('view').input(transferInput).output(batchPreviewSchema),
  /** Starts taking it; `read` tells how far it is. */
  take: forLeads('import').input(transferInput).output(batchTransferSchema),
  read: forLeads(null).input(transferInput).output(batchTransferSchema),
  cancel: forLeads('import').input(transferInput).output(batchTransferSchema),
  /** Says which of two records of one check holds. */
  resolveTwin: forLeads('record')
    .input(z.object({ kept: z.string(), dropped: z.string() }))
    .output(z.object({ resolved: z.literal(true) })),
}
