/** A station with one small flight that has just landed: for stories that must know each person and bag. */
import { importFiles } from '#station/jobs/importFiles.ts'
import { type SmallPerson, smallFlight } from '../helpers/smallFlight.ts'
import { makeStationWith } from './makeStationWith.ts'
import type { TodayStation } from './makeTodayStation.ts'

const minuteMs = 60_000

export const han = {
  surname: 'HAN',
  given: 'SARANG',
  document: 'M70011223',
  birth: '880808',
  seat: '12A',
  tag: '0180700123',
} as const satisfies SmallPerson
export const jung = {
  surname: 'JUNG',
  given: 'HARU',
  document: 'M70044556',
  birth: '910203',
  seat: '14C',
  tag: '0180700456',
} as const satisfies SmallPerson

export async function makeSmallStation(dir: string, key: Buffer): Promise<TodayStation> {
  const pins = await makeStationWith({ dir, key }, async ({ station }) => {
    const arrival = new Date(Date.now() - 10 * minuteMs)
    for (const { name, text } of smallFlight({ number: '8101', arrival, people: [han, jung] })) {
      await importFiles(station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
    }
  })
  return { pins, scans: [] }
}
