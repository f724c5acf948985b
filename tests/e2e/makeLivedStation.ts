/** A station that lived through two invented weeks, with checks and finds: enough to measure models and patterns on. */
import { takeInWorld } from '#station/training/takeInWorld.ts'
import { makeStationWith } from './makeStationWith.ts'
import type { TodayStation } from './makeTodayStation.ts'

const days = 14
const dayMs = 86_400_000

export async function makeLivedStation(dir: string, key: Buffer): Promise<TodayStation> {
  const startOn = new Date(Date.now() - (days + 1) * dayMs).toISOString().slice(0, 10)
  const world = { seed: 5, days, travellersPerDay: 200, startOn, inspectedShare: 0.5, drugPer10k: 30 }
  const roles = ['supervisor', 'administrator'] as const
  const pins = await makeStationWith({ dir, key, roles }, ({ station }) => takeInWorld(station, world, () => undefined))
  return { pins, scans: [] }
}
