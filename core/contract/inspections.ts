/** Requests about results of checks. */
import { z } from 'zod'
import { inspectionMethods, outcomes } from '../inspection/Outcome.ts'
import { forStaff } from './procedure.ts'
import { writtenText } from './writtenText.ts'

export const inspectionInputSchema = z.object({
  travellerId: z.string(),
  outcome: z.enum(outcomes),
  methods: z.array(z.enum(inspectionMethods)).default([]),
  substance: writtenText(100).nullable().default(null),
  quantity: z.number().nonnegative().nullable().default(null),
  unit: z.string().max(20).nullable().default(null),
  valueKrw: z.number().nonnegative().nullable().default(null),
  place: z.enum(['person', 'body', 'handBag', 'checkedBag', 'other']).nullable().default(null),
  bagTags: z.array(z.string()).default([]),
  note: writtenText(2000).nullable().default(null),
  /** Id of the record that this one corrects. */
  corrects: z.string().nullable().default(null),
})
export type InspectionInput = z.infer<typeof inspectionInputSchema>

export const inspectionSchema = inspectionInputSchema.extend({
  id: z.string(),
  flightId: z.string(),
  at: z.string(),
  by: z.string(),
  selectedBy: z.string(),
  propensity: z.number(),
  packId: z.string().nullable(),
  pHigh: z.number().nullable(),
  pDrug: z.number().nullable(),
})

export const inspections = {
  record: forStaff('record').input(inspectionInputSchema).output(inspectionSchema),
}
