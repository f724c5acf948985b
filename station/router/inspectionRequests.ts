/** Request that records the result of a check. */
import { recordInspection } from '../jobs/recordInspection.ts'
import { withdrawInspection } from '../jobs/withdrawInspection.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

export const inspectionRequests = {
  record: gated.inspections.record.handler(({ context, input }) => {
    const saved = recordInspection(context.engine.station, input, askerOf(context).user.id)
    if (saved === null) throw refuse('NOT_FOUND', 'traveller')
    return saved
  }),
  withdraw: gated.inspections.withdraw.handler(({ context, input }) => {
    const taken = withdrawInspection(context.engine.station, input.inspectionId, askerOf(context).user.id)
    if (taken === null) throw refuse('NOT_FOUND', 'inspection')
    context.audited.subject = taken.travellerId
    return taken
  }),
}
