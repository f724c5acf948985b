/** Requests about how long records are kept. */
import { approveAccess, readAccesses, readKept, requestAccess } from '../retention/keptAccess.ts'
import { endHold, placeHold, readHolds } from '../retention/legalHolds.ts'
import { previewRetention } from '../retention/previewRetention.ts'
import { readStatus } from '../retention/readStatus.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.retention

export const retentionRequests = {
  preview: on.preview.handler(({ context }) => previewRetention(context.engine.station)),

  status: on.status.handler(({ context }) => readStatus(context.engine)),

  holds: on.holds.handler(({ context }) => readHolds(context.engine.station)),

  placeHold: on.placeHold.handler(({ context, input }) => {
    const answer = placeHold(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'noteNeeded') throw refuse('CONFLICT', answer)
    if (typeof answer === 'string') throw refuse('NOT_FOUND', answer)
    return answer
  }),

  endHold: on.endHold.handler(({ context, input }) => {
    const answer = endHold(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'noteNeeded') throw refuse('CONFLICT', answer)
    if (answer === 'request') throw refuse('NOT_FOUND', answer)
    context.audited.subject = answer.travellerId ?? answer.flightId
    return answer
  }),

  apply: on.apply.handler(async ({ context }) => {
    // A person has looked at the dates: the clock is not doubted.
    const done = await context.engine.retention.apply({ by: askerOf(context).user.id, doubt: null })
    context.audited.subject = done.certificate?.hash ?? null
    return done
  }),

  running: on.running.handler(({ context }) => context.engine.retention.running()),

  stop: on.stop.handler(({ context }) => ({ stopping: context.engine.retention.stop() })),

  requestAccess: on.requestAccess.handler(({ context, input }) => {
    const answer = requestAccess(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'flight') throw refuse('NOT_FOUND', 'flight')
    if (answer === 'noteNeeded') throw refuse('CONFLICT', 'noteNeeded')
    return answer
  }),

  approveAccess: on.approveAccess.handler(({ context, input }) => {
    // Whoever holds the key could be both people; a second one has to sign in.
    if (context.connection.keyHolder !== null) throw refuse('FORBIDDEN', 'secondPerson')
    const answer = approveAccess(context.engine.station, { ...input, by: askerOf(context).user.id })
    if (answer === 'request') throw refuse('NOT_FOUND', 'request')
    if (answer === 'ownRequest') throw refuse('FORBIDDEN', 'secondPerson')
    context.audited.subject = answer.travellerId ?? answer.flightId
    return answer
  }),

  accessRequests: on.accessRequests.handler(({ context }) => readAccesses(context.engine.station)),

  readKept: on.readKept.handler(({ context, input }) => {
    const { station } = context.engine
    context.audited.subject = station.store.keeping.readAccess(input.requestId)?.flightId ?? null
    const answer = readKept(station, { ...input, by: askerOf(context).user.id })
    if (answer === 'request') throw refuse('NOT_FOUND', 'request')
    if (answer === 'notOpen') throw refuse('FORBIDDEN', 'notOpen')
    return answer
  }),
}
