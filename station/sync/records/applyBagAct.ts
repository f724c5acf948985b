/** What another station did with a bag, or that it found one that no message named. */
import type { BagAct } from '#core/baggage/BagAct.ts'
import { splitId } from '#core/flight/splitId.ts'
import { saveFoundBag } from '../../bags/addBag.ts'
import { saveBagAct } from '../../bags/saveBagAct.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'

type Body = Omit<BagAct, 'id' | 'at'> & { readonly bagId: string }

export function applyBagAct({ station: { store } }: Applying, { record }: Arrived): 'applied' | 'waiting' {
  const { bagId, ...act } = JSON.parse(record.body) as Body
  const bag = store.bags.read(bagId)?.row ?? (act.kind === 'found' ? addFound(store, bagId, record.at) : null)
  if (bag === null) return 'waiting'
  const { at, station, seq } = record
  saveBagAct(store, { ...act, at, bag, station, seq })
  return 'applied'
}

function addFound(store: Applying['station']['store'], bagId: string, at: string): number | null {
  const { flightId, own: tag } = splitId(bagId)
  return saveFoundBag(store, { flightId, tag, knownMs: Date.parse(at) })
}
