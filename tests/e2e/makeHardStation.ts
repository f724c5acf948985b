/** A station whose one flight is hard to show; with bags held, sealed and looked through, and a note of great length. */
import { importFiles } from '#station/jobs/importFiles.ts'
import { createLocalClient } from '#station/router/createLocalClient.ts'
import { hardFlight, manyBagsSurname } from '../helpers/hardFlight.ts'
import { makeStationWith } from './makeStationWith.ts'
import type { TodayStation } from './makeTodayStation.ts'

export async function makeHardStation(dir: string, key: Buffer): Promise<TodayStation> {
  const pins = await makeStationWith({ dir, key }, async (engine) => {
    for (const { name, text } of hardFlight(new Date()).files) {
      await importFiles(engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
    }
    await useHall(createLocalClient(engine))
  })
  return { pins, scans: [] }
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
