/** How much of each station's log is here: every log is joined without gaps, so its last number says it all. */
import type { Marks } from '#db/queries/peers.ts'
import type { Store } from '#db/store.ts'

export function readMarks(store: Store): Marks {
  return Object.fromEntries(store.log.readStations().map(({ station, last }) => [station, last]))
}
