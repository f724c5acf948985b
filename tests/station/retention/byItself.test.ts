import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { type RetentionWatch, startRetention } from '#station/retention/startRetention.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let supervisor: LocalClient
let watch: RetentionWatch | null = null

beforeEach(async () => {
  test = await openTestEngine('2026-11-23T07:50:00Z')
  const { name, text } = manifestFile()
  await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
})
afterEach(async () => {
  await watch?.stop()
  watch = null
  await test.close()
})

const start = () => {
  watch = startRetention(test.engine, { everyMs: 5, afterMs: 0 })
}
const goTo = async (iso: string) => {
  test.setTime(iso)
  supervisor = await test.signIn('supervisor')
}
const status = () => supervisor.retention.status()
const count = (table: string) =>
  (test.engine.station.store.sql.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n

describe('retention, by itself', () => {
  it('runs at the start and again when the clock has gone a day on, and says so in the log', async () => {
    await goTo('2026-12-20T00:00:00Z')
    start()
    await expect.poll(async () => (await status()).runs.length).toBe(1)
    expect(await status()).toMatchObject({
      rule: { separateDays: 31, purgeYears: 3 },
      nextSeparationOn: '2026-12-24',
      nextRunAt: '2026-12-21T00:00:00.000Z',
      runs: [{ by: 'station', separatedFlights: 0, withheld: null }],
    })
    test.setTime('2026-12-20T23:59:00Z')
    await wait(30)
    await goTo('2026-12-25T00:00:00Z')
    await expect.poll(async () => (await status()).runs.length).toBe(2)
    expect((await status()).runs[0]).toMatchObject({ separatedFlights: 1, separatedPeople: 4 })
    await expect.poll(() => test.engine.audit.newest(200).some((line) => line.user === 'station')).toBe(true)
    expect(test.engine.audit.newest(200).find((line) => line.user === 'station')).toMatchObject({
      action: 'delete',
      request: 'retention.apply',
    })
    expect((await test.engine.audit.verify()).ok).toBe(true)
  })

  it('waits until an import has ended', async () => {
    const job = test.engine.imports.begin([{ name: 'slow.edi', bytes: 10 }], 'test')
    await goTo('2026-12-25T00:00:00Z')
    start()
    await wait(50)
    expect((await status()).runs).toEqual([])
    test.engine.imports.cancel(job.id)
    await expect.poll(async () => (await status()).runs.length).toBe(1)
  })

  it('purges nothing on the word of a clock that jumped years ahead; a person who looks may', async () => {
    await goTo('2032-01-01T00:00:00Z')
    start()
    await expect.poll(async () => (await status()).runs.length).toBe(1)
    expect(await status()).toMatchObject({ doubt: 'clockAhead', runs: [{ withheld: 'clockAhead', purgedPeople: 0 }] })
    expect(count('travellers')).toBe(4)
    await goTo('2032-01-02T01:00:00Z')
    await expect.poll(async () => (await status()).runs.length).toBe(2)
    expect(count('travellers')).toBe(4)
    expect((await supervisor.retention.apply()).certificate?.counts).toMatchObject({ travellers: 4 })
    expect(count('travellers')).toBe(0)
    expect((await status()).doubt).toBeNull()
  })

  it('notices a clock that was set back', async () => {
    await goTo('2026-12-25T00:00:00Z')
    await supervisor.retention.apply()
    await goTo('2026-12-01T00:00:00Z')
    expect((await status()).doubt).toBe('clockBehind')
  })
})

describe('a legal hold', () => {
  it('keeps one person while the others of the flight are purged, and lets go when it is lifted', async () => {
    const { rows } = await test.console.worklist.read({ flightId })
    const held = rows.find((row) => row.surname === 'SALEH')?.travellerId ?? ''
    await goTo('2026-11-24T00:00:00Z')
    const wish = { flightId, travellerId: held, reason: 'trial', authority: 'court of Incheon, case 2026-1' }
    await expect(supervisor.retention.placeHold({ ...wish, reason: ' ' })).rejects.toMatchObject({
      data: { kind: 'noteNeeded' },
    })
    const hold = await supervisor.retention.placeHold(wish)
    await goTo('2032-01-01T00:00:00Z')
    expect((await status()).heldByWord).toBe(1)
    await supervisor.retention.apply()
    expect(count('travellers')).toBe(1)
    expect((await supervisor.retention.apply()).certificate).toBeNull()
    expect(await supervisor.retention.endHold({ id: hold.id, reason: 'verdict is final' })).toMatchObject({
      endedBy: 'supervisor-1',
    })
    await supervisor.retention.apply()
    expect(count('travellers')).toBe(0)
    const kinds = test.engine.station.store.log
      .readFrom(test.engine.station.settings.id, 1, 100)
      .filter((record) => record.kind === 'hold')
    expect(kinds).toHaveLength(2)
  })

  it('ends by itself after its last day, and holds a whole flight where no person is named', async () => {
    await goTo('2026-11-24T00:00:00Z')
    await supervisor.retention.placeHold({ flightId, reason: 'r', authority: 'a', untilOn: '2030-01-01' })
    await goTo('2029-12-31T00:00:00Z')
    await supervisor.retention.apply()
    expect(count('travellers')).toBe(4)
    await goTo('2030-01-02T00:00:00Z')
    await supervisor.retention.apply()
    expect(count('travellers')).toBe(0)
    expect((await supervisor.retention.holds())[0]).toMatchObject({ endedBy: 'station' })
  })
})

it('forgets ended watchlist entries after the usual time, with all that was noted of them', async () => {
  await goTo('2026-11-24T00:00:00Z')
  for (const reference of ['OLD', 'FRESH']) {
    const entry = { reference, surname: 'INVENTED', given: reference, expiresOn: null }
    await supervisor.watchlists.saveEntry({ entry, note: 'n' })
  }
  await supervisor.watchlists.endEntry({ reference: 'OLD', note: 'n' })
  await goTo('2029-11-25T00:00:00Z')
  await supervisor.retention.apply()
  expect((await supervisor.watchlists.find({ state: 'all' })).entries.map((it) => it.reference)).toEqual(['FRESH'])
  expect(await supervisor.watchlists.history({ reference: 'OLD' })).toEqual([])
})
