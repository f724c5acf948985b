/** One import at work: what every step of it shares. */
import type { Station } from '../Station.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import type { MadeList } from '../lists/MadeList.ts'
import type { BookShelf } from './createBookShelf.ts'
import type { ImportProgress } from './formatProgress.ts'
import type { Tally } from './Tally.ts'

export type ImportRun = {
  readonly station: Station
  readonly by: string
  readonly keyedHash: KeyedHash
  readonly shelf: BookShelf
  readonly tally: Tally
  /** Flights to be ranked once the file is read. */
  readonly touched: Set<string>
  /** How often the list of a flight was begun: an older one that ends later is no longer wanted. */
  readonly begun: Map<string, number>
  /** Lists that the helping thread has in hand. */
  readonly making: Set<Promise<void>>
  /** Lists that it has made and that wait to be saved, by flight. */
  readonly ready: Map<string, MadeList>
  /** Rows of flights whose counts are refreshed at the end of the write. */
  readonly recount: Set<number>
  readonly signal: AbortSignal | null
  readonly onProgress: ((progress: ImportProgress) => void) | null
  /** Bytes read so far, of all files. */
  bytesDone: number
  readonly startedMs: number
  /** When the file at work was received by the station that handed it on; null: now. */
  handedOnAt: string | null
}

/** Messages are dated by their first receipt, so that a copy at another station comes to the same. */
export function receivedAt(run: ImportRun): string {
  return run.handedOnAt ?? run.station.clock().toISOString()
}

/** Call inside the write that changed the flight: counts it and marks its list to be made anew. */
export function touchFlight(run: ImportRun, flightId: string): void {
  run.tally.flights.add(flightId)
  // To the end of the line: what was touched longest ago is ranked first.
  run.touched.delete(flightId)
  run.touched.add(flightId)
  run.station.store.flights.markListDue(flightId)
}
