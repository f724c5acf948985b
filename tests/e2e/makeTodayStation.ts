/** A station with ten invented flights landing around now, taken in from real messages; without a past, so that it is made in seconds. */
import { simulateDemonstration } from '#models/simulator/simulateDemonstration.ts'
import { inOneChunk } from '#station/demonstration/inOneChunk.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import { makeStationWith } from './makeStationWith.ts'

export type TodayStation = {
  /** One-time PINs by user id; ids are role names. */
  readonly pins: Map<string, string>
  /** Texts to try at the scan box, with the person they mean. */
  readonly scans: readonly { readonly kind: string; readonly text: string; readonly name: string }[]
}

export async function makeTodayStation(dir: string, key: Buffer): Promise<TodayStation> {
  const nowAt = new Date().toISOString()
  const today = simulateDemonstration({ now: nowAt, seed: 7, reference: loadReference(), historyDays: 1 }).today()
  const files = [{ name: 'watchlist.json', text: today.watchlist }, ...today.received]
  const inputs = files.map(({ name, text }) => ({ name, chunks: inOneChunk(Buffer.from(text)) }))
  const pins = await makeStationWith({ dir, key, nowAt }, ({ station }) => importFiles(station, inputs, { by: 'test' }))
  return { pins, scans: today.scans }
}
