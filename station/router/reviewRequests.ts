/** Requests about the yearly review of the indicators. */
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.reviews

export const reviewRequests = {
  read: on.read.handler(({ context }) => context.engine.models.reviews()),

  sign: on.sign.handler(({ context, input }) => {
    context.audited.subject = input.packId
    const { models } = context.engine
    const answer = models.signReview({ ...input, by: askerOf(context).user.id })
    if (answer === 'pack') throw refuse('CONFLICT', 'pack')
    if (answer === 'feature') throw refuse('NOT_FOUND', 'feature')
    return models.reviews()
  }),
}
