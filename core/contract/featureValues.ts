/** What a model was given for one traveller: every feature with its value as saved when the list was made. */
import { z } from 'zod'

export const featureValuesSchema = z.object({
  travellerId: z.string(),
  model: z.enum(['high', 'drug']),
  asOf: z.string(),
  features: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      kind: z.enum(['number', 'category', 'flag', 'token']),
      meaning: z.string(),
      meaningKo: z.string().optional(),
      /** Null: not known. Categories as their text. */
      value: z.union([z.number(), z.string(), z.boolean()]).nullable(),
    }),
  ),
})
export type FeatureValues = z.infer<typeof featureValuesSchema>
