/** Request about a scanned text. */
import { resolveScan } from '../search/resolveScan.ts'
import { gated } from './gated.ts'

export const scanRequests = {
  resolve: gated.scan.resolve.handler(({ context, input }) => {
    const answer = resolveScan(context.engine, input)
    context.audited.subject = answer.travellerId ?? answer.bagId ?? input.flightId ?? null
    return answer
  }),
}
