/** A hub and real stations, on both stores: enrolment, signed requests, what it keeps, and that it keeps nothing of a passenger. */
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCode } from '#hub/createCode.ts'
import { createHub } from '#hub/createHub.ts'
import { hubHeaders, signRequest } from '#station/sync/bundle/hubRequest.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { createHubClient } from '#station/sync/hub/createHubClient.ts'
import { syncOnce } from '#station/sync/hub/syncOnce.ts'
import { readCard, readSigningKey } from '#station/sync/stationCard.ts'
import { openTestPostgres, openTestSqlite, type TestHubStore } from '../helpers/hubStores.ts'
import { input } from '../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../helpers/makeStations.ts'
import { flightId, writePush } from '../helpers/writePush.ts'
import { blankCheck } from '../helpers/blankCheck.ts'

const start = Date.parse('2026-06-02T12:00:00Z')
let now = start
const clock = () => new Date(now)

const stores = [
  ['SQLite', openTestSqlite],
  ['PostgreSQL', openTestPostgres],
] as const

describe.each(stores)('a hub on %s', (name, open) => {
  let kept: TestHubStore
  let hubs: FastifyInstance[] = []
  let url = ''
  let units: Unit[] = []
  const lines: string[] = []

  beforeEach(async ({ skip }) => {
    now = start
    const opened = await open()
    if (opened === null) {
      process.stderr.write(`SKIPPED: no ${name} server can be started on this machine\n`)
      return skip()
    }
    kept = opened
    const hub = await createHub({ store: kept.store, clock, log: { write: (line) => void lines.push(line) } })
    hubs = [hub]
    url = await hub.listen({ port: 0, host: '127.0.0.1' })
    units = ['Hall A', 'Field 1'].map((one) => makeUnit(one, () => now))
    await introduce(units)
  }, 60_000)
  afterEach(async () => {
    for (const unit of units) unit.close()
    for (const hub of hubs) await hub.close()
    units = []
    hubs = []
    lines.length = 0
    await kept?.close()
  })

  const enrol = async (unit: Unit, at = url) => {
    const { code } = await createCode(kept.store, clock())
    await createHubClient(unit.station, at).enrol(code, JSON.stringify(await readCard(unit.station)))
    return code
  }
  const sync = (unit: Unit, at = url) => syncOnce(unit.station, createHubClient(unit.station, at), 'hub')
  const two = () => units as [Unit, Unit]
  const loadFlight = (unit: Unit) =>
    importFiles(
      unit.station,
      [
        input(
          'push.edi',
          writePush('260601:1030', [
            {
              locator: 'ZQXWV7',
              people: [{ surname: 'MARTENSSON', given: 'OLOFINA', document: 'M11112222', birth: '01JAN80' }],
            },
          ]),
        ),
      ],
      { by: 'tester' },
    )
  const manifests = async (from: Unit, to: Unit) => {
    const made = await exportBundle(from.station, { kind: 'manifests', receivers: [to.station.settings.id] })
    if (made.kind === 'refused') throw new Error(made.reason)
    return made
  }
  const record = (unit: Unit) => {
    const row = unit.station.store.travellers.readFlight(unit.station.store.flights.read(flightId)?.row ?? 0)[0]
    return recordInspection(
      unit.station,
      {
        ...blankCheck,
        travellerId: row?.traveller.id ?? '',
        outcome: 'weapon',
        note: 'in a shoe of MARTENSSON',
      },
      'officer-7',
    )
  }

  it('carries messages out and results back, while its store, its log and its figures name nobody', async () => {
    const [hall, field] = two()
    await enrol(hall)
    await enrol(field)
    await loadFlight(hall)
    await createHubClient(hall.station, url).send((await manifests(hall, field)).bytes)
    expect(await sync(field)).toMatchObject({ fetched: 1, taken: 1, refused: [] })
    record(field)
    await sync(field)
    expect(await sync(hall)).toMatchObject({ taken: expect.any(Number), refused: [] })
    const row = hall.station.store.travellers.readFlight(hall.station.store.flights.read(flightId)?.row ?? 0)[0]
    expect(hall.station.store.inspections.readTraveller(row?.row ?? 0)).toMatchObject([{ outcome: 'weapon' }])
    // Rounds come to rest: who has told all has nothing to say.
    await sync(field)
    await sync(hall)
    expect(await sync(field)).toMatchObject({ fetched: 0, sent: 0 })
    const dump = await kept.dump()
    const figures = await (await fetch(`${url}/metrics`)).text()
    expect(figures).toContain('gateside_hub_requests_total')
    for (const secret of ['MARTENSSON', 'OLOFINA', 'ZQXWV7', 'M11112222', 'LAXICN', 'KE18', 'weapon', 'officer-7']) {
      const hex = Buffer.from(secret).toString('hex')
      expect(dump.includes(secret) || dump.includes(hex), `${secret} in the store`).toBe(false)
      expect(lines.join('').includes(secret), `${secret} in the log`).toBe(false)
      expect(figures.includes(secret)).toBe(false)
    }
    expect(dump.includes(hall.station.settings.id)).toBe(true)
    expect(lines.join('')).not.toContain('127.0.0.1"')
  })

  it('enrols by a code that works once, for a day, and knows who is revoked', async () => {
    const [hall, field] = two()
    const code = await enrol(hall)
    const card = async (unit: Unit) => JSON.stringify(await readCard(unit.station))
    const client = createHubClient(field.station, url)
    await expect(client.enrol(code, await card(field))).rejects.toMatchObject({ kind: 'badCode' })
    await createHubClient(hall.station, url).enrol(code.toLowerCase(), await card(hall))
    const late = await createCode(kept.store, clock())
    now += 25 * 3_600_000
    await expect(client.enrol(late.code, await card(field))).rejects.toMatchObject({ kind: 'badCode' })
    await expect(client.pending()).rejects.toMatchObject({ kind: 'unknown' })
    expect(await kept.store.revoke(hall.station.settings.id, now)).toBe(true)
    await expect(createHubClient(hall.station, url).pending()).rejects.toMatchObject({ kind: 'revoked' })
  })

  it('answers a request once, only as it was signed, and teaches a wrong clock its time', async () => {
    const [hall] = two()
    await enrol(hall)
    hall.skewMs = -9 * 86_400_000
    expect(await createHubClient(hall.station, url).pending()).toEqual([])
    const parts = {
      method: 'GET',
      path: '/bundles',
      station: hall.station.settings.id,
      time: String(now),
      nonce: 'a'.repeat(20),
      body: new Uint8Array(0),
    }
    const headers = (given = parts) => ({
      [hubHeaders.station]: given.station,
      [hubHeaders.time]: given.time,
      [hubHeaders.nonce]: given.nonce,
      [hubHeaders.signature]: signRequest(parts, readSigningKey(hall.station.store)),
    })
    const ask = async (path: string, given = headers()) => {
      const answer = await fetch(`${url}${path}`, { headers: given })
      return { status: answer.status, ...((await answer.json()) as { kind?: string }) }
    }
    expect(await ask('/bundles')).toMatchObject({ status: 200 })
    expect(await ask('/bundles')).toMatchObject({ status: 401, kind: 'replay' })
    expect(await ask('/bundles?x=1', headers())).toMatchObject({ kind: 'signature' })
    expect(await ask('/bundles', headers({ ...parts, nonce: 'b'.repeat(20) }))).toMatchObject({ kind: 'signature' })
    expect(await ask('/bundles', {} as ReturnType<typeof headers>)).toMatchObject({ kind: 'unsigned' })
    now += 6 * 60_000
    expect(await ask('/bundles')).toMatchObject({ kind: 'clock', now })
  })

  it('is the same hub from two processes, keeps a bundle once, gives it to its receivers alone, and drops it when all have it', async () => {
    const [hall, field] = two()
    await enrol(hall)
    const store = await kept.reopen()
    const second = await createHub({ store, clock })
    const url2 = await second.listen({ port: 0, host: '127.0.0.1' })
    await enrol(field, url2)
    await loadFlight(hall)
    const made = await manifests(hall, field)
    expect(await createHubClient(hall.station, url).send(made.bytes)).toBe(true)
    expect(await createHubClient(hall.station, url2).send(made.bytes)).toBe(false)
    const [pending] = await createHubClient(field.station, url).pending()
    expect(await createHubClient(hall.station, url).fetch(pending?.hash ?? '')).toBeNull()
    expect(await kept.store.sweep(now)).toBe(0)
    expect(await sync(field, url2)).toMatchObject({ taken: 1 })
    expect(await kept.store.sweep(now)).toBe(1)
    const changed = Buffer.from(made.bytes)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    await expect(createHubClient(hall.station, url).send(changed)).rejects.toMatchObject({ kind: 'badSignature' })
    await second.close()
    await store.close()
  })

  it('tells a listening station to come when something has arrived for it', async () => {
    const [hall, field] = two()
    await enrol(hall)
    await enrol(field)
    const parts = {
      method: 'GET',
      path: '/events',
      station: field.station.settings.id,
      time: String(now),
      nonce: 'c'.repeat(20),
      body: new Uint8Array(0),
    }
    const abort = new AbortController()
    const answer = await fetch(`${url}/events`, {
      signal: abort.signal,
      headers: {
        [hubHeaders.station]: parts.station,
        [hubHeaders.time]: parts.time,
        [hubHeaders.nonce]: parts.nonce,
        [hubHeaders.signature]: signRequest(parts, readSigningKey(field.station.store)),
      },
    })
    const reader = answer.body?.getReader()
    const next = async () => Buffer.from((await reader?.read())?.value ?? []).toString()
    expect(await next()).toContain('hello')
    await loadFlight(hall)
    await createHubClient(hall.station, url).send((await manifests(hall, field)).bytes)
    expect(await next()).toContain('come')
    abort.abort()
  })

  it('asks who comes too often to wait', async () => {
    const strict = await createHub({ store: kept.store, clock, requestsPerMinute: 3 })
    const at = await strict.listen({ port: 0, host: '127.0.0.1' })
    const statuses = []
    for (let turn = 0; turn < 5; turn++) statuses.push((await fetch(`${at}/bundles`)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
    expect((await fetch(`${at}/health`)).status).toBe(200)
    await strict.close()
  })
})
