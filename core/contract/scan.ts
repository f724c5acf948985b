/** Request about a scanned text: passport MRZ, boarding pass, bag tag. */
import { z } from 'zod'
import { forStaff } from './procedure.ts'
import { foundSchema } from './travellers.ts'

export const scanAnswerSchema = z.object({
  kind: z.enum(['mrz', 'boardingPass', 'bagTag', 'locator', 'seat', 'name', 'unknown']),
  travellerId: z.string().nullable(),
  bagId: z.string().nullable(),
  /** Everyone it may be, best first. */
  candidates: z.array(foundSchema),
  /** What was read, field by field, with the state of its check digit. */
  fields: z.array(z.object({ field: z.string(), value: z.string(), check: z.enum(['ok', 'wrong', 'none']) })),
  problems: z.array(z.string()),
  repaired: z.string().nullable(),
  /** What a field would say if one character was misread: offered to a person, never taken. */
  repairs: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })).optional(),
})
export type ScanAnswer = z.infer<typeof scanAnswerSchema>

export const scan = {
  resolve: forStaff('search')
    .input(z.object({ text: z.string().min(1).max(2000), flightId: z.string().optional() }))
    .output(scanAnswerSchema),
}
