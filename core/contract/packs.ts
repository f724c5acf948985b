/** Requests about models: training, side by side, approval by two people, rollback, drift, statistics of work. */
import { z } from 'zod'
import { intervalSchema } from './figures.ts'
import { bilingualSchema } from './shared.ts'
import { evaluationReportSchema } from './evaluation.ts'
import { driftReportSchema, workReportSchema } from './packReports.ts'
import { forLeads, forOversight } from './procedure.ts'

const model = z.enum(['high', 'drug'])
const person = z.object({ by: z.string(), at: z.string() })

/** One figure of the pack in force and of the candidate on the same travellers; null where it cannot be computed. */
const figureSchema = z.object({
  name: z.enum(['auc', 'ap', 'precisionAt1', 'precisionAt5', 'recallAt5', 'recallAt10', 'brier', 'ece']),
  candidate: intervalSchema.nullable(),
  inForce: intervalSchema.nullable(),
  /** Candidate less pack in force, drawn together; null for one side alone. */
  difference: intervalSchema.nullable(),
})

export const comparisonSchema = z.object({
  /** Null: no pack was in force. */
  inForce: z.string().nullable(),
  /** Days of the slice that neither training step of the candidate has seen. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  travellers: z.number(),
  /** The pack in force was trained on some of these days: its figures are too good. */
  seenBefore: z.boolean(),
  /** Share of the candidate's highest 5 % that the pack in force puts there too. */
  sameTop: z.number().nullable(),
  sets: z.array(
    z.object({
      /** `random`: picked by chance, the honest test; `inspected`: all checks, biased by who was picked. */
      on: z.enum(['random', 'inspected']),
      rows: z.number(),
      found: z.number(),
      figures: z.array(figureSchema),
    }),
  ),
})
export type Comparison = z.infer<typeof comparisonSchema>

export const packViewSchema = z.object({
  id: z.string(),
  model,
  trainedOn: z.string(),
  simulated: z.boolean(),
  features: z.number(),
  card: bilingualSchema,
})
export type PackView = z.infer<typeof packViewSchema>

export const candidateSchema = z.object({
  id: z.string(),
  model,
  state: z.enum(['candidate', 'inForce', 'retired', 'refused']),
  /** `trained` here, `taken` from a folder, `received` from another station. */
  source: z.enum(['trained', 'taken', 'received']),
  addedAt: z.string(),
  addedBy: z.string().nullable(),
  approvals: z.array(person),
  ended: person.extend({ reason: z.string() }).nullable(),
  comparison: comparisonSchema.nullable(),
  /** Null once its files are gone (refused). */
  pack: packViewSchema.nullable(),
})
export type Candidate = z.infer<typeof candidateSchema>

export const trainingStateSchema = z.object({
  state: z.enum(['idle', 'running', 'done', 'cancelled', 'failed']),
  model: model.nullable(),
  packId: z.string().nullable(),
  by: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  stage: z
    .enum(['reading', 'trees', 'forest', 'network', 'autoencoder', 'voting', 'measures', 'comparison'])
    .nullable(),
  /** Of the whole, 0 .. 1. */
  share: z.number(),
  failure: z.object({ kind: z.enum(['tooFew', 'fault']), finds: z.number().nullable() }).nullable(),
})
export type TrainingState = z.infer<typeof trainingStateSchema>

export const packShelfSchema = z.object({
  inForce: z.array(
    z.object({
      model,
      /** Null: lists are made by watchlist, patterns and chance alone. */
      pack: packViewSchema.nullable(),
      /** `shipped` with the product, or decided `here`. */
      origin: z.enum(['shipped', 'here']),
      since: z.string().nullable(),
      /** The one before, to which one step leads back; id null: the one shipped with the product. */
      former: z.object({ id: z.string().nullable() }).nullable(),
    }),
  ),
  /** Newest first; decided ones stay in sight. */
  candidates: z.array(candidateSchema),
  training: trainingStateSchema,
  /** Approvals that a candidate needs. */
  approvalsNeeded: z.number(),
})
export type PackShelf = z.infer<typeof packShelfSchema>

export const verdictSchema = z.object({
  accepted: z.boolean(),
  /** Null where accepted. */
  reason: z.string().nullable(),
  text: bilingualSchema,
  id: z.string().nullable(),
  model: model.nullable(),
})
export type Verdict = z.infer<typeof verdictSchema>

const filesSchema = z
  .array(z.object({ name: z.string().min(1).max(200), data: z.base64() }))
  .min(1)
  .max(50)
const foreignSchema = z.object({
  model,
  featureMap: z.record(z.string(), z.string()),
  bands: z.tuple([z.number(), z.number(), z.number()]),
})

/** A folder of this machine (console and desktop shell), or the files themselves. */
const packSourceSchema = z.union([z.object({ path: z.string().min(1) }), z.object({ files: filesSchema })])

const spanSchema = z.object({ from: z.iso.date(), to: z.iso.date(), by: z.enum(['day', 'week']).default('week') })

export const packs = {
  shelf: forOversight(null).output(packShelfSchema),
  /** Trains a candidate from this station's own saved feature rows and checks; one at a time. */
  train: forLeads('configure')
    .input(
      z.object({
        model,
        seed: z.number().int().min(0).default(1),
        /** Learn without age, sex, nationality and what is made of them. */
        withoutProtected: z.boolean().default(false),
      }),
    )
    .output(trainingStateSchema),
  trainingState: forOversight(null).output(trainingStateSchema),
  cancelTraining: forLeads('configure').output(trainingStateSchema),
  /** One person's word for a candidate; the second person's brings it into force. */
  approve: forLeads('configure')
    .input(z.object({ packId: z.string() }))
    .output(packShelfSchema),
  reject: forLeads('configure')
    .input(z.object({ packId: z.string(), reason: z.string().trim().min(1).max(500) }))
    .output(packShelfSchema),
  /** Back to the pack before, in one step. */
  rollback: forLeads('configure')
    .input(z.object({ model, reason: z.string().trim().min(1).max(500) }))
    .output(packShelfSchema),
  /** Whether this station would run the pack, in words. */
  verify: forLeads('view').input(packSourceSchema).output(verdictSchema),
  /** Takes a pack in as a candidate; `foreign` for the JSON of an XGBoost model (`model.json`) made elsewhere. */
  take: forLeads('import')
    .input(z.object({ source: packSourceSchema, foreign: foreignSchema.nullable().default(null) }))
    .output(verdictSchema),
  /** Whether the travellers of late still look like those of the reference weeks, and whether the model still holds. */
  drift: forOversight('view')
    .input(z.object({ model, weeks: z.number().int().min(1).max(104).default(12) }))
    .output(driftReportSchema),
  /** How good the pack in force was on this station's own later travellers, beside baselines. */
  evaluation: forOversight('view').input(z.object({ model })).output(evaluationReportSchema),
  work: forOversight('view').input(spanSchema).output(workReportSchema),
  workCsv: forOversight('export')
    .input(spanSchema.extend({ table: z.enum(['periods', 'groups']) }))
    .output(z.object({ fileName: z.string(), text: z.string() })),
}
