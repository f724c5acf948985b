/** Figures as reports and packs give them: with their 95 % interval, by group, and as said and come true. */
import { z } from 'zod'

export const intervalSchema = z.object({ value: z.number(), low: z.number(), high: z.number() })

/** Probabilities in bins of equal mass: travellers, what was said, what came true. */
export const reliabilitySchema = z.array(z.object({ n: z.number(), said: z.number(), came: intervalSchema }))

const figure = intervalSchema.nullable()
/** Figures of `models/evaluation/computeDisparity`; null where a group is too small or nobody of it was inspected. */
export const groupSetSchema = z.object({
  feature: z.string(),
  groups: z.array(
    z.object({
      group: z.string(),
      n: z.number(),
      inspected: z.number(),
      suppressed: z.boolean(),
      selectionRate: figure,
      selectionRatio: z.number().nullable(),
      hitRate: figure,
      truePositiveRate: figure,
      falsePositiveRate: figure,
    }),
  ),
})
export type GroupSet = z.infer<typeof groupSetSchema>
