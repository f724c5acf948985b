/** A station with ten invented flights landing around now, taken in from real messages; without a past, so that it is made in seconds. */
import type { Role } from '#core/contract/access.ts'
import { simulateDemonstration } from '#models/simulator/simulateDemonstration.ts'
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import { type DemonstrationStart, demonstrationSetting } from '#station/demonstration/demonstrationClock.ts'
import { inOneChunk } from '#station/demonstration/inOneChunk.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { loadReference } from '#station/reference/loadReference.ts'

const roles: readonly Role[] = ['inspector', 'supervisor', 'administrator', 'auditor']
const place = { name: 'Incheon T2', hall: 'B', airport: 'ICN', zone: 'Asia/Seoul', demonstration: true } as const

export type TodayStation = {
  /** One-time PINs by user id; ids are role names. */
  readonly pins: Map<string, string>
  /** Texts to try at the scan box, with the person they mean. */
  readonly scans: readonly { readonly kind: string; readonly text: string; readonly name: string }[]
}

export async function makeTodayStation(dir: string, key: Buffer): Promise<TodayStation> {
  const nowAt = new Date().toISOString()
  const today = simulateDemonstration({ now: nowAt, seed: 7, reference: loadReference(), historyDays: 1 }).today()
  createStation({ dir, key, settings: place })
  const engine = await openEngine({ dir, key, clock: () => new Date(nowAt) })
  try {
    engine.station.store.settings.save(demonstrationSetting, { nowAt } satisfies DemonstrationStart)
    const people = await createFirstUsers(
      engine.station,
      roles.map((role) => ({ id: role, name: role, role })),
    )
    const files = [{ name: 'watchlist.json', text: today.watchlist }, ...today.received]
    await importFiles(
      engine.station,
      files.map(({ name, text }) => ({ name, chunks: inOneChunk(Buffer.from(text)) })),
      { by: 'test' },
    )
    return { pins: new Map(people.map(({ user, oneTimePin }) => [user.id, oneTimePin])), scans: today.scans }
  } finally {
    await engine.close()
  }
}
