/** A station with one small flight that has just landed: for stories that must know each person and bag. */
import type { Role } from '#core/contract/access.ts'
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { type SmallPerson, smallFlight } from '../helpers/smallFlight.ts'
import type { TodayStation } from './makeTodayStation.ts'

const roles: readonly Role[] = ['inspector', 'supervisor', 'administrator', 'auditor']
const place = { name: 'Incheon T2', hall: 'B', airport: 'ICN', zone: 'Asia/Seoul' } as const
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
  createStation({ dir, key, settings: place })
  const engine = await openEngine({ dir, key })
  try {
    const people = await createFirstUsers(
      engine.station,
      roles.map((role) => ({ id: role, name: role, role })),
    )
    const arrival = new Date(Date.now() - 10 * minuteMs)
    for (const { name, text } of smallFlight({ number: '8101', arrival, people: [han, jung] })) {
      await importFiles(engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
    }
    return { pins: new Map(people.map(({ user, oneTimePin }) => [user.id, oneTimePin])), scans: [] }
  } finally {
    await engine.close()
  }
}
