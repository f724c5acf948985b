/** Requests about the filters that a person keeps. */
import { keepFilter, readFilters } from '../filters/keepFilter.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'

const on = gated.filters

export const filterRequests = {
  list: on.list.handler(({ context }) => readFilters(context.engine.station, askerOf(context).user.id)),

  save: on.save.handler(({ context, input }) => keepFilter(context.engine.station, askerOf(context).user.id, input)),

  remove: on.remove.handler(({ context, input }) => {
    const { store } = context.engine.station
    return { removed: store.confirm(() => store.looks.removeFilter(input.id, askerOf(context).user.id)) }
  }),
}
