import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { applyRetention, type RetentionProgress } from '#station/retention/applyRetention.ts'
import { retentionDates, retentionRule } from '#station/retention/retentionRule.ts'
import { manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

const numbers = ['18', '20', '22', '24']
const order = { by: 'someone', doubt: null }
let test: TestEngine

beforeEach(async () => {
  test = await openTestEngine('2026-11-23T07:50:00Z')
  const { text } = manifestFile()
  for (const number of numbers) {
    const bytes = Buffer.from(text.replace('TDT+20+KE18+', `TDT+20+KE${number}+`))
    await importFiles(test.engine.station, [{ name: `${number}.edi`, chunks: [bytes] }], { by: 'test' })
  }
  expect(count('flights')).toBe(numbers.length)
})
afterEach(() => test.close())

const count = (table: string) =>
  (test.engine.station.store.sql.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
const certificates = () => readdirSync(join(test.dir, 'certificates'))

it('says how far it is, and lets requests in between two flights', async () => {
  test.setTime('2026-12-25T00:00:00Z')
  const seen: RetentionProgress[] = []
  let answered = 0
  const asking = setInterval(() => {
    test.engine.queries.readTotals()
    answered++
  }, 1)
  await applyRetention(test.engine.station, order, { onProgress: (progress) => seen.push(progress) })
  clearInterval(asking)
  expect(seen).toEqual(numbers.map((_, done) => ({ done, total: numbers.length })))
  expect(answered).toBeGreaterThanOrEqual(2)
})

it('ends with the flight at hand when it is stopped; what was purged is certified, the rest comes with the next run', async () => {
  test.setTime('2031-11-24T00:00:00Z')
  const stopping = new AbortController()
  const first = await applyRetention(test.engine.station, order, {
    signal: stopping.signal,
    // Each flight is due twice: to be kept apart, and to be deleted.
    onProgress: ({ done }) => done === numbers.length + 2 && stopping.abort(),
  })
  expect(first).toMatchObject({ separated: { flights: 4 }, certificate: { flights: 2, counts: { travellers: 8 } } })
  expect(first.isStopped).toBe(true)
  expect(count('travellers')).toBe(8)
  const second = await applyRetention(test.engine.station, order)
  expect(second).toMatchObject({ separated: { flights: 0 }, certificate: { flights: 2, counts: { travellers: 8 } } })
  expect(second).not.toHaveProperty('isStopped')
  expect(count('travellers') + count('purged_flights')).toBe(0)
  expect(certificates()).toHaveLength(2)
})

it('certifies what a run had purged when the power went', async () => {
  test.setTime('2031-11-24T00:00:00Z')
  const { store, settings, clock } = test.engine.station
  const dates = retentionDates(retentionRule(settings.profile), clock())
  const [cut] = store.keeping.readToPurge(dates)
  if (cut === undefined) throw new Error('nothing is due')
  store.write(() =>
    store.keeping.notePurged({
      flight: cut,
      ...store.keeping.purge(cut.row, { isLong: true, at: clock().toISOString() }),
    }),
  )
  expect(count('travellers')).toBe(12)
  const { certificate } = await applyRetention(test.engine.station, order)
  expect(certificate).toMatchObject({ flights: 4, counts: { travellers: 16 } })
  expect(count('purged_flights')).toBe(0)
})

it('runs once at a time: whoever asks meanwhile comes after, and finds nothing to do', async () => {
  test.setTime('2031-11-24T00:00:00Z')
  const supervisor = await test.signIn('supervisor')
  const [first, second] = [supervisor.retention.apply(), supervisor.retention.apply()]
  await expect.poll(() => supervisor.retention.running()).toMatchObject({ by: 'supervisor-1', isStopping: false })
  expect((await first).certificate?.flights).toBe(4)
  expect(await second).toEqual({ separated: { flights: 0, people: 0 }, certificate: null })
  expect(await supervisor.retention.running()).toBeNull()
  expect(await supervisor.retention.stop()).toEqual({ stopping: false })
  expect(certificates()).toHaveLength(1)
})

it('finds the flight of long ago on which a late message named somebody', () => {
  const { keeping, sql } = test.engine.station.store
  const row = (sql.prepare('SELECT min(row) AS row FROM flights').get() as { row: number }).row
  for (const flight of keeping.readToSeparate(Number.MAX_SAFE_INTEGER)) keeping.separate(flight.row, '2026-12-25')
  expect(keeping.readToSeparate(0)).toEqual([])
  sql
    .prepare('UPDATE travellers SET separated = 0 WHERE row = (SELECT max(row) FROM travellers WHERE flight = ?)')
    .run(row)
  expect(keeping.readToSeparate(0)).toMatchObject([{ row, people: 4 }])
  const plan = sql
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT 1 FROM flights f WHERE EXISTS (SELECT 1 FROM travellers t WHERE t.flight = f.row AND t.separated = 0)`,
    )
    .all()
  expect(plan.map((step) => step.detail).join()).toContain('travellers_not_apart')
})
