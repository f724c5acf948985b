/** What the page of one flight shows beside its list: the cabin, who is named by which source, what changed since when. */
import { z } from 'zod'

export const cabinClasses = ['F', 'C', 'W', 'Y'] as const
export type CabinClass = (typeof cabinClasses)[number]

export const cabinSchema = z.object({
  /** IATA aircraft type code as the messages give it. */
  equipment: z.string(),
  name: z.string(),
  aisles: z.union([z.literal(1), z.literal(2)]),
  /** Usual seat letters of a row from left to right, blocks between aisles: `ABC-DEFG-HJK`. Null: no such cabin usual. */
  rows: z.object({
    F: z.string().nullable(),
    C: z.string().nullable(),
    W: z.string().nullable(),
    Y: z.string(),
  }),
  /** The door people usually leave by, counted from the nose. */
  door: z.union([z.literal(1), z.literal(2)]),
})
export type Cabin = z.infer<typeof cabinSchema>

const briefSchema = z.object({
  travellerId: z.string(),
  name: z.string(),
  seat: z.string().nullable(),
  selected: z.boolean(),
})
export type PersonBrief = z.infer<typeof briefSchema>

/**
 * `listedOnly`: in the list of the carrier, in no booking. `bookedOnly`: booked, and not in the list that has come.
 * `left`: checked in or listed, and not on board any more. `notOnBoard`: booked, and never boarded.
 */
export const sourceGaps = [
  'listedOnly',
  'bookedOnly',
  'left',
  'notOnBoard',
  'withoutDocument',
  'withoutSeat',
  'conflicts',
  'walkIn',
] as const
export type SourceGap = (typeof sourceGaps)[number]

export const flightOverviewSchema = z.object({
  /** Null: the messages name no aircraft, or one that the table does not know. */
  cabin: cabinSchema.nullable(),
  counts: z.object({
    travellers: z.number(),
    crew: z.number(),
    booked: z.number(),
    listed: z.number(),
    checkedIn: z.number(),
    declared: z.number(),
    bags: z.number(),
    bagsWithoutOwner: z.number(),
    walkIns: z.number(),
  }),
  gaps: z.array(z.object({ gap: z.enum(sourceGaps), people: z.array(briefSchema) })),
})
export type FlightOverview = z.infer<typeof flightOverviewSchema>

const changedPersonSchema = briefSchema.extend({
  kind: z.enum(['new', 'gone', 'back', 'changed']),
  /** Newest value of each field, with what it was at the start. */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type ChangedPerson = z.infer<typeof changedPersonSchema>

export const flightChangesSchema = z.object({
  /** The moment that the changes are counted from; null: this person has never looked at the flight. */
  since: z.string().nullable(),
  people: z.array(changedPersonSchema),
  /** The newest moment in this answer: give it back as what has been looked at. */
  mark: z.object({ traveller: z.number(), change: z.number() }),
  /** The sendings that one may count from, oldest first. */
  pushes: z.array(z.object({ push: z.number(), source: z.string(), label: z.string(), at: z.string() })),
})
export type FlightChanges = z.infer<typeof flightChangesSchema>
