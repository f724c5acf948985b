/** One visit to the hub of this station, and the memory of how it went. */
import type { Station } from '../../Station.ts'
import { describeFault } from '../../engine/describeFault.ts'
import { createHubClient } from './createHubClient.ts'
import { HubRefused } from './HubRefused.ts'
import { readHubSettings, saveHubSettings } from './hubState.ts'
import { type SyncAnswer, syncOnce } from './syncOnce.ts'

/** Null: no hub is named. @throws HubRefused where it is away or refuses, or a fault; what was done before stays done */
export async function visitHub(station: Station, by: string): Promise<SyncAnswer | null> {
  const { url, certificate } = readHubSettings(station.store)
  if (url === null) return null
  try {
    return await syncOnce(station, createHubClient(station, url, certificate), by)
  } catch (error) {
    const problem = error instanceof HubRefused ? error.kind : describeFault(error)
    station.store.write(() => saveHubSettings(station.store, { problem }))
    station.changed({ kind: 'station', id: null })
    throw error
  }
}
