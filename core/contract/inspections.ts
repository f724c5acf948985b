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
  /** Companions who were checked along and on whom nothing was found: each gets a record of their own. */
  companions: z.array(z.string()).max(60).optional(),
  /** Made by the asking window once for each check: the same check sent twice is one record. */
  once: z.string().min(8).max(64).nullable().optional(),
})
export type InspectionInput = z.infer<typeof inspectionInputSchema>

export const inspectionSchema = inspectionInputSchema.omit({ companions: true, once: true }).extend({
  id: z.string(),
  flightId: z.string(),
  at: z.string(),
  by: z.string(),
  selectedBy: z.string(),
  propensity: z.number(),
  packId: z.string().nullable(),
  pHigh: z.number().nullable(),
  pDrug: z.number().nullable(),
  /** Companions who got a record of their own with it. */
  along: z.array(z.string()).optional(),
})

export const inspections = {
  record: forStaff('record').input(inspectionInputSchema).output(inspectionSchema),
  /** Takes a record back, with those of companions checked along: a new record says so, the old one stays readable. */
  withdraw: forStaff('record')
    .input(z.object({ inspectionId: z.string().max(80) }))
    .output(z.object({ travellerId: z.string(), withdrawn: z.number() })),
}
