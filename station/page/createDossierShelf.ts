/** Dossiers of the flights whose travellers are being looked at, gathered once for each list that was made. */
import type { Dossier } from '#core/dossier/Dossier.ts'
import type { ReadQueries } from '#db/queries/read.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { loadBook } from '../intake/loadBook.ts'
import { gatherDossiers } from '../jobs/gatherDossiers.ts'
import type { Station } from '../Station.ts'
import { raritiesOf } from './createRarity.ts'
import { keptFlights } from './keptFlights.ts'

export type DossierShelf = {
  /** `traveller` is the store's number. Null: no such flight, or crew. */
  find(flightId: string, traveller: number): Dossier | null
  /** Gathers what pages of these flights need, `afterMs` later: whoever reads a list is about to open someone on it. */
  prepare(flightIds: readonly string[], afterMs: number): void
}

/** Between two flights, so that requests pass in between. */
const pauseMs = 150

export function createDossierShelf(station: Station, queries: ReadQueries): DossierShelf {
  const keyedHash = createKeyedHash(station.identitySecret)
  const kept = new Map<string, ReadonlyMap<number, Dossier>>()
  const gather = (flightId: string): ReadonlyMap<number, Dossier> =>
    station.store.read(() => {
      const book = loadBook(station.store, flightId)
      const now = station.clock().toISOString()
      if (book === null || book.row === null) return new Map()
      return new Map(
        gatherDossiers({ store: station.store, book, keyedHash, now }).travellers.map((one) => [one.row, one.dossier]),
      )
    })
  const take = (flightId: string): ReadonlyMap<number, Dossier> => {
    const rankedAt = queries.readFlightCard(flightId)?.rankedAt ?? null
    const key = `${flightId} ${rankedAt}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const dossiers = gather(flightId)
    kept.set(key, dossiers)
    const [oldest] = kept.keys()
    if (kept.size > keptFlights && oldest !== undefined) kept.delete(oldest)
    return dossiers
  }
  let waiting: readonly string[] = []
  let timer: NodeJS.Timeout | undefined
  const prepareNext = () => {
    const [flightId, ...later] = waiting
    waiting = later
    if (flightId === undefined || !station.store.sql.open) return
    take(flightId)
    const flight = queries.readFlightCard(flightId)?.row
    if (flight !== undefined) raritiesOf(station.store).prepare(flight)
    if (later.length > 0) timer = setTimeout(prepareNext, pauseMs).unref()
  }
  return {
    find: (flightId, traveller) => take(flightId).get(traveller) ?? null,
    prepare: (flightIds, afterMs) => {
      clearTimeout(timer)
      waiting = [...new Set([...flightIds, ...waiting])].slice(0, keptFlights)
      timer = setTimeout(prepareNext, afterMs).unref()
    },
  }
}
