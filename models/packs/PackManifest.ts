/** The first file of a pack: what it is, what it was made from, how good it was, and who answers for it. */
import { z } from 'zod'
import { groupSetSchema, intervalSchema, reliabilitySchema } from '#core/contract/figures.ts'

/** Raised when an older station could not read the pack rightly. */
export const packSchemaVersion = 1

const sliceSchema = z.object({
  name: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  travellers: z.number(),
  inspected: z.number(),
  found: z.number(),
})

export const metricSetSchema = z.object({
  /** `random`: picked by chance, the honest test; `inspected`: all inspected, biased; `truth`: hidden truth of a simulated world. */
  on: z.enum(['random', 'inspected', 'truth']),
  /** `ensemble`, a member, or a baseline. */
  of: z.string(),
  rows: z.number(),
  found: z.number(),
  /** `auc`, `ap`, `brier`, `ece`, `precisionAt1` .. `recallAt10`; absent where it cannot be computed. */
  values: z.record(z.string(), intervalSchema),
  /** Of the ensemble: what was said and what came true, in bins of equal mass. */
  reliability: reliabilitySchema.optional(),
})

export const memberNames = ['trees', 'forest', 'network'] as const

export const packManifestSchema = z.object({
  format: z.literal('gateside-pack'),
  schemaVersion: z.number().int(),
  packId: z.string().min(1),
  model: z.enum(['high', 'drug']),
  /** Calendar day on which the training ended, by the caller's clock. */
  trainedOn: z.string(),
  simulated: z.boolean(),
  /** What a reader of the card must know about this run, in both languages. */
  notes: z.array(z.object({ ko: z.string(), en: z.string() })).optional(),
  /** Where the model comes from: trained here, or brought in from another tool. */
  origin: z.enum(['gateside', 'xgboost']),
  features: z.array(z.string()),
  featureHash: z.string(),
  dataHash: z.string().nullable(),
  seed: z.number(),
  slices: z.array(sliceSchema),
  members: z.array(z.object({ name: z.enum(memberNames), weight: z.number().min(0).max(1) })),
  novelty: z.boolean(),
  /** Calibrated probability at which bands 2, 3 and 4 begin. */
  bands: z.tuple([z.number(), z.number(), z.number()]),
  metrics: z.array(metricSetSchema),
  /** Of the busiest places and agencies, those that keep the same company by skip-gram: a look at whether the vectors make sense. */
  neighbours: z
    .array(
      z.object({
        feature: z.string(),
        value: z.string(),
        near: z.array(z.object({ value: z.string(), cosine: z.number() })),
      }),
    )
    .optional(),
  /** By protected feature, on the test slice. */
  groups: z.array(groupSetSchema),
  files: z.array(z.string()),
  /** Id of the key that signed; null before signing. */
  signer: z.string().nullable(),
})

export type PackManifest = z.infer<typeof packManifestSchema>
export type MetricSet = z.infer<typeof metricSetSchema>
export type Slice = z.infer<typeof sliceSchema>
export type MemberName = (typeof memberNames)[number]
