/** What is read of a person in hand whom no message named. */
import { z } from 'zod'

export const walkInWays = ['mrz', 'boardingPass', 'typed'] as const

export const walkInFieldsSchema = z.object({
  surname: z.string().trim().max(100),
  given: z.string().trim().max(100),
  birthOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  sex: z.enum(['M', 'F', 'X']).nullable(),
  nationality: z.string().trim().max(3).nullable(),
  documentKind: z.enum(['passport', 'identity', 'visa', 'other']).nullable(),
  documentNumber: z.string().trim().max(40).nullable(),
  issuer: z.string().trim().max(3).nullable(),
  expiresOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  seat: z.string().trim().max(5).nullable(),
  locator: z.string().trim().max(12).nullable(),
})
export type WalkInFields = z.infer<typeof walkInFieldsSchema>

/** How and when such a person was met. */
export const walkInSchema = z.object({
  at: z.string(),
  by: z.string(),
  /** `station`: met at another station. */
  way: z.enum([...walkInWays, 'station']),
  fields: walkInFieldsSchema,
})
export type WalkInView = z.infer<typeof walkInSchema>
