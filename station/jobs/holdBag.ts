/** Holds a bag for a check, or releases it. */
import type { BagRow } from '#core/contract/bags.ts'
import type { Engine } from '../engine/Engine.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { readBags } from './readBags.ts'

export type BagHolding = {
  readonly bagId: string
  /** Null releases. */
  readonly reason: NonNullable<BagRow['hold']>['reason'] | null
  readonly by: string
}

/** The row as it is now; null: no such bag. */
export function holdBag(engine: Engine, holding: BagHolding): BagRow | null {
  const { station } = engine
  const found = station.store.bags.read(holding.bagId)
  if (found === null) return null
  const at = station.clock().toISOString()
  const hold = holding.reason === null ? null : { reason: holding.reason, by: holding.by, at }
  station.store.confirm(() => {
    station.store.bags.saveHold(found.row, hold)
    const body = { bagId: holding.bagId, hold: holding.reason, by: holding.by }
    appendRecord(station.store, station.settings.id, { kind: 'disposition', at, body })
  })
  station.changed({ kind: 'bags', id: found.bag.flightId })
  return readBags(engine, found.bag.flightId)?.rows.find((row) => row.bagId === holding.bagId) ?? null
}
