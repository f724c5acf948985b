/** A station whose one flight is hard to show; with bags held, sealed and looked through, and a note of great length. */
import type { Role } from '#core/contract/access.ts'
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { createLocalClient } from '#station/router/createLocalClient.ts'
import { hardFlight, manyBagsSurname } from '../helpers/hardFlight.ts'
import type { TodayStation } from './makeTodayStation.ts'

const roles: readonly Role[] = ['inspector', 'supervisor', 'administrator', 'auditor']
const place = { name: 'Incheon T2', hall: 'B', airport: 'ICN', zone: 'Asia/Seoul' } as const

export async function makeHardStation(dir: string, key: Buffer): Promise<TodayStation> {
  createStation({ dir, key, settings: place })
  const engine = await openEngine({ dir, key })
  try {
    const people = await createFirstUsers(
      engine.station,
      roles.map((role) => ({ id: role, name: role, role })),
    )
    for (const { name, text } of hardFlight(new Date()).files) {
      await importFiles(engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
    }
    await useHall(createLocalClient(engine))
    return { pins: new Map(people.map(({ user, oneTimePin }) => [user.id, oneTimePin])), scans: [] }
  } finally {
    await engine.close()
  }
}

async function useHall(client: ReturnType<typeof createLocalClient>): Promise<void> {
  const { rows } = await client.bags.hall({})
  const own = rows.filter((row) => row.ownerName?.startsWith(manyBagsSurname))
  const seals = await client.bags.seals()
  for (const [at, row] of own.slice(0, seals.length).entries()) {
    const seal = seals[at]?.id ?? ''
    await client.bags.act({
      kind: 'result',
      bagId: row.bagId,
      result: 'suspect',
      note: 'a dense block, lower left '.repeat(8),
    })
    await client.bags.act({ kind: 'sealOn', bagId: row.bagId, seal, number: 'E-SEAL-0000000000001234' })
  }
  const travellerId = own[0]?.ownerId
  if (travellerId) await client.notes.write({ travellerId, text: 'Averylongwordwithoutanyblank'.repeat(20) })
}
