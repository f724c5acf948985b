/** Who this station is, how fresh its data are, and which models it runs. */
import { readFileSync } from 'node:fs'
import type { About } from '#core/contract/station.ts'
import type { Engine } from '../engine/Engine.ts'

const version = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version

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
    online: false,
    lastSyncAt: station.store.settings.read<string>('lastSyncAt'),
    backend: backends.find((backend) => backend !== 'none') ?? 'none',
    packs: [...packs],
    travellersStored: totals.travellers,
    autoLockMinutes: settings.autoLockMinutes,
  }
}
