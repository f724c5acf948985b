/** A flight whom somebody left or joined: its counts anew, and its list with the next round. Call inside the write. */
import type { Store } from '#db/store.ts'

export function recountFlight({ flights }: Store, flightId: string): void {
  const row = flights.read(flightId)?.row
  if (row === undefined) return
  flights.refreshCounts(row)
  flights.refreshDone(row)
  flights.markListDue(flightId)
}
