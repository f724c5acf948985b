/** Says which hub this station goes to, enrols it there by a one-time code, and whether it goes by itself. */
import type { Station } from '../../Station.ts'
import { readCard } from '../stationCard.ts'
import { createHubClient } from './createHubClient.ts'
import { readHubSettings, saveHubSettings } from './hubState.ts'

export type HubWish = {
  /** Null: no hub any more. */
  readonly url: string | null
  readonly code: string | null
  /** Undefined: the one that is known stays. */
  readonly certificate?: string | null | undefined
  readonly running: boolean
}

/** @throws HubRefused where the code is not taken; then nothing has changed */
export async function connectHub(station: Station, { url, code, certificate, running }: HubWish): Promise<void> {
  const { store } = station
  const pem = certificate === undefined ? readHubSettings(store).certificate : certificate?.trim() || null
  if (url !== null && code !== null) {
    await createHubClient(station, url, pem).enrol(code, JSON.stringify(await readCard(station)))
  }
  store.confirm(() =>
    saveHubSettings(store, { url, certificate: pem, running: running && url !== null, problem: null }),
  )
  station.changed({ kind: 'station', id: null })
}
