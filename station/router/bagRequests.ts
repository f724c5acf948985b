/** Requests about bags: the list of a flight, holds. */
import { holdBag } from '../jobs/holdBag.ts'
import { readBags } from '../jobs/readBags.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.bags

export const bagRequests = {
  list: on.list.handler(({ context, input }) => {
    const list = readBags(context.engine, input.flightId)
    if (list === null) throw refuse('NOT_FOUND', 'flight')
    return list
  }),

  hold: on.hold.handler(({ context, input }) => {
    const row = holdBag(context.engine, { ...input, by: askerOf(context).user.id })
    if (row === null) throw refuse('NOT_FOUND', 'bag')
    return row
  }),

  release: on.release.handler(({ context, input }) => {
    const row = holdBag(context.engine, { ...input, reason: null, by: askerOf(context).user.id })
    if (row === null) throw refuse('NOT_FOUND', 'bag')
    return row
  }),
}
