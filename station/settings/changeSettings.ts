/** Changes of how the station works: its own name and lock, and the service's rule, each in force at once. */
import type { PolicyView } from '#core/contract/settings.ts'
import { markAhead } from '../intake/touchAhead.ts'
import { rankDue } from '../jobs/rankDue.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { publishPolicy } from '../log/publishPolicy.ts'
import type { Station } from '../Station.ts'
import { renewSettings } from './renewSettings.ts'
import type { StationSettings } from './StationSettings.ts'

export type OwnSettings = Pick<StationSettings, 'name' | 'hall' | 'autoLockMinutes' | 'language'>

export function saveOwn(station: Station, wish: OwnSettings): void {
  const { store } = station
  store.confirm(() => {
    const present = store.settings.read<StationSettings>('station') ?? station.settings
    store.settings.save('station', { ...present, ...wish })
  })
  renewSettings(station)
  station.changed({ kind: 'station', id: null })
}

/** The reason goes to the station's chain beside the rule; lists of the next flights are made anew. */
export async function savePolicyWish(
  station: Station,
  { capacity, policy, note, by }: PolicyView & { readonly note: string; readonly by: string },
): Promise<'saved' | 'noteNeeded'> {
  const { store, settings, clock } = station
  if (note.trim() === '') return 'noteNeeded'
  publishPolicy(station, { capacity, policy }, by)
  store.confirm(() => {
    appendRecord(store, settings.id, { kind: 'policyNote', at: clock().toISOString(), body: { note: note.trim(), by } })
    markAhead(station)
  })
  await rankDue(station)
  station.changed({ kind: 'station', id: null })
  return 'saved'
}
