/** Requests about exchange with other stations: what came and went, what is missing, bundles out and in, who is enrolled. */
import { z } from 'zod'
import {
  assignmentSchema,
  batchProblemSchema,
  hubStateSchema,
  hubVisitSchema,
  peerAuditSchema,
  twinSchema,
} from './exchange.ts'
import { forAdmins, forAll, forLeads } from './procedure.ts'
import { bilingualSchema } from './shared.ts'
import { writtenText } from './writtenText.ts'

/** Kinds that a person sends; a range of the log holds results, watchlists, patterns and policy alike. */
export const batchKinds = [
  'manifests',
  'schedule',
  'inspections',
  'watchlists',
  'policy',
  'packs',
  'auditHeads',
] as const
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
  /** Its word on watchlists, patterns, policy and assignments holds here; words held back where it does not. */
  leads: z.boolean(),
  held: z.number(),
  /** What it said of its audit log; null: nothing yet. */
  audit: peerAuditSchema.nullable(),
  /** Flights ahead that are given to it. */
  assigned: z.number(),
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
  hub: hubStateSchema,
  /** Bundles that were cut off or refused, newest first. */
  problems: z.array(batchProblemSchema),
  /** Flights that are given to somebody. */
  assignments: z.array(assignmentSchema),
  /** This station, to be given flights like the others. */
  self: z.object({ id: z.string(), name: z.string() }),
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
    .input(z.object({ card: z.string().min(1).max(2000), leads: z.boolean().default(false) }))
    .output(z.object({ id: z.string(), name: z.string(), fingerprint: z.string(), isKnown: z.boolean() })),
  revokeStation: forAdmins('configure')
    .input(z.object({ stationId: z.string() }))
    .output(z.object({ revoked: z.literal(true) })),
  /** Lets a station lead, or no more; words of it that were held back hold from then on. */
  setLeads: forAdmins('configure')
    .input(z.object({ stationId: z.string(), leads: z.boolean() }))
    .output(z.object({ applied: z.number() })),
  /** Gives a flight to stations and teams; to none of both takes it back. */
  assign: forLeads('configure')
    .input(
      z.object({
        flightId: z.string(),
        stations: z.array(z.string()).max(1000),
        teams: z.array(z.string().max(60)).max(50),
      }),
    )
    .output(z.object({ assigned: z.literal(true) })),
  /** Makes a bundle and keeps it until it was fetched piece by piece, at most a quarter of an hour. */
  export: forLeads('export')
    .input(
      z.object({
        kind: z.enum(batchKinds),
        receivers: z.array(z.string()).min(1),
        flights: z.array(z.string()).optional(),
        note: writtenText(500).nullable().default(null),
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
  /** Goes on with a bundle that was cut off, or tries one again that was refused; `read` tells how far it is. */
  retry: forLeads('import')
    .input(z.object({ problemId: z.string() }))
    .output(batchTransferSchema),
  /** Takes a problem off the list; the bundle itself can come again. */
  dismiss: forLeads('import')
    .input(z.object({ problemId: z.string() }))
    .output(z.object({ dismissed: z.literal(true) })),
  /** Names the hub, enrols there by a one-time code, and says whether this station goes there by itself. */
  connectHub: forAdmins('configure')
    .input(
      z.object({
        url: z
          .url({ protocol: /^https?$/ })
          .max(500)
          .nullable(),
        code: z.string().min(8).max(100).nullable().default(null),
        /** PEM; absent: the known one stays, null: none but those of the system. */
        certificate: z.string().max(20_000).nullable().optional(),
        running: z.boolean().default(true),
      }),
    )
    .output(hubStateSchema),
  /** Fetches what the hub has for this station and sends what is new, now. */
  visitHub: forLeads('import').output(hubVisitSchema),
  /** Puts a bundle on the hub: one that was made here (`export`) or one that was brought (`begin`). */
  sendToHub: forLeads('export')
    .input(transferInput)
    .output(z.object({ isNew: z.boolean() })),
  /** Two records of one check, side by side. */
  twins: forLeads('view').output(z.array(twinSchema)),
  /** Says which of two records of one check holds. */
  resolveTwin: forLeads('record')
    .input(z.object({ kept: z.string(), dropped: z.string() }))
    .output(z.object({ resolved: z.literal(true) })),
}
