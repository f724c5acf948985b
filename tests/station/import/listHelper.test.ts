/** Lists that a second thread makes beside an import are those that one thread alone makes. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import { createStation } from '#station/createStation.ts'
import type { Engine } from '#station/engine/Engine.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { createKeyedHash } from '#station/identity/createKeyedHash.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { createListHelper, type ListHelper } from '#station/lists/createListHelper.ts'
import type { ListTask } from '#station/lists/ListTask.ts'
import { makeList } from '#station/lists/makeList.ts'
import { saveList } from '#station/lists/saveList.ts'
import type { Station } from '#station/Station.ts'
import { testKey } from '../../helpers/makeStation.ts'

const root = mkdtempSync(join(tmpdir(), 'gateside-helped-'))
const clock = () => new Date('2026-06-02T12:00:00Z')
const [day] = [...simulateDays({ days: 1, seed: 8, startOn: '2026-06-01', travellersPerDay: 900, reference: null })]
const inputs = (day?.files ?? []).map(({ name, text }) => ({ name, chunks: [Buffer.from(text)] }))
const pushes = inputs.filter(({ name }) => name.includes('departure'))
const engines: Engine[] = []
const helpers: ListHelper[] = []

/** Stations with the same secret: copies of one. */
async function openCopy(name: string): Promise<Station & { readonly listHelper: ListHelper }> {
  cpSync(join(root, 'first'), join(root, name), { recursive: true })
  const engine = await openEngine({ dir: join(root, name), key: testKey, clock })
  engines.push(engine)
  // The tests' own process may be of any size.
  const listHelper = createListHelper({ dir: join(root, name), key: testKey, roomBytes: Number.POSITIVE_INFINITY })
  helpers.push(listHelper)
  return { ...engine.station, listHelper }
}

beforeAll(() => createStation({ dir: join(root, 'first'), key: testKey }))
afterAll(async () => {
  for (const helper of helpers) await helper.close()
  for (const engine of engines) await engine.close()
  rmSync(root, { recursive: true, force: true })
})

function listsOf({ store }: Station) {
  const all = (text: string) => store.sql.prepare(text).all()
  return {
    lists: all('SELECT * FROM worklists ORDER BY flight'),
    entries: all('SELECT * FROM worklist_entries ORDER BY flight, rank'),
    features: all('SELECT * FROM feature_rows ORDER BY traveller'),
    due: store.flights.readListsDue(),
  }
}

describe('an import with a helping thread', () => {
  it('does without it where the program is large already', async () => {
    const helper = createListHelper({ dir: join(root, 'first'), key: testKey, roomBytes: 1 })
    helper.start()
    expect(helper.hasRoom()).toBe(false)
    await expect(helper.make({} as ListTask)).rejects.toThrow('not there')
    await helper.close()
  })

  it('comes to the same lists, reasons and features as one thread alone', async () => {
    const { listHelper: _nobody, ...alone } = await openCopy('alone')
    const helped = await openCopy('helped')
    helped.listHelper.start()
    await vi.waitFor(() => expect(helped.listHelper.hasRoom()).toBe(true), { timeout: 30_000 })
    const make = vi.spyOn(helped.listHelper, 'make')
    await importFiles(alone, inputs, { by: 'tester' })
    await importFiles(helped, inputs, { by: 'tester' })
    expect(make.mock.calls.length).toBeGreaterThan(2)
    const [one, two] = [listsOf(alone), listsOf(helped)]
    expect(one.lists.length).toBeGreaterThan(2)
    expect(two.due).toEqual([])
    expect(two).toEqual(one)
  })

  it('makes every list itself where the thread fails', async () => {
    const station = await openCopy('broken')
    const broken: ListHelper = {
      ...station.listHelper,
      hasRoom: () => true,
      make: () => Promise.reject(new Error('broken')),
    }
    let asked = 0
    const listHelper = { ...broken, hasRoom: () => asked++ < 20 }
    await importFiles({ ...station, listHelper }, pushes, { by: 'tester' })
    expect(station.store.flights.readListsDue()).toEqual([])
    expect(listsOf(station).lists.length).toBeGreaterThan(2)
  })

  it('does not save a list over a newer one', async () => {
    const station = await openCopy('late')
    await importFiles(station, pushes, { by: 'tester' })
    const [flight] = station.store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)
    const keyedHash = createKeyedHash(station.identitySecret)
    const list = await makeList(station, flight?.flight.id ?? '', { book: null, keyedHash })
    if (list === null) throw new Error('the flight has a list')
    expect(saveList(station, { ...list, rankedAt: '2026-06-02T11:59:59.000Z', entries: [] })).toBe(false)
    expect(station.store.worklists.readEntries(list.flight)).toHaveLength(list.entries.length)
    expect(saveList(station, list)).toBe(true)
  })
})
