/** Requests about flights. */
import { formatFlightView } from '../jobs/formatFlightView.ts'
import { readBoard } from '../jobs/readBoard.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.flights

export const flightRequests = {
  board: on.board.handler(({ context, input }) => {
    const { station, queries } = context.engine
    return { flights: [...readBoard(station, queries, input)], now: station.clock().toISOString() }
  }),

  read: on.read.handler(({ context, input }) => {
    const { station, queries } = context.engine
    const card = queries.readFlightCard(input.flightId)
    if (card === null) throw refuse('NOT_FOUND', 'flight')
    return formatFlightView(station, card)
  }),
}
