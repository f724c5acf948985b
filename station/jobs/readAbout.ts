/** Who this station is, how fresh its data are, and which models it runs. */
import { readFileSync } from 'node:fs'
import type { About } from '#core/contract/station.ts'
import type { Engine } from '../engine/Engine.ts'
import { readHubState } from '../sync/hub/hubState.ts'
import { readTroubles } from '../support/readTroubles.ts'

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version

/** A hub that is visited by itself is reached within this, hints or none (`startRounds`). */
const onlineMs = 20 * 60_000

function isOnline({ store, clock }: Engine['station']): boolean {
  const { running, lastAt, problem } = readHubState(store)
  return running && problem === null && lastAt !== null && clock().getTime() - Date.parse(lastAt) < onlineMs
}

export function readAbout({ station, queries, packs }: Engine): About {
  const { settings, scorers } = station
  const totals = queries.readTotals()
  const backends = [scorers.high, scorers.drug].map((scorer) => scorer?.backend ?? 'none')
  return {
    version,
    station: {
      id: settings.id,
      name: settings.name,
      hall: settings.hall,
      airport: settings.airport,
      zone: settings.zone,
      demonstration: settings.demonstration,
    },
    now: station.clock().toISOString(),
    dataAt: totals.dataAt,
    online: isOnline(station),
    lastSyncAt: station.store.settings.read<string>('lastSyncAt'),
    backend: backends.find((backend) => backend !== 'none') ?? 'none',
    packs: [...packs],
    travellersStored: totals.travellers,
    autoLockMinutes: settings.autoLockMinutes,
    language: settings.language ?? 'ko',
    troubles: readTroubles(station),
  }
}
