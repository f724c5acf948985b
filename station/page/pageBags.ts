/** The traveller's bags with what happened to each. */
import { foldBagActs } from '#core/baggage/BagAct.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { localClock } from './localClock.ts'
import type { PageGround } from './PageGround.ts'

export function pageBags({ engine, keys, traveller, flight, shelf }: PageGround): TravellerPage['bags'] {
  const events = Map.groupBy(engine.queries.readPageBagEvents(keys.row), (event) => event.bag)
  const acts = Map.groupBy(engine.station.store.bags.readActsOfOwner(keys.row), (act) => act.bag)
  return engine.queries.readPageBags(keys.row).map((bag) => {
    shelf.place(bag.raw, null)
    for (const event of events.get(bag.row) ?? []) shelf.place(event.raw, null)
    const own = acts.get(bag.row) ?? []
    const undone = new Set(own.flatMap((act) => act.undoes ?? []))
    return {
      bagId: `${traveller.flightId}/${bag.tag}`,
      tag: bag.tag,
      weightKg: bag.weightKg,
      destination: bag.destination,
      status: bag.status,
      belt: flight.belt,
      hold: bag.hold,
      events: (events.get(bag.row) ?? []).map(({ kind, at, station }) => ({
        ...{ kind, at, station },
        local: localClock(engine.station.reference, station, at),
      })),
      handling: foldBagActs(own),
      acts: own
        .filter((act) => act.kind !== 'undo' && !undone.has(act.id))
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ kind, seal, result, note, by, at }) => ({ kind, seal, result, note, by, at })),
    }
  })
}
