/** Requests about the ranked list of a flight and what is done with its proposals. */
import { disposeTraveller } from '../jobs/disposeTraveller.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { readWorklist } from '../jobs/readWorklist.ts'
import { selectTraveller } from '../jobs/selectTraveller.ts'
import { setCapacity } from '../jobs/setCapacity.ts'
import type { Engine } from '../engine/Engine.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.worklist

/** After the list has been sent, and before a finger can move to a row of it. */
const prepareAfterMs = 50

export const worklistRequests = {
  read: on.read.handler(({ context, input }) => {
    const list = listOf(context.engine, input.flightId)
    if (list.packs.length > 0) context.engine.dossiers.prepare([input.flightId], prepareAfterMs)
    return list
  }),

  setCapacity: on.setCapacity.handler(async ({ context, input }) => {
    const { engine } = context
    if (!setCapacity(engine.station, input)) throw refuse('NOT_FOUND', 'flight')
    await rankFlight(engine.station, input.flightId)
    return listOf(engine, input.flightId)
  }),

  dispose: on.dispose.handler(({ context, input }) => {
    const by = askerOf(context).user.id
    const answer = disposeTraveller(context.engine, { ...input, by })
    if (answer === 'unknown') throw refuse('NOT_FOUND', 'traveller')
    if (answer === 'noteNeeded') throw refuse('CONFLICT', 'noteNeeded')
    return answer
  }),

  select: on.select.handler(async ({ context, input }) => {
    const by = askerOf(context).user.id
    const answer = await selectTraveller(context.engine, { ...input, by })
    if (answer === null) throw refuse('NOT_FOUND', 'traveller')
    return answer
  }),

  rerank: on.rerank.handler(async ({ context, input }) => {
    const { engine } = context
    if (engine.queries.readFlightCard(input.flightId) === null) throw refuse('NOT_FOUND', 'flight')
    await rankFlight(engine.station, input.flightId)
    return listOf(engine, input.flightId)
  }),
}

function listOf(engine: Engine, flightId: string) {
  const list = readWorklist(engine, flightId)
  if (list === null) throw refuse('NOT_FOUND', 'flight')
  return list
}
