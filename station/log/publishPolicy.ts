/** Sets the service's capacity rule and weights here, and writes them to the chain, so that other stations take them over. */
import type { Station } from '../Station.ts'
import type { StationSettings } from '../settings/StationSettings.ts'
import { appendRecord } from './appendRecord.ts'

export type ServicePolicy = Pick<StationSettings, 'capacity' | 'policy'>

/** In force from the next opening of the station on, so that one run of the program judges by one policy. */
export function publishPolicy({ store, settings, clock }: Station, policy: ServicePolicy, by: string): void {
  const at = clock().toISOString()
  store.confirm(() => {
    const record = appendRecord(store, settings.id, { kind: 'policy', at, body: { ...policy, by } })
    store.bundles.isDeciding({ thing: 'policy', at, station: settings.id, seq: record.seq })
    savePolicy(store, settings, policy)
  })
}

/** Reads the settings again: something else may have been set since the station was opened. */
export function savePolicy(store: Station['store'], settings: StationSettings, policy: ServicePolicy): void {
  const present = store.settings.read<StationSettings>('station') ?? settings
  store.settings.save('station', { ...present, capacity: policy.capacity, policy: policy.policy })
}
