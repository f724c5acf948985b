/** Marks the flights whose people are still to come: a new watchlist must not wait for the next message about each of them. */
import type { ImportRun } from './ImportRun.ts'

/** People of a flight that landed in the last hours may still be in the hall; lists come at most three days ahead. */
const hours = { past: 6, ahead: 96 }

/** Call inside `store.write`. */
export function touchAhead(run: ImportRun): void {
  const { store, clock } = run.station
  const now = clock().getTime()
  for (const id of store.flights.readIdsBetween(now - hours.past * 3_600_000, now + hours.ahead * 3_600_000)) {
    run.touched.add(id)
    store.flights.markListDue(id)
  }
}
