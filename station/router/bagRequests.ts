/** Requests about bags: the list of a flight, the hall, holds, seals, X-ray. */
import type { BagActInput, BagRow } from '#core/contract/bags.ts'
import { actOnBag } from '../bags/actOnBag.ts'
import { addBag } from '../bags/addBag.ts'
import { findBag } from '../bags/findBag.ts'
import { readBagHistory } from '../bags/readBagHistory.ts'
import { readHall } from '../bags/readHall.ts'
import { readSeals, saveSeals } from '../bags/readSeals.ts'
import { setBelt } from '../bags/setBelt.ts'
import type { Engine } from '../engine/Engine.ts'
import { readBags } from '../jobs/readBags.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.bags

/** A hold names what is suspected; the first seal of the station for it stands for it. */
function sealFor({ station }: Engine, reason: NonNullable<BagRow['hold']>['reason']): string {
  return readSeals(station.store).find((seal) => seal.reason === reason)?.id ?? ''
}

function act(engine: Engine, input: BagActInput, by: string): BagRow {
  const row = actOnBag(engine, input, by)
  if (typeof row === 'string') throw refuse(row === 'bag' ? 'NOT_FOUND' : 'CONFLICT', row)
  return row
}

export const bagRequests = {
  list: on.list.handler(({ context, input }) => {
    const list = readBags(context.engine, input.flightId)
    if (list === null) throw refuse('NOT_FOUND', 'flight')
    return list
  }),

  hold: on.hold.handler(({ context, input }) => {
    const { engine } = context
    const hold = { kind: 'hold', bagId: input.bagId, seal: sealFor(engine, input.reason), note: null } as const
    return act(engine, hold, askerOf(context).user.id)
  }),

  release: on.release.handler(({ context, input }) => {
    return act(context.engine, { kind: 'release', bagId: input.bagId, note: null }, askerOf(context).user.id)
  }),

  hall: on.hall.handler(({ context, input }) => readHall(context.engine, input.belt)),

  find: on.find.handler(({ context, input }) => {
    const found = findBag(context.engine, input.text)
    context.audited.subject = found.rows[0]?.bagId ?? null
    return found
  }),

  history: on.history.handler(({ context, input }) => {
    const history = readBagHistory(context.engine, input.bagId)
    if (history === null) throw refuse('NOT_FOUND', 'bag')
    return history
  }),

  act: on.act.handler(({ context, input }) => act(context.engine, input, askerOf(context).user.id)),

  add: on.add.handler(({ context, input }) => {
    const row = addBag(context.engine, { ...input, by: askerOf(context).user.id })
    if (row === null) throw refuse('NOT_FOUND', 'flight')
    return row
  }),

  setBelt: on.setBelt.handler(({ context, input }) => {
    const flight = setBelt(context.engine, { ...input, by: askerOf(context).user.id })
    if (flight === null) throw refuse('NOT_FOUND', 'flight')
    return flight
  }),

  seals: on.seals.handler(({ context }) => [...readSeals(context.engine.station.store)]),

  saveSeals: on.saveSeals.handler(({ context, input }) => {
    const answer = saveSeals(context.engine.station.store, input.seals)
    if (answer !== 'saved') throw refuse('CONFLICT', answer)
    context.engine.station.changed({ kind: 'bags', id: null })
    return [...input.seals]
  }),
}
