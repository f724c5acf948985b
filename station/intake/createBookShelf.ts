/** Keeps the flights an import works on at hand, so that a second message about one does not read it again. */
import type { Flight } from '#core/flight/Flight.ts'
import type { Store } from '#db/store.ts'
import { createFlightBook, type FlightBook } from '../merge/FlightBook.ts'
import { loadBook } from './loadBook.ts'

export type BookShelf = {
  /** The flight with this id, from the shelf or the store, else a new one. */
  open(flight: Flight): FlightBook
  /** Only if it is at hand. */
  peek(flightId: string): FlightBook | null
  /** Null where nothing is known of it. */
  find(flightId: string): FlightBook | null
  /** Books of a designator on a local day of departure. */
  findAll(designator: string, departureOn: string): readonly FlightBook[]
  /** Forgets everything, after a write that failed or one by another process. */
  clear(): void
  /** Call at the start of each write: forgets everything where someone else may have written meanwhile. */
  refresh(): void
}

/** Books of some 400 people each; the oldest go first. */
const mostBooks = 40

export function createBookShelf(store: Store): BookShelf {
  const books = new Map<string, FlightBook>()
  /** Ids by `KE18-20261122-`: a feed of baggage messages asks for the same few flights a thousand times. */
  const byDesignator = new Map<string, string[]>()
  let version = readVersion(store)
  const self = {}
  const forget = (): void => {
    books.clear()
    byDesignator.clear()
  }
  const put = (book: FlightBook): FlightBook => {
    books.delete(book.flight.id)
    books.set(book.flight.id, book)
    for (const id of books.keys()) {
      if (books.size <= mostBooks) break
      books.delete(id)
    }
    return book
  }
  const find = (id: string): FlightBook | null => {
    const known = books.get(id)
    if (known !== undefined) return put(known)
    const loaded = loadBook(store, id)
    return loaded === null ? null : put(loaded)
  }
  return {
    open(flight) {
      const known = find(flight.id)
      if (known !== null) return known
      byDesignator.delete(flight.id.slice(0, flight.id.lastIndexOf('-') + 1))
      return put(createFlightBook(flight))
    },
    peek: (flightId) => books.get(flightId) ?? null,
    find,
    findAll(designator, departureOn) {
      const prefix = `${designator}-${departureOn.replaceAll('-', '')}-`
      let ids = byDesignator.get(prefix)
      if (ids === undefined) {
        const known = store.flights
          .readByDesignator(designator, departureOn)
          .map((record) => record.flight.id as string)
        ids = [...new Set([...known, ...[...books.keys()].filter((id) => id.startsWith(prefix))])]
        byDesignator.set(prefix, ids)
      }
      return ids.flatMap((id) => find(id) ?? [])
    },
    clear: forget,
    refresh() {
      const now = readVersion(store)
      if (now !== version || writers.get(store) !== self) forget()
      version = now
      writers.set(store, self)
    },
  }
}

/** Who wrote to the flights of a store last in this process: two imports at once must not undo each other. */
const writers = new WeakMap<Store, object>()

/** Call it when flights were changed by something else than an import: no import goes on with what it has at hand. */
export function markBooksStale(store: Store): void {
  writers.set(store, {})
}

/** Changes when another connection writes; our own writes leave it (SQLite, PRAGMA data_version). */
function readVersion(store: Store): number {
  return store.sql.pragma('data_version', { simple: true }) as number
}
