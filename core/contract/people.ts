/** Requests about who is who: putting a wrong merge right, and everything held on one person. */
import { z } from 'zod'
import { forLeads, forOversight } from './procedure.ts'
import { featureValuesSchema } from './featureValues.ts'
import {
  decidedRequestSchema,
  decideRequestSchema,
  personRequestSchema,
  takeRequestSchema,
} from './requestsOfPersons.ts'
import { travellerPageSchema } from './travellers.ts'
import { neededText } from './writtenText.ts'

const reason = neededText(500)

export const personPackageSchema = z.object({
  form: z.literal('gateside-person-1'),
  station: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  travellerId: z.string(),
  /** This arrival and the other ones of the same person, newest first. */
  arrivals: z.array(
    z.object({
      page: travellerPageSchema,
      /** Why the list proposes a check, in words; null: it does not. */
      selected: z.object({ ko: z.string(), en: z.string() }).nullable(),
      rejectedMatches: z.array(z.object({ reference: z.string(), at: z.string(), reason: z.string().nullable() })),
      features: z.array(featureValuesSchema),
    }),
  ),
  /** Arrivals kept apart: to be asked for as such. */
  keptApart: z.array(z.string()),
  /** `person`: to be handed to the person; names, texts and links of others are left out. */
  copy: z.enum(['file', 'person']).optional(),
  /** What the person asked before, and how it was decided. */
  requests: z.array(personRequestSchema).optional(),
})
export type PersonPackage = z.infer<typeof personPackageSchema>

export const people = {
  /** The manifest record is someone else than the booked traveller it was joined with; later lists keep them apart. */
  split: forLeads('record')
    .input(z.object({ travellerId: z.string(), reason }))
    .output(z.object({ booked: z.string(), listed: z.string() })),
  /** Records of the same flight that this one could be joined to, the likeliest first. */
  candidates: forLeads('view')
    .input(z.object({ travellerId: z.string() }))
    .output(
      z.array(
        z.object({
          travellerId: z.string(),
          name: z.string(),
          birthOn: z.string().nullable(),
          document: z.string().nullable(),
          seat: z.string().nullable(),
          locator: z.string().nullable(),
          sources: z.array(z.string()),
        }),
      ),
    ),
  /** A manifest record and a booked traveller are one person; later lists keep them together. */
  join: forLeads('record')
    .input(z.object({ travellerId: z.string(), otherId: z.string(), reason }))
    .output(z.object({ travellerId: z.string() })),
  /** Everything held on one person, with why a list proposed a check (right of access). */
  export: forLeads('export')
    .input(z.object({ travellerId: z.string(), reason, copy: z.enum(['file', 'person']).default('file') }))
    /** `html`: a page of its own, to read or print. */
    .output(z.object({ package: personPackageSchema, text: z.string(), html: z.string().optional() })),
  /** What persons have asked, the nearest deadline first. */
  requests: forOversight('view').output(z.array(personRequestSchema)),
  takeRequest: forLeads('record').input(takeRequestSchema).output(personRequestSchema),
  /** Granted deletions take a second person, and are done at once; a legal hold forbids them. */
  decideRequest: forLeads('delete').input(decideRequestSchema).output(decidedRequestSchema),
}
