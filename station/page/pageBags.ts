/** The traveller's bags with what happened to each. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { PageGround } from './PageGround.ts'

export function pageBags({ engine, keys, traveller, flight, shelf }: PageGround): TravellerPage['bags'] {
  const events = Map.groupBy(engine.queries.readPageBagEvents(keys.row), (event) => event.bag)
  return engine.queries.readPageBags(keys.row).map((bag) => {
    shelf.place(bag.raw, null)
    for (const event of events.get(bag.row) ?? []) shelf.place(event.raw, null)
    return {
      bagId: `${traveller.flightId}/${bag.tag}`,
      tag: bag.tag,
      weightKg: bag.weightKg,
      destination: bag.destination,
      status: bag.status,
      belt: flight.belt,
      hold: bag.hold,
      events: (events.get(bag.row) ?? []).map(({ kind, at, station }) => ({ kind, at, station })),
    }
  })
}
