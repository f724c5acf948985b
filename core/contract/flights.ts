/** Requests about flights: the arrivals board. */
import { z } from 'zod'
import { flightChangesSchema, flightOverviewSchema } from './flightPage.ts'
import { forAll } from './procedure.ts'

export const pushSchema = z.object({
  source: z.enum(['PNR', 'API', 'DCS', 'BAG', 'DECLARATION', 'MANUAL']),
  label: z.string(),
  preparedAt: z.string().nullable(),
  receivedAt: z.string(),
  travellers: z.number(),
})

export const flightSchema = z.object({
  id: z.string(),
  carrier: z.string(),
  carrierName: z.string().nullable(),
  number: z.string(),
  suffix: z.string().nullable(),
  /** Local calendar day of arrival, or of departure where the arrival is unknown. */
  date: z.string(),
  from: z.string(),
  fromCity: z.string().nullable(),
  /** Korean name of the city where the reference tables have one. */
  fromCityKo: z.string().nullable().optional(),
  to: z.string(),
  departureLocal: z.string().nullable(),
  arrivalLocal: z.string().nullable(),
  departureAt: z.string().nullable(),
  arrivalAt: z.string().nullable(),
  codeshares: z.array(z.string()),
  equipment: z.string().nullable(),
  gate: z.string().nullable(),
  belt: z.string().nullable(),
  travellers: z.number(),
  crew: z.number(),
  bags: z.number(),
  selected: z.number(),
  /** Of the selected: seen, passed, inspected, skipped or missed. */
  handled: z.number(),
  finds: z.number(),
  capacity: z.number(),
  counts: z.object({ pnr: z.number(), api: z.number(), dcs: z.number() }),
  withoutDocuments: z.number(),
  changedSinceLastPush: z.number(),
  notOnBoard: z.number(),
  problems: z.number(),
  pushes: z.array(pushSchema),
  /** When the saved list was made; null: not ranked yet. */
  rankedAt: z.string().nullable(),
  watchlistHits: z.number(),
  /** Whose the flight is; absent: given to nobody. */
  assigned: z.object({ yours: z.boolean(), stations: z.array(z.string()), teams: z.array(z.string()) }).optional(),
})
export type FlightView = z.infer<typeof flightSchema>

export const flights = {
  /** Flights by arrival time. `from` and `to` are UTC instants; without them: all. */
  /** By arrival. With a limit the latest of those asked for, and `more` when there were others; `stored` counts all there are. */
  board: forAll('view')
    .input(
      z.object({
        from: z.string().optional(),
        /** Instead of `from`: so many hours back from the station's clock. */
        sinceHours: z.number().positive().optional(),
        to: z.string().optional(),
        text: z.string().optional(),
        limit: z.number().int().min(1).max(2000).optional(),
      }),
    )
    .output(z.object({ flights: z.array(flightSchema), now: z.string(), more: z.boolean(), stored: z.number() })),
  read: forAll('view')
    .input(z.object({ flightId: z.string() }))
    .output(flightSchema),
  /** The cabin, and who is named by which source. */
  overview: forAll('view')
    .input(z.object({ flightId: z.string() }))
    .output(flightOverviewSchema),
  /** Who is new, gone or changed since the asker's last look, or since a sending. */
  changes: forAll('view')
    .input(z.object({ flightId: z.string(), push: z.number().nullable().default(null) }))
    .output(flightChangesSchema),
  /** The asker has looked at the flight up to this mark. */
  looked: forAll(null)
    .input(z.object({ flightId: z.string(), mark: z.object({ traveller: z.number(), change: z.number() }) }))
    .output(z.object({ at: z.string() })),
}
