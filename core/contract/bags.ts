/** Requests about bags: the list of a flight, the hall with its belts, holds, seals, X-ray. */
import { z } from 'zod'
import { bagActKinds, xrayResults } from '../baggage/BagAct.ts'
import { sealColours } from '../baggage/Seal.ts'
import { forAdmins, forAll, forStaff } from './procedure.ts'
import { bilingualSchema } from './shared.ts'
import { writtenText } from './writtenText.ts'

export const holdReasons = ['drugs', 'goods', 'food', 'weapon', 'other'] as const

export const sealSchema = z.object({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]{0,23}$/),
  reason: z.enum(holdReasons),
  colour: z.enum(sealColours),
  mark: z.string().min(1).max(2),
  word: z.object({ ko: z.string().min(1).max(30), en: z.string().min(1).max(30) }),
})
export type SealView = z.infer<typeof sealSchema>

const word = { by: z.string(), at: z.string() }
export const handlingSchema = z.object({
  hold: z.object({ seal: sealSchema, ...word }).nullable(),
  /** The seal that is on the bag now. */
  seal: z.object({ seal: sealSchema, number: z.string().nullable(), ...word }).nullable(),
  xray: z.object({ state: z.enum(['asked', ...xrayResults]), note: z.string().nullable(), ...word }).nullable(),
  /** The newest act, which can be taken back. */
  last: z.object({ id: z.string(), kind: z.enum(bagActKinds), ...word }).nullable(),
})

/** Where the owner is now: read at the gate, or seen or sent on there, in the last minutes. */
export const ownerAtSchema = z.object({
  state: z.enum(['scanned', 'seen', 'referred']),
  at: z.string(),
  by: z.string(),
})

export const bagRowSchema = z.object({
  rank: z.number(),
  bagId: z.string(),
  tag: z.string(),
  airline: z.string().nullable(),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  ownerSeat: z.string().nullable(),
  /** The owner's name in Latin capitals, where it was sent in other letters. */
  ownerLatin: z.string().nullish(),
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
  handling: handlingSchema.optional(),
  flightId: z.string().optional(),
  flight: z.string().optional(),
  /** Whom a bag message names where nobody of the flight is that person. */
  statedOwner: z.string().nullable().optional(),
  ownerAt: ownerAtSchema.nullable().optional(),
})
export type BagRow = z.infer<typeof bagRowSchema>

export const beltFlightSchema = z.object({
  flightId: z.string(),
  flight: z.string(),
  from: z.string(),
  arrivalAt: z.string().nullable(),
  bags: z.number(),
  belt: z.string().nullable(),
  /** When the first and the last bag came onto the belt, by the word of someone in the hall. */
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable(),
})
export type BeltFlight = z.infer<typeof beltFlightSchema>

export const hallSchema = z.object({
  /** Belts with flights of these hours, by number; null: flights whose belt is not known. */
  belts: z.array(
    z.object({ belt: z.string().nullable(), flights: z.array(beltFlightSchema), held: z.number(), bags: z.number() }),
  ),
  /** The belt whose bags these are. */
  belt: z.string().nullable(),
  rows: z.array(bagRowSchema),
  seals: z.array(sealSchema),
})
export type Hall = z.infer<typeof hallSchema>

export const bagHistorySchema = z.object({
  row: bagRowSchema,
  /** What messages said, with the text of each; and what was done with the bag here and at other stations. */
  lines: z.array(
    z.object({
      at: z.string().nullable(),
      kind: z.string(),
      station: z.string().nullable(),
      by: z.string().nullable(),
      seal: sealSchema.nullable(),
      sealNumber: z.string().nullable(),
      result: z.enum(xrayResults).nullable(),
      note: z.string().nullable(),
      undone: z.boolean(),
      raw: z.string().nullable(),
    }),
  ),
  /** Other flights of the last weeks on which this tag number was used. */
  otherFlights: z.array(z.object({ bagId: z.string(), flight: z.string(), date: z.string() })),
})
export type BagHistory = z.infer<typeof bagHistorySchema>

const note = writtenText(500).nullable().default(null)
const seal = z.string().max(24)
export const bagActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hold'), bagId: z.string(), seal, note }),
  z.object({
    kind: z.literal('sealOn'),
    bagId: z.string(),
    seal,
    number: z.string().max(30).nullable().default(null),
    note,
  }),
  z.object({ kind: z.literal('sealOff'), bagId: z.string(), note }),
  z.object({ kind: z.literal('refer'), bagId: z.string(), note }),
  z.object({ kind: z.literal('result'), bagId: z.string(), result: z.enum(xrayResults), note }),
  z.object({ kind: z.literal('release'), bagId: z.string(), note }),
  z.object({ kind: z.literal('undo'), bagId: z.string(), actId: z.string() }),
])
export type BagActInput = z.infer<typeof bagActSchema>

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
  /** The bags on one belt with their flights; without a belt the one that is busiest now. */
  hall: forAll('view')
    .input(z.object({ belt: z.string().max(8).nullish() }))
    .output(hallSchema),
  /** A tag of ten digits, airline letters and serial, or its last digits, among the flights of the hall. */
  find: forStaff('search')
    .input(z.object({ text: z.string().min(1).max(40) }))
    .output(z.object({ rows: z.array(bagRowSchema), belt: z.string().nullable() })),
  history: forAll('view')
    .input(z.object({ bagId: z.string() }))
    .output(bagHistorySchema),
  /** Hold, seal on and off, X-ray and its result, release; the newest act can be taken back. */
  act: forStaff('record').input(bagActSchema).output(bagRowSchema),
  /** A bag that stands in the hall and that no message of the flight named. */
  add: forStaff('record')
    .input(z.object({ flightId: z.string(), tag: z.string().min(3).max(20) }))
    .output(bagRowSchema),
  /** When the first and the last bag came onto the belt, or another belt than the schedule says. */
  setBelt: forStaff('record')
    .input(
      z.object({
        flightId: z.string(),
        mark: z.enum(['first', 'last', 'clearFirst', 'clearLast', 'belt']),
        belt: z.string().min(1).max(8).optional(),
      }),
    )
    .output(beltFlightSchema),
  seals: forAll(null).output(z.array(sealSchema)),
  /** The seals of this station; marks must differ, and each reason needs at least one. */
  saveSeals: forAdmins('configure')
    .input(z.object({ seals: z.array(sealSchema).min(1).max(12) }))
    .output(z.array(sealSchema)),
}
