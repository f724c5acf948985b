/** Requests about who has whom: inspectors of one flight take travellers, hand them over and let them go. */
import { z } from 'zod'
import { forAll, forStaff } from './procedure.ts'

const personSchema = z.object({ id: z.string(), name: z.string() })

export const claimSchema = z.object({
  travellerId: z.string(),
  flightId: z.string(),
  name: z.string(),
  seat: z.string().nullable(),
  by: personSchema,
  /** Name of the other station it was taken at; null: here. */
  station: z.string().nullable(),
  at: z.string(),
  /** A colleague who has been asked to take the person over. */
  offeredTo: personSchema.nullable(),
})
export type Claim = z.infer<typeof claimSchema>

/** `held`: somebody else has the person; nothing was changed, and the claim says who. */
export const claimAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taken'), claim: claimSchema }),
  z.object({ kind: z.literal('held'), claim: claimSchema }),
])
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>

const one = z.object({ travellerId: z.string() })

export const claims = {
  /** Who has whom on a flight, and the colleagues a person can be handed to. */
  list: forAll('view')
    .input(z.object({ flightId: z.string() }))
    .output(z.object({ claims: z.array(claimSchema), colleagues: z.array(personSchema) })),
  /** Takes a traveller. With `over` also from somebody who holds the person. */
  take: forStaff('select')
    .input(one.extend({ over: z.boolean().default(false) }))
    .output(claimAnswerSchema),
  /** Asks a colleague to take the person over; until then the claim stays. */
  handOver: forStaff('select')
    .input(one.extend({ to: z.string() }))
    .output(claimAnswerSchema),
  /** The colleague's answer. */
  answer: forStaff('select')
    .input(one.extend({ accepts: z.boolean() }))
    .output(claimAnswerSchema),
  release: forStaff('select')
    .input(one)
    .output(z.object({ released: z.boolean() })),
}
