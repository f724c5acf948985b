/** Sets the service's capacity rule and weights here, and writes them to the chain, so that other stations take them over. */
import type { Station } from '../Station.ts'
import type { StationSettings } from '../settings/StationSettings.ts'
import { renewSettings } from '../settings/renewSettings.ts'
import { publishWord } from './publishWord.ts'

export type ServicePolicy = Pick<StationSettings, 'capacity' | 'policy'>

/** In force from the next list on. */
export function publishPolicy(station: Station, policy: ServicePolicy, by: string): void {
  const { store, settings, clock } = station
  const at = clock().toISOString()
  store.confirm(() => {
    const word = { kind: 'policy', thing: 'policy', at, body: { ...policy, by } }
    publishWord(station, word, () => savePolicy(store, settings, policy))
  })
  renewSettings(station)
}

/** Reads the settings again: something else may have been set since the station was opened. */
export function savePolicy(store: Station['store'], settings: StationSettings, policy: ServicePolicy): void {
  const present = store.settings.read<StationSettings>('station') ?? settings
  store.settings.save('station', { ...present, capacity: policy.capacity, policy: policy.policy })
}
