/** Adds a bag that stands in the hall though no message named it: with no owner, and a record of who found it. */
import type { BagId } from '#core/baggage/Bag.ts'
import { parseTag } from '#core/baggage/parseTag.ts'
import type { BagRow } from '#core/contract/bags.ts'
import type { FlightId } from '#core/flight/FlightId.ts'
import type { Store } from '#db/store.ts'
import type { Engine } from '../engine/Engine.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import { readBags } from '../jobs/readBags.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { saveBagAct } from './saveBagAct.ts'

export type FoundBag = { readonly flightId: string; readonly tag: string; readonly by: string }

/** The row of the bag; the known one where it is known. Null: no such flight. */
export function addBag(engine: Engine, found: FoundBag): BagRow | null {
  const { station } = engine
  const { store, settings, clock } = station
  const tag = parseTag(found.tag)
  const bagId = `${found.flightId}/${tag}`
  const isThere = store.confirm((): boolean => {
    if (store.keeping.isSeparated(found.flightId)) return false
    if (store.bags.read(bagId) !== null) return true
    const now = clock()
    const bag = saveFoundBag(store, { flightId: found.flightId, tag, knownMs: now.getTime() })
    if (bag === null) return false
    const act = { kind: 'found', seal: null, sealNumber: null, result: null, note: null, undoes: null } as const
    const at = now.toISOString()
    const { seq } = appendRecord(store, settings.id, { kind: 'bag', at, body: { bagId, ...act, by: found.by } })
    saveBagAct(store, { ...act, by: found.by, at, bag, station: settings.id, seq })
    markBooksStale(store)
    return true
  })
  if (!isThere) return null
  station.changed({ kind: 'bags', id: found.flightId })
  return readBags(engine, found.flightId)?.rows.find((row) => row.bagId === bagId) ?? null
}

export type FoundSaving = { readonly flightId: string; readonly tag: string; readonly knownMs: number }

/** The row of the new bag; null: no such flight. Call inside `store.write`. */
export function saveFoundBag(store: Store, { flightId, tag, knownMs }: FoundSaving): number | null {
  const flight = store.flights.read(flightId)
  if (flight === null) return null
  return store.bags.save({
    row: null,
    flight: flight.row,
    bag: {
      id: `${flightId}/${tag}` as BagId,
      flightId: flightId as FlightId,
      tag,
      ownerId: null,
      destination: null,
      weightKg: null,
      pool: null,
      events: [],
      status: 'unseen',
      hold: null,
    },
    owner: null,
    hint: { name: null, seat: null, locator: null },
    knownMs,
    rawRow: null,
  })
}
