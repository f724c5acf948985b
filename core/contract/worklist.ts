/** Requests about the ranked list of a flight. */
import { z } from 'zod'
import { xrayResults } from '../baggage/BagAct.ts'
import { sealSchema } from './bags.ts'
import { flightSchema } from './flights.ts'
import { forAll, forLeads, forStaff } from './procedure.ts'
import {
  bagBriefSchema,
  dispositionSchema,
  dispositions,
  packBriefSchema,
  scoreSchema,
  selectionSchema,
} from './shared.ts'
import { neededText, writtenText } from './writtenText.ts'

/** A bag of the person that the hall holds, has sealed, or has sent through the X-ray. */
export const heldBagSchema = z.object({
  bagId: z.string(),
  tag: z.string(),
  seal: sealSchema.nullable(),
  /** On the bag, not only decided. */
  isSealed: z.boolean(),
  xray: z.enum(['asked', ...xrayResults]).nullable(),
})
export type HeldBag = z.infer<typeof heldBagSchema>

export const worklistRowSchema = z.object({
  rank: z.number(),
  travellerId: z.string(),
  name: z.string(),
  surname: z.string(),
  given: z.string(),
  sex: z.enum(['M', 'F', 'X']).nullable(),
  age: z.number().nullable(),
  nationality: z.string().nullable(),
  kind: z.enum(['adult', 'child', 'infant', 'crew', 'transit', 'staff', 'unknown']),
  seat: z.string().nullable(),
  cabin: z.string().nullable(),
  locator: z.string().nullable(),
  /** Travellers of the booking on this flight, this one included; and who of them is selected. */
  partySize: z.number(),
  companions: z.array(z.object({ travellerId: z.string(), name: z.string(), selected: z.boolean() })),
  priority: z.number(),
  high: scoreSchema.nullable(),
  drug: scoreSchema.nullable(),
  novelty: z.number().nullable(),
  selection: selectionSchema.nullable(),
  bags: bagBriefSchema,
  disposition: dispositionSchema,
  /** What is new since the last push: `new bag`, `seat 12A -> 40K` ... as keys with values. */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  onBoard: z.boolean(),
  withoutDocument: z.boolean(),
  conflicts: z.number(),
  sources: z.array(z.string()),
  held: z.array(heldBagSchema).optional(),
  /** The name in Latin capitals, where it was sent in other letters. */
  latin: z.string().nullish(),
})
export type WorklistRow = z.infer<typeof worklistRowSchema>

export const worklistSchema = z.object({
  flight: flightSchema,
  rankedAt: z.string().nullable(),
  dataAt: z.string().nullable(),
  capacity: z.number(),
  randomShare: z.number(),
  packs: z.array(packBriefSchema),
  rows: z.array(worklistRowSchema),
})
export type Worklist = z.infer<typeof worklistSchema>

export const worklist = {
  /** Every traveller of the flight in rank order; crew last. */
  read: forAll('view')
    .input(z.object({ flightId: z.string() }))
    .output(worklistSchema),
  /** Today's capacity for a flight; the list is made anew with the same random seed. */
  setCapacity: forLeads('configure')
    .input(
      z.object({
        flightId: z.string(),
        capacity: z.number().int().min(0).max(2000),
        randomShare: z.number().min(0.05).max(0.3),
      }),
    )
    .output(worklistSchema),
  /** The inspector disposes: what was done with a proposal. `skipped` and manual selection need a note. */
  dispose: forStaff('select')
    .input(z.object({ travellerId: z.string(), state: z.enum(dispositions), note: writtenText(500).nullable() }))
    .output(dispositionSchema),
  /** Select someone by hand, with the reason. */
  select: forStaff('select')
    .input(z.object({ travellerId: z.string(), note: neededText(500) }))
    .output(selectionSchema),
  /** Rank again now. */
  rerank: forStaff('score')
    .input(z.object({ flightId: z.string() }))
    .output(worklistSchema),
}
