/** What a person does with a bag: hold, seal, X-ray, release. Each is a record of the log, and each can be taken back. */
import { type BagAct, foldBagActs } from '#core/baggage/BagAct.ts'
import type { BagActInput, BagRow } from '#core/contract/bags.ts'
import type { Engine } from '../engine/Engine.ts'
import { readBags } from '../jobs/readBags.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { readSeals } from './readSeals.ts'
import { saveBagAct } from './saveBagAct.ts'

export type BagRefusal = 'bag' | 'seal' | 'notLast'

type Act = Omit<BagAct, 'id' | 'by' | 'at'>

/** The row as it is now, or why not: no such bag, no such seal, or someone has done something since. */
export function actOnBag(engine: Engine, input: BagActInput, by: string): BagRow | BagRefusal {
  const { station } = engine
  const { store, settings, clock } = station
  const answer = store.confirm((): string | BagRefusal => {
    const found = store.bags.read(input.bagId)
    if (found === null || store.keeping.isSeparated(found.bag.flightId)) return 'bag'
    const act = readAct(engine, input, found.row)
    if (typeof act === 'string') return act
    const at = clock().toISOString()
    const body = { bagId: input.bagId, ...act, by }
    const { seq } = appendRecord(store, settings.id, { kind: 'bag', at, body })
    saveBagAct(store, { ...act, by, at, bag: found.row, station: settings.id, seq })
    return found.bag.flightId
  })
  if (answer === 'bag' || answer === 'seal' || answer === 'notLast') return answer
  station.changed({ kind: 'bags', id: answer })
  return readBags(engine, answer)?.rows.find((row) => row.bagId === input.bagId) ?? 'bag'
}

function readAct({ station: { store } }: Engine, input: BagActInput, bag: number): Act | BagRefusal {
  const plain: Act = { kind: input.kind, seal: null, sealNumber: null, result: null, note: null, undoes: null }
  if (input.kind === 'undo') {
    const { last } = foldBagActs(store.bags.readActsOf(bag))
    return last?.id === input.actId ? { ...plain, undoes: input.actId } : 'notLast'
  }
  const note = input.note?.trim() || null
  if (input.kind === 'result') return { ...plain, note, result: input.result }
  if (input.kind !== 'hold' && input.kind !== 'sealOn') return { ...plain, note }
  const seal = readSeals(store).find((one) => one.id === input.seal)
  if (seal === undefined) return 'seal'
  return { ...plain, note, seal, sealNumber: input.kind === 'sealOn' ? input.number?.trim() || null : null }
}
