/** Several real stations in temporary folders that know each other, each with a clock the test can set. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStation } from '#station/createStation.ts'
import { openStation } from '#station/openStation.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import type { Station } from '#station/Station.ts'
import { enrolStation } from '#station/sync/enrolStation.ts'
import { readCard } from '#station/sync/stationCard.ts'
import { testKey } from './makeStation.ts'

export type Unit = {
  station: Station
  readonly dir: string
  /** Added to the true time: what this station's clock is wrong by. */
  skewMs: number
  /** Closes the store as a kill would and opens it again. */
  reopen(): void
  close(): void
}

const reference = loadReference()

export function makeUnit(name: string, now: () => number): Unit {
  const dir = mkdtempSync(join(tmpdir(), 'gateside-unit-'))
  createStation({ dir, key: testKey, settings: { profile: 'open', name } })
  const open = () => openStation({ dir, key: testKey, reference, clock: () => new Date(now() + unit.skewMs) })
  const unit: Unit = {
    station: undefined as unknown as Station,
    dir,
    skewMs: 0,
    reopen() {
      unit.station.close()
      unit.station = open()
    },
    close() {
      unit.station.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  unit.station = open()
  return unit
}

/** Everyone knows everyone, and lets those lead. */
export async function introduce(units: readonly Unit[], leads: readonly Unit[] = units): Promise<void> {
  const cards = await Promise.all(units.map(({ station }) => readCard(station)))
  const leading = new Set(leads.map(({ station }) => station.settings.id))
  for (const { station } of units) {
    // One write for each station: fifty of them would wait for the disk 2,500 times.
    station.store.confirm(() => {
      for (const card of cards) enrolStation(station, JSON.stringify(card), leading.has(card.station))
    })
  }
}
