/** Request that records the result of a check. */
import { recordInspection } from '../jobs/recordInspection.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

export const inspectionRequests = {
  record: gated.inspections.record.handler(({ context, input }) => {
    const saved = recordInspection(context.engine.station, input, askerOf(context).user.id)
    if (saved === null) throw refuse('NOT_FOUND', 'traveller')
    return saved
  }),
}
