/** Requests about the yearly review of the indicators: whether each is still needed, and still justified. */
import { z } from 'zod'
import { forOversight } from './procedure.ts'
import { bilingualSchema } from './shared.ts'

const model = z.enum(['high', 'drug'])
const doubtSchema = z.object({ feature: z.string().max(60), note: z.string().trim().min(1).max(500) })

const reviewSchema = z.object({
  at: z.string(),
  by: z.string(),
  packId: z.string(),
  /** What the reviewer looked at and found, in words. */
  note: z.string(),
  /** Indicators that should be changed or dropped with the next model, each with the reason. */
  doubts: z.array(doubtSchema),
})

export const reviewedModelSchema = z.object({
  model,
  /** The pack in force; null: there is none, and nothing to review. */
  packId: z.string().nullable(),
  indicators: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      meaning: bilingualSchema,
      justification: bilingualSchema,
      /** Age, sex, nationality and the like: never the only reason. */
      protected: z.boolean(),
    }),
  ),
  /** Newest first. */
  reviews: z.array(reviewSchema),
  /** A year after the last review, or after the pack was trained; null without a pack. */
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
})
export type ReviewedModel = z.infer<typeof reviewedModelSchema>

export const reviews = {
  read: forOversight('view').output(z.array(reviewedModelSchema)),
  /** Signs a review of the pack in force; it cannot be changed afterwards, only followed by another. */
  sign: forOversight('configure')
    .input(
      z.object({
        model,
        packId: z.string(),
        note: z.string().trim().min(1).max(4000),
        doubts: z.array(doubtSchema).max(200),
      }),
    )
    .output(z.array(reviewedModelSchema)),
}
