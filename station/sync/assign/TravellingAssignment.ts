/** An assignment as it travels beside manifests, so that one stick brings both; the record itself comes with the log. */
import { z } from 'zod'

export const travellingAssignmentSchema = z.object({
  flightId: z.string(),
  stations: z.array(z.string()),
  teams: z.array(z.string()),
  by: z.string(),
  at: z.string(),
  /** Of the record that said so. */
  station: z.string(),
  seq: z.number().int().positive(),
})
export type TravellingAssignment = z.infer<typeof travellingAssignmentSchema>
