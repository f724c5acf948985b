/** Lets another station lead, or takes that back: whether its word on watchlists, patterns, policy and assignments holds here. */
import type { Station } from '../Station.ts'
import { createApplying } from './records/Applying.ts'
import { applyRecord } from './records/applyRecord.ts'
import { follow } from './follow.ts'

export type LeadChange = { readonly stationId: string; readonly leads: boolean }

/** What it had set before, and was held back, holds from now on; what it has set stays when it leads no more. Null: no such station. */
export async function setLeads(
  station: Station,
  { stationId, leads }: LeadChange,
): Promise<{ readonly applied: number } | null> {
  const { store } = station
  const applying = createApplying(station)
  const applied = store.confirm((): number | null => {
    if (!store.peers.setLeads(stationId, leads)) return null
    if (!leads) return 0
    const held = store.peers.readHeld(stationId)
    for (const { seq } of held) {
      const record = store.log.readFrom(stationId, seq, 1)[0]
      if (record !== undefined) applyRecord(applying, { record, about: null })
    }
    store.peers.dropHeld(stationId)
    return held.length
  })
  if (applied === null) return null
  await follow(applying)
  return { applied }
}
