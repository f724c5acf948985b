/** How good the model in force was on the station's own travellers: figures with intervals beside baselines, by month, by group, and leak checks. */
import { z } from 'zod'
import { groupSetSchema, intervalSchema, reliabilitySchema } from './figures.ts'

/** `random`: picked by chance, the honest test; `inspected`: everyone checked, biased; `truth`: hidden truth of a simulated world. */
const view = z.enum(['random', 'inspected', 'truth'])
/** `auc`, `ap`, `precisionAt5`, `recallAtCapacity`, `ndcgAtCapacity` ...; absent where it cannot be computed. */
const values = z.record(z.string(), intervalSchema)

export const evaluationReportSchema = z.object({
  model: z.enum(['high', 'drug']),
  /** Null: no pack in force, baselines only. */
  packId: z.string().nullable(),
  /** The pack that was given is signed by a key that this station does not trust. */
  untrusted: z.boolean(),
  /** Calendar days of the travellers measured; null: none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  travellers: z.number(),
  /** Earlier checks that the baselines learnt from. */
  learntFrom: z.number(),
  /** What the lists propose, in percent of travellers. */
  capacityPercent: z.number(),
  sets: z.array(
    z.object({
      on: view,
      rows: z.number(),
      found: z.number(),
      /** `ensemble` (the pack), its learners, `withoutProtected`, and baselines such as `rule:paid-cash`. */
      rankings: z.array(z.object({ of: z.string(), values })),
    }),
  ),
  months: z.array(
    z.object({
      month: z.string(),
      on: view,
      rows: z.number(),
      found: z.number(),
      said: z.number(),
      came: intervalSchema,
      values,
    }),
  ),
  reliability: z.array(z.object({ on: view, points: reliabilitySchema })),
  groups: z.array(groupSetSchema),
  leaks: z.object({
    rows: z.number(),
    repeatedShare: z.number(),
    repeatedSame: z.number().nullable(),
    personShare: z.number(),
    telling: z.array(z.object({ feature: z.string(), auc: z.number() })),
    suspects: z.array(z.string()),
    /** Checks whose list was made when their result was known already: must be none. */
    lateLists: z.number(),
  }),
})
export type EvaluationReport = z.infer<typeof evaluationReportSchema>
