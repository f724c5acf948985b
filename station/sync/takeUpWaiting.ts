/** Records of other stations that waited for a flight or a person which this station's own messages have now brought. */
import type { Station } from '../Station.ts'
import { applyWaiting } from './applyWaiting.ts'
import { type Applying, createApplying } from './records/Applying.ts'
import { refreshCounted } from './refreshCounted.ts'

/** Gives the flights whose lists have to be made anew; one look where nothing waits. */
export function takeUpWaiting(station: Station): readonly string[] {
  const { store } = station
  if (!store.bundles.isAnyRecordWaiting()) return []
  const applying: Applying = createApplying(station)
  store.confirm(() => {
    applyWaiting(applying)
    refreshCounted(applying)
  })
  for (const id of applying.travellers) station.changed({ kind: 'traveller', id })
  return [...applying.toRank]
}
