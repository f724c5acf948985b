/** Requests about people met whom no message named. */
import { checkWalkIn } from '../walkIn/checkWalkIn.ts'
import { draftWalkIn } from '../walkIn/draftWalkIn.ts'
import { openWalkIn } from '../walkIn/openWalkIn.ts'
import { placeWalkIn } from '../walkIn/placeWalkIn.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.walkIns

export const walkInRequests = {
  draft: on.draft.handler(({ context, input }) => draftWalkIn(context.engine, input.text, input.flightId)),

  check: on.check.handler(({ context, input }) => {
    const answer = checkWalkIn(context.engine, input.fields)
    context.audited.result = answer.matches.some((match) => match.alert) ? 'hit' : 'no hit'
    return answer
  }),

  open: on.open.handler(async ({ context, input }) => {
    const answer = await openWalkIn(context.engine.station, { draft: input, by: askerOf(context).user.id })
    if (answer === 'flight') throw refuse('NOT_FOUND', 'flight')
    if (answer === 'nameNeeded') throw refuse('CONFLICT', 'nameNeeded')
    context.audited.subject = answer.travellerId
    return answer
  }),

  place: on.place.handler(async ({ context, input }) => {
    context.audited.subject = input.travellerId
    const answer = await placeWalkIn(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'notFitting') throw refuse('CONFLICT', 'notFitting')
    if (typeof answer === 'string') throw refuse('NOT_FOUND', answer)
    context.audited.subject = answer.travellerId
    context.audited.result = `from ${input.travellerId}`
    return answer
  }),
}
