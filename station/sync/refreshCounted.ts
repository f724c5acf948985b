/** Counts of flights after records of another station: done, found. Call inside the write that applied them. */
import type { Applying } from './records/Applying.ts'

export function refreshCounted({ station, counted }: Applying): void {
  for (const row of counted) station.store.flights.refreshDone(row)
}
