/** Keeps an act on a bag, and the hold that all its acts together say. Call inside `store.write`. */
import type { BagAct } from '#core/baggage/BagAct.ts'
import { foldBagActs } from '#core/baggage/BagAct.ts'
import type { Store } from '#db/store.ts'

export type ActSaving = Omit<BagAct, 'id'> & { readonly bag: number; readonly station: string; readonly seq: number }

export function saveBagAct(store: Store, act: ActSaving): void {
  store.bags.addAct({ ...act, id: `${act.station}-${act.seq}` })
  const { hold } = foldBagActs(store.bags.readActsOf(act.bag))
  store.bags.saveHold(act.bag, hold === null ? null : { reason: hold.seal.reason, by: hold.by, at: hold.at })
}
