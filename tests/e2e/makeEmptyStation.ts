/** A station of a field unit as it is on its first day: people, but no flights. */
import { makeStationWith } from './makeStationWith.ts'
import type { TodayStation } from './makeTodayStation.ts'

const roles = ['inspector', 'supervisor', 'administrator'] as const

export async function makeEmptyStation(dir: string, key: Buffer): Promise<TodayStation> {
  const wish = { dir, key, roles, place: { name: 'Field unit 3', hall: 'F' } }
  return { pins: await makeStationWith(wish, async () => undefined), scans: [] }
}
