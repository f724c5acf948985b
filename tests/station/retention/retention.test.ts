import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { bookingFile, flightId, manifestFile, strayBagFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let supervisor: LocalClient
let hong: string

/** The flight lands on 23 November 2026. */
const monthLater = '2026-12-25T00:00:00Z'
const threeYearsLater = '2029-11-24T00:00:00Z'
const fiveYearsLater = '2031-11-24T00:00:00Z'

beforeEach(async () => {
  test = await openTestEngine('2026-11-23T07:50:00Z')
  for (const { name, text } of [manifestFile(), bookingFile(), strayBagFile()]) {
    await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
  }
  const { rows } = await test.console.worklist.read({ flightId })
  hong = rows.find((row) => row.surname === 'HONG')?.travellerId ?? ''
  await test.console.inspections.record({ travellerId: hong, outcome: 'drugs', substance: 'cocaine' })
})
afterEach(() => test.close())

const goTo = async (iso: string) => {
  test.setTime(iso)
  supervisor = await test.signIn('supervisor')
}
const count = (table: string) =>
  (test.engine.station.store.sql.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
/** Everything that ordinary tables hold, as one text; what is kept apart left out. */
const openText = () => {
  const tables = test.engine.station.store.sql
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'kept%' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE 'traveller_search%' AND name NOT IN ('log', 'watchlist_entries')`,
    )
    .all()
  const rows = tables.flatMap(({ name }) => test.engine.station.store.sql.prepare(`SELECT * FROM ${name}`).all())
  return JSON.stringify(rows, (_key, value) =>
    value !== null && typeof value === 'object' && value.type === 'Buffer'
      ? Buffer.from(value.data).toString('latin1')
      : value,
  )
}

describe('a month after arrival', () => {
  it('says what is due, without doing it', async () => {
    await goTo('2026-12-23T00:00:00Z')
    expect((await supervisor.retention.preview()).separate.flights).toBe(0)
    await goTo(monthLater)
    expect(await supervisor.retention.preview()).toMatchObject({
      profile: 'KR',
      separate: { flights: 1, people: 4, from: '2026-11-23' },
      purge: { flights: 0 },
    })
    expect((await supervisor.flights.board({})).flights).toHaveLength(1)
  })

  it('keeps the records where no ordinary request finds them', async () => {
    expect(openText()).toContain('GILDONG')
    await goTo(monthLater)
    expect(await supervisor.retention.apply()).toEqual({ separated: { flights: 1, people: 4 }, certificate: null })
    expect((await supervisor.flights.board({})).flights).toEqual([])
    for (const ask of [
      () => supervisor.travellers.read({ travellerId: hong }),
      () => supervisor.travellers.features({ travellerId: hong, model: 'high' }),
      () => supervisor.worklist.read({ flightId }),
      () => supervisor.bags.list({ flightId }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    for (const text of ['HONG GILDONG', 'M12345678', 'ABC123', '0180123456', '821055501234']) {
      expect((await supervisor.travellers.search({ text })).rows).toEqual([])
    }
    const open = openText()
    for (const word of ['GILDONG', 'HASOOK', 'M12345678', 'ABC123', '55501234', '1980-01-01', 'STONE']) {
      expect(open).not.toContain(word)
    }
    expect((await supervisor.retention.apply()).separated.flights).toBe(0)
  })

  it('still knows by pseudonym that the person came and what was found', async () => {
    const { store } = test.engine.station
    const identity = (
      store.sql.prepare('SELECT identity FROM travellers WHERE bag_pieces = 2').get() as { identity: number }
    ).identity
    await goTo(monthLater)
    await supervisor.retention.apply()
    expect(store.memory.readArrivals([identity], Date.parse(monthLater))).toMatchObject([{ flightId, from: 'LAX' }])
    expect(store.memory.readChecks([identity], Date.parse(monthLater))).toMatchObject([{ outcome: 'drugs' }])
  })

  it('takes a late message without showing anyone again, and keeps apart what it brings', async () => {
    await goTo(monthLater)
    await supervisor.retention.apply()
    const late = bookingFile()
      .text.replaceAll('ABC123', 'NEW999')
      .replaceAll('GILDONG', 'DOLSOE')
      .replaceAll('2100', '2130')
    const row = { flight: 'KE18', arrivalOn: '2026-11-23', surname: 'KIM', given: 'HASOOK', birthOn: '1982-03-04' }
    const result = { ...row, documentNumber: 'M87654321', outcome: 'nothing', at: '2026-11-23T09:00:00Z' }
    const results = JSON.stringify({ format: 'gateside-inspections', version: 1, inspections: [result] })
    const answer = await importFiles(
      test.engine.station,
      [
        { name: 'late.edi', chunks: [Buffer.from(late)] },
        { name: 'results.json', chunks: [Buffer.from(results)] },
      ],
      { by: 'test' },
    )
    expect(answer).toMatchObject({ pnrs: 1, inspections: 1, rejected: [], problems: 0 })
    expect((await supervisor.flights.board({})).flights).toEqual([])
    expect((await supervisor.travellers.search({ text: 'HONG DOLSOE' })).rows).toEqual([])
    expect((await supervisor.retention.apply()).separated.flights).toBe(1)
    expect(openText()).not.toContain('DOLSOE')
    expect(openText()).not.toContain('GILDONG')
  })

  it('shows them again only when a second person allows it, to these two, until it expires', async () => {
    await goTo(monthLater)
    await supervisor.retention.apply()
    const admin = await test.signIn('administrator')
    const asked = await supervisor.retention.requestAccess({ flightId, reason: 'request of the prosecutor', hours: 2 })
    expect(asked).toMatchObject({ state: 'asked', askedBy: 'supervisor-1' })
    const requestId = asked.id
    await expect(supervisor.retention.readKept({ requestId })).rejects.toMatchObject({ data: { kind: 'notOpen' } })
    await expect(supervisor.retention.approveAccess({ requestId })).rejects.toMatchObject({
      data: { kind: 'secondPerson' },
    })
    await expect(test.console.retention.approveAccess({ requestId })).rejects.toMatchObject({
      data: { kind: 'secondPerson' },
    })
    expect(await admin.retention.approveAccess({ requestId })).toMatchObject({
      state: 'open',
      approvedBy: 'administrator-1',
      expiresAt: '2026-12-25T02:00:00.000Z',
    })
    const kept = await supervisor.retention.readKept({ requestId })
    expect(kept).toHaveLength(4)
    const own = kept.find((person) => person.travellerId === hong)
    expect(own?.traveller).toMatchObject({ name: { search: 'HONG GILDONG' }, birthOn: '1980-01-01' })
    expect(own?.booking).toMatchObject({ locators: [{ code: 'ABC123' }] })
    expect(own?.texts.join('')).toContain('HONG')
    expect(await admin.retention.readKept({ requestId })).toHaveLength(4)
    await expect(test.console.retention.readKept({ requestId })).rejects.toMatchObject({ data: { kind: 'notOpen' } })
    await goTo('2026-12-25T03:00:00Z')
    await expect(supervisor.retention.readKept({ requestId })).rejects.toMatchObject({ data: { kind: 'notOpen' } })
    const lines = (await supervisor.station.audit({ limit: 100 })).filter((line) => line.action === 'unmask')
    expect(lines.map((line) => line.request)).toContain('retention.readKept')
  })
})

describe('years after arrival', () => {
  it('purges everyone but those on whom something was found, and certifies it', async () => {
    await goTo(threeYearsLater)
    await supervisor.retention.apply()
    expect(count('travellers')).toBe(1)
    expect(count('pnrs')).toBe(1)
    expect(count('feature_rows') + count('worklist_entries')).toBeLessThanOrEqual(2)
    const [name, ...others] = readdirSync(join(test.dir, 'certificates'))
    expect(others).toEqual([])
    const certificate = JSON.parse(readFileSync(join(test.dir, 'certificates', name ?? ''), 'utf8'))
    expect(certificate).toMatchObject({
      form: 'gateside-purge-1',
      by: 'supervisor-1',
      range: { from: '2026-11-23', to: '2026-11-23' },
      counts: { travellers: 3 },
      held: { people: 1, basis: expect.stringContaining('offenders') },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const { store, settings } = test.engine.station
    const logged = store.log.readFrom(settings.id, 1, 100).find((record) => record.kind === 'purge')
    expect(JSON.parse(logged?.body ?? '{}')).toEqual(certificate)
    expect(verifyChain(store, settings.id).brokenAt).toBeNull()
    expect((await supervisor.retention.apply()).certificate).toBeNull()
  })

  it('leaves nothing of anyone after the longest time but the result of the check under a pseudonym', async () => {
    await goTo(fiveYearsLater)
    const { certificate } = await supervisor.retention.apply()
    expect(certificate?.counts).toMatchObject({ travellers: 4, bookings: 1 })
    for (const table of ['travellers', 'pnrs', 'bags', 'raws', 'messages', 'links', 'kept', 'kept_raws', 'worklists']) {
      expect([table, count(table)]).toEqual([table, 0])
    }
    const left = test.engine.station.store.sql.prepare('SELECT traveller, identity, outcome FROM inspections').all()
    expect(left).toEqual([{ traveller: null, identity: expect.any(Number), outcome: 'drugs' }])
    expect(openText()).not.toContain('GILDONG')
    expect((await supervisor.retention.preview()).purge.flights).toBe(0)
  })

  it('works the same where nothing was kept apart before, in the other profile after half a year', async () => {
    const open = await openTestEngine('2026-11-23T07:50:00Z', { profile: 'open' })
    const { name, text } = manifestFile()
    await importFiles(open.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
    open.setTime('2027-03-01T00:00:00Z')
    expect((await open.console.retention.preview()).separate.flights).toBe(0)
    open.setTime('2027-05-27T00:00:00Z')
    expect((await open.console.retention.apply()).separated).toEqual({ flights: 1, people: 4 })
    await open.close()
  })
})

it('is not for inspectors', async () => {
  const inspector = await test.signIn('inspector')
  await expect(inspector.retention.apply()).rejects.toMatchObject({ data: { kind: 'role' } })
})
