/** Requests about flights. */
import type { FlightView } from '#core/contract/flights.ts'
import { readChanges } from '../flightPage/readChanges.ts'
import { readOverview } from '../flightPage/readOverview.ts'
import { formatFlightView } from '../jobs/formatFlightView.ts'
import { readBoard } from '../jobs/readBoard.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.flights

/** Whose people stand at the gate next. */
function nextToLand(flights: readonly FlightView[], now: string): readonly string[] {
  const since = new Date(Date.parse(now) - hourMs).toISOString()
  return flights
    .filter(({ rankedAt, arrivalAt }) => rankedAt !== null && arrivalAt !== null && arrivalAt > since)
    .slice(0, mostPrepared)
    .map(({ id }) => id)
}

const hourMs = 3_600_000
const mostPrepared = 6
/** Not while the board itself is being drawn, or a document is already in the scanner. */
const prepareAfterMs = 600

export const flightRequests = {
  board: on.board.handler(({ context, input }) => {
    const { station, queries, dossiers } = context.engine
    const now = station.clock().toISOString()
    const board = readBoard(station, queries, input)
    dossiers.prepare(nextToLand(board.flights, now), prepareAfterMs)
    return { ...board, now }
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
