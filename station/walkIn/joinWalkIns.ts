/** After new messages: someone met on no flight whose document a flight now names is that traveller, with all that was done. */
import { appendRecord } from '../log/appendRecord.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import type { Station } from '../Station.ts'
import { recountFlight } from './recountFlight.ts'

/** Lists come hours late at times; a document that comes back days later is another journey. */
const nearMs = 36 * 3_600_000

/** `flights` are those that messages were about. Gives the ones whose lists have to be made anew; one look where nobody waits. */
export function joinWalkIns(station: Station, flights: readonly string[]): readonly string[] {
  const { store, settings } = station
  if (flights.length === 0 || !store.walkIns.isAnyWaiting()) return []
  const touched = new Set<string>()
  store.confirm(() => {
    const at = station.clock().toISOString()
    for (const { gone, goneFlight, keep, keepFlight, keepId } of store.walkIns.readTwins(flights, nearMs)) {
      const from = store.travellers.readIdOf(gone)
      if (from === null) continue
      store.travellers.absorb(gone, keep)
      store.walkIns.markJoined(keep, at)
      appendRecord(store, settings.id, { kind: 'walkInJoined', at, body: { from, travellerId: keepId } })
      for (const flight of [goneFlight, keepFlight]) {
        touched.add(flight)
        recountFlight(store, flight)
      }
    }
    if (touched.size > 0) markBooksStale(store)
  })
  return [...touched]
}
