/** Requests about flights. */
import { readChanges } from '../flightPage/readChanges.ts'
import { readOverview } from '../flightPage/readOverview.ts'
import { formatFlightView } from '../jobs/formatFlightView.ts'
import { readBoard } from '../jobs/readBoard.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.flights

export const flightRequests = {
  board: on.board.handler(({ context, input }) => {
    const { station, queries } = context.engine
    return { ...readBoard(station, queries, input), now: station.clock().toISOString() }
  }),

  read: on.read.handler(({ context, input }) => {
    const { station, queries } = context.engine
    const card = queries.readFlightCard(input.flightId)
    if (card === null) throw refuse('NOT_FOUND', 'flight')
    return formatFlightView(station, card)
  }),

  overview: on.overview.handler(({ context, input }) => {
    const overview = readOverview(context.engine, input.flightId)
    if (overview === null) throw refuse('NOT_FOUND', 'flight')
    return overview
  }),

  changes: on.changes.handler(({ context, input }) => {
    const changes = readChanges(context.engine, { ...input, user: askerOf(context).user.id })
    if (changes === null) throw refuse('NOT_FOUND', 'flight')
    return changes
  }),

  looked: on.looked.handler(({ context, input }) => {
    const { store, clock } = context.engine.station
    const flight = store.flights.read(input.flightId)
    if (flight === null) throw refuse('NOT_FOUND', 'flight')
    const at = clock().toISOString()
    const user = askerOf(context).user.id
    store.write(() => store.looks.saveLook({ user, flight: flight.row, at, ...input.mark }))
    return { at }
  }),
}
