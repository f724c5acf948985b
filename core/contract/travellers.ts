/** Requests about one traveller: the page, search. */
import { z } from 'zod'
import { purposes } from './access.ts'
import { featureValuesSchema } from './featureValues.ts'
import { flightSchema } from './flights.ts'
import { noteSchema } from './notes.ts'
import {
  mergeSchema,
  pageBagSchema,
  pageCheckSchema,
  pageHitSchema,
  pageLinkSchema,
  place,
  timelineEventSchema,
} from './pageParts.ts'
import { forAll, forStaff } from './procedure.ts'
import { bilingualSchema } from './shared.ts'
import { walkInSchema } from './walkInFields.ts'
import { worklistRowSchema } from './worklist.ts'
import { writtenText } from './writtenText.ts'

/** A referral sheet that may be printed: numbered, and remembered with who printed it and why. */
export const sheetSchema = z.object({
  number: z.string(),
  station: z.string(),
  by: z.string(),
  at: z.string(),
  purpose: z.enum(purposes),
})
export type Sheet = z.infer<typeof sheetSchema>

export const travellerPageSchema = z.object({
  row: worklistRowSchema,
  flight: flightSchema,
  identity: z.object({
    asSent: z.string(),
    display: z.string(),
    search: z.string(),
    birthOn: z.string().nullable(),
    sex: z.string().nullable(),
    nationality: z.string().nullable(),
    nationalityName: bilingualSchema.nullable(),
    residence: z.string().nullable(),
    embark: z.string().nullable(),
    debark: z.string().nullable(),
    verified: z.boolean().nullable(),
    merge: mergeSchema.optional(),
    fields: z.array(z.object({ field: z.string(), value: z.string(), source: z.string(), ...place })),
    conflicts: z.array(
      z.object({ field: z.string(), values: z.array(z.object({ value: z.string(), source: z.string() })) }),
    ),
  }),
  documents: z.array(
    z.object({
      kind: z.string(),
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      nationality: z.string().nullable(),
      birthOn: z.string().nullable(),
      sex: z.string().nullable(),
      expiresOn: z.string().nullable(),
      issuedOn: z.string().nullable(),
      source: z.string(),
      ...place,
    }),
  ),
  booking: z
    .object({
      locators: z.array(z.object({ system: z.string(), code: z.string(), createdAt: z.string().nullable() })),
      createdAt: z.string().nullable(),
      changedAt: z.string().nullable(),
      ticketedAt: z.string().nullable(),
      /** Hours from booking to departure. */
      leadHours: z.number().nullable(),
      agency: z
        .object({
          name: z.string(),
          iataNumber: z.string().nullable(),
          city: z.string().nullable(),
          country: z.string().nullable(),
          kind: z.string(),
          ...place,
        })
        .nullable(),
      history: z.array(
        z.object({
          at: z.string().nullable(),
          agent: z.string().nullable(),
          action: z.string(),
          subject: z.string(),
          text: z.string(),
          ...place,
        }),
      ),
      remarks: z.array(z.string()),
    })
    .nullable(),
  itinerary: z.array(
    z.object({
      kind: z.string(),
      carrier: z.string().nullable(),
      number: z.string().nullable(),
      operating: z.string().nullable(),
      from: z.string().nullable(),
      fromCity: z.string().nullable(),
      fromCityKo: z.string().nullable().optional(),
      to: z.string().nullable(),
      toCity: z.string().nullable(),
      toCityKo: z.string().nullable().optional(),
      departureLocal: z.string().nullable(),
      arrivalLocal: z.string().nullable(),
      status: z.string().nullable(),
      bookingClass: z.string().nullable(),
      /** Hours on the ground before the next leg. */
      dwellHours: z.number().nullable(),
      isThisFlight: z.boolean(),
      fromPoint: z.tuple([z.number(), z.number()]).nullable(),
      toPoint: z.tuple([z.number(), z.number()]).nullable(),
      ...place,
    }),
  ),
  /** From booking to arrival, and what was done since. */
  timeline: z.array(timelineEventSchema).optional(),
  stay: z.object({ days: z.number().nullable(), returnOn: z.string().nullable() }),
  tickets: z.array(
    z.object({
      number: z.string(),
      issuedAt: z.string().nullable(),
      issuedCity: z.string().nullable(),
      total: z.string().nullable(),
      refundable: z.boolean().nullable(),
      ...place,
    }),
  ),
  payments: z.array(
    z.object({
      form: z.string(),
      amount: z.string().nullable(),
      card: z.string().nullable(),
      holder: z.string().nullable(),
      thirdParty: z.boolean().nullable(),
      ...place,
    }),
  ),
  contacts: z.array(z.object({ kind: z.string(), value: z.string(), purpose: z.string(), ...place })),
  services: z.array(z.object({ code: z.string(), text: z.string().nullable(), ...place })),
  checkIn: z
    .object({ at: z.string().nullable(), sequence: z.number().nullable(), seat: z.string().nullable(), ...place })
    .nullable(),
  party: z.array(worklistRowSchema),
  bags: z.array(pageBagSchema),
  declaration: z
    .object({
      channel: z.string(),
      declaredAt: z.string().nullable(),
      purpose: z.string().nullable(),
      stayDays: z.number().nullable(),
      cash: z.string().nullable(),
      totalValueUsd: z.number().nullable(),
      items: z.array(
        z.object({
          category: z.string(),
          text: z.string(),
          quantity: z.string().nullable(),
          value: z.string().nullable(),
        }),
      ),
      answers: z.record(z.string(), z.boolean().nullable()),
    })
    .nullable(),
  links: z.array(pageLinkSchema),
  history: z.array(
    z.object({
      travellerId: z.string(),
      flight: z.string(),
      from: z.string(),
      arrivalAt: z.string(),
      agency: z.string().nullable(),
      bagWeightKg: z.number().nullable(),
      outcome: z.string().nullable(),
      substance: z.string().nullable(),
      current: z.boolean(),
      /** Under an earlier passport: told by name, birth date and nationality, and by its never being used again. */
      otherDocument: z.boolean().optional(),
    }),
  ),
  inspections: z.array(pageCheckSchema),
  watchlist: z.array(pageHitSchema),
  versions: z.array(
    z.object({
      at: z.string(),
      source: z.string(),
      changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  ),
  /** Notes of officers, oldest first; deleted ones too, marked. */
  notes: z.array(noteSchema).optional(),
  /** Referral sheets that were printed of this traveller. */
  sheets: z.array(sheetSchema).optional(),
  /** Met before any message named the person; with what was read of the document in hand. */
  walkIn: walkInSchema.nullable().optional(),
  /** Raw records, redacted, in the order received; spans above count characters in `text`. */
  raws: z.array(
    z.object({ source: z.string(), format: z.string(), file: z.string(), receivedAt: z.string(), text: z.string() }),
  ),
  /** Why, in full: everything that spoke for and against, for both models. */
  explanation: z.object({
    high: z.object({ base: z.number(), total: z.number() }).nullable(),
    drug: z.object({ base: z.number(), total: z.number() }).nullable(),
    /** What makes the traveller unlike others, strongest first; `share` of all that is unusual. Never a risk. */
    novelty: z.array(z.object({ text: bilingualSchema, share: z.number() })).optional(),
    packs: z.array(z.string()),
    rankedAt: z.string().nullable(),
  }),
})
export type TravellerPage = z.infer<typeof travellerPageSchema>

export const foundSchema = z.object({
  travellerId: z.string(),
  name: z.string(),
  flightId: z.string(),
  flight: z.string(),
  date: z.string(),
  birthOn: z.string().nullable(),
  nationality: z.string().nullable(),
  seat: z.string().nullable(),
  locator: z.string().nullable(),
  document: z.string().nullable(),
  selected: z.boolean(),
  /** Why it was found: `name`, `document`, `locator`, `tag`, `phone`, `seat`. */
  by: z.string(),
})
export type Found = z.infer<typeof foundSchema>

export const travellers = {
  read: forAll('view')
    .input(z.object({ travellerId: z.string() }))
    .output(travellerPageSchema),
  /** Before a referral sheet is printed: states the purpose, and gives the number that stands on every page. */
  issueSheet: forStaff('export')
    .input(z.object({ travellerId: z.string(), purpose: z.enum(['prohibitedGoods', 'declarationBreach']) }))
    .output(sheetSchema),
  /** What a model was given for this traveller. */
  features: forAll('view')
    .input(z.object({ travellerId: z.string(), model: z.enum(['high', 'drug']) }))
    .output(featureValuesSchema),
  /** A person's word on a watchlist match; `rejected` needs a note, and the same wrong match is not made again. */
  judgeMatch: forStaff('select')
    .input(
      z.object({
        travellerId: z.string(),
        reference: z.string(),
        state: z.enum(['confirmed', 'rejected']),
        note: writtenText(500).nullable().default(null),
      }),
    )
    .output(z.object({ judged: z.literal(true) })),
  /** By name (with transliteration), document, locator, tag, phone, seat. `total` may exceed the rows given. */
  search: forAll('search')
    .input(
      z.object({
        text: z.string().min(1).max(200),
        flightId: z.string().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(foundSchema), total: z.number(), ms: z.number() })),
}
