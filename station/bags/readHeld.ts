/** Bags of a flight that the hall is doing something with, by the row of the owner: what the gate should know of a person. */
import { foldBagActs } from '#core/baggage/BagAct.ts'
import type { HeldBag } from '#core/contract/worklist.ts'
import type { Store } from '#db/store.ts'

export function readHeld(store: Store, flight: number): ReadonlyMap<number, readonly HeldBag[]> {
  const acts = Map.groupBy(store.bags.readActs(flight), (act) => act.bag)
  const held = new Map<number, HeldBag[]>()
  if (acts.size === 0) return held
  for (const { row, bag, owner } of store.bags.readFlight(flight)) {
    const { hold, seal, xray } = foldBagActs(acts.get(row) ?? [])
    const shown = seal?.seal ?? hold?.seal ?? null
    if (owner === null || (shown === null && xray === null)) continue
    const one: HeldBag = {
      bagId: bag.id,
      tag: bag.tag,
      seal: shown,
      isSealed: seal !== null,
      xray: xray?.state ?? null,
    }
    held.set(owner, [...(held.get(owner) ?? []), one])
  }
  return held
}
