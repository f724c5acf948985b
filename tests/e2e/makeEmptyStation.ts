/** A station of a field unit as it is on its first day: people, but no flights. */
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import type { TodayStation } from './makeTodayStation.ts'

const roles = ['inspector', 'supervisor', 'administrator'] as const

export async function makeEmptyStation(dir: string, key: Buffer): Promise<TodayStation> {
  createStation({ dir, key, settings: { name: 'Field unit 3', hall: 'F', airport: 'ICN', zone: 'Asia/Seoul' } })
  const engine = await openEngine({ dir, key })
  try {
    const people = await createFirstUsers(
      engine.station,
      roles.map((role) => ({ id: role, name: role, role })),
    )
    return { pins: new Map(people.map(({ user, oneTimePin }) => [user.id, oneTimePin])), scans: [] }
  } finally {
    await engine.close()
  }
}
