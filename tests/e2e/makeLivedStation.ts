/** A station that lived through two invented weeks, with checks and finds: enough to measure models and patterns on. */
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { takeInWorld } from '#station/training/takeInWorld.ts'
import type { TodayStation } from './makeTodayStation.ts'

const days = 14
const dayMs = 86_400_000

export async function makeLivedStation(dir: string, key: Buffer): Promise<TodayStation> {
  const startOn = new Date(Date.now() - (days + 1) * dayMs).toISOString().slice(0, 10)
  createStation({ dir, key, settings: { name: 'Incheon T2', hall: 'B', airport: 'ICN', zone: 'Asia/Seoul' } })
  const engine = await openEngine({ dir, key })
  try {
    const world = { seed: 5, days, travellersPerDay: 200, startOn, inspectedShare: 0.5, drugPer10k: 30 }
    await takeInWorld(engine.station, world, () => undefined)
    const people = await createFirstUsers(
      engine.station,
      (['supervisor', 'administrator'] as const).map((role) => ({ id: role, name: role, role })),
    )
    return { pins: new Map(people.map(({ user, oneTimePin }) => [user.id, oneTimePin])), scans: [] }
  } finally {
    await engine.close()
  }
}
