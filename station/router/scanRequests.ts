/** Request about a scanned text. */
import { resolveScan } from '../search/resolveScan.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'

/** With a document in hand the person stands there; a bag tag says nothing of its owner. */
const atGate: ReadonlySet<string> = new Set(['mrz', 'boardingPass'])

export const scanRequests = {
  resolve: gated.scan.resolve.handler(({ context, input }) => {
    const answer = resolveScan(context.engine, input)
    if (answer.travellerId !== null && input.flightId !== undefined && atGate.has(answer.kind)) {
      const { station, presence } = context.engine
      presence.note(answer.travellerId, { at: station.clock().toISOString(), by: askerOf(context).user.id })
      station.changed({ kind: 'bags', id: input.flightId })
    }
    context.audited.subject = answer.travellerId ?? answer.bagId ?? input.flightId ?? null
    return answer
  }),
}
