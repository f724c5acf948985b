/** Requests about bags: the list of a flight, holds. */
import { z } from 'zod'
import { forAll, forStaff } from './procedure.ts'
import { bilingualSchema } from './shared.ts'

export const holdReasons = ['drugs', 'goods', 'food', 'weapon', 'other'] as const

export const bagRowSchema = z.object({
  rank: z.number(),
  bagId: z.string(),
  tag: z.string(),
  airline: z.string().nullable(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  ownerSeat: z.string().nullable(),
  ownerSelected: z.boolean(),
  weightKg: z.number().nullable(),
  pieces: z.number().nullable(),
  destination: z.string().nullable(),
  status: z.string(),
  belt: z.string().nullable(),
  pool: z.string().nullable(),
  priority: z.number(),
  /** `unaccompanied`, `late`, `poolMismatch`, `heavyForStay`, `ownerNotOnBoard`, `notExpected`. */
  signals: z.array(z.string()),
  reasons: z.array(bilingualSchema),
  hold: z.object({ reason: z.enum(holdReasons), by: z.string(), at: z.string() }).nullable(),
})
export type BagRow = z.infer<typeof bagRowSchema>

export const bags = {
  list: forAll('view')
    .input(z.object({ flightId: z.string() }))
    .output(z.object({ rows: z.array(bagRowSchema), belt: z.string().nullable() })),
  hold: forStaff('select')
    .input(z.object({ bagId: z.string(), reason: z.enum(holdReasons) }))
    .output(bagRowSchema),
  release: forStaff('select')
    .input(z.object({ bagId: z.string() }))
    .output(bagRowSchema),
}
