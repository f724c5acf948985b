/** Requests about who is who. */
import { findCandidates } from '../corrections/findCandidates.ts'
import { joinTravellers } from '../corrections/joinTravellers.ts'
import { splitTraveller } from '../corrections/splitTraveller.ts'
import { exportPerson } from '../person/exportPerson.ts'
import { formatPerson } from '../person/formatPerson.ts'
import { formatPersonPage } from '../person/formatPersonPage.ts'
import { copyForPerson } from '../person/copyForPerson.ts'
import { decideRequest, readRequests, takeRequest } from '../person/personRequests.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.people

export const peopleRequests = {
  split: on.split.handler(async ({ context, input }) => {
    const answer = await splitTraveller(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer.kind === 'refused') throw refuse(answer.why === 'traveller' ? 'NOT_FOUND' : 'CONFLICT', answer.why)
    return { booked: answer.booked, listed: answer.listed }
  }),

  candidates: on.candidates.handler(({ context, input }) => {
    const found = findCandidates(context.engine.station, input.travellerId)
    if (found === null) throw refuse('NOT_FOUND', 'traveller')
    return found
  }),

  join: on.join.handler(async ({ context, input }) => {
    const answer = await joinTravellers(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer.kind === 'refused') throw refuse(answer.why === 'traveller' ? 'NOT_FOUND' : 'CONFLICT', answer.why)
    return { travellerId: answer.travellerId }
  }),

  export: on.export.handler(async ({ context, input }) => {
    const held = await exportPerson(context.engine, { ...input, by: askerOf(context).user.id })
    if (held === null) throw refuse('NOT_FOUND', 'traveller')
    const given = input.copy === 'person' ? copyForPerson(held) : held
    return { package: given, text: formatPerson(given), html: formatPersonPage(given) }
  }),

  requests: on.requests.handler(({ context }) => readRequests(context.engine.station)),

  takeRequest: on.takeRequest.handler(({ context, input }) => {
    const answer = takeRequest(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'traveller') throw refuse('NOT_FOUND', answer)
    if (answer === 'noteNeeded') throw refuse('CONFLICT', answer)
    return answer
  }),

  decideRequest: on.decideRequest.handler(({ context, input }) => {
    const answer = decideRequest(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'request') throw refuse('NOT_FOUND', answer)
    if (answer === 'secondPerson') throw refuse('FORBIDDEN', answer)
    if (typeof answer === 'string') throw refuse('CONFLICT', answer)
    context.audited.subject = answer.request.travellerId
    return answer
  }),
}
