/** A station and its hub by themselves: TLS with the operator's own certificate, hints, back-off, the way through the gate. */
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCode } from '#hub/createCode.ts'
import { createHub } from '#hub/createHub.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { connectHub } from '#station/sync/hub/connectHub.ts'
import { createHubClient } from '#station/sync/hub/createHubClient.ts'
import { readHubSettings, readHubState } from '#station/sync/hub/hubState.ts'
import { backOff, startRounds, usualTimes } from '#station/sync/hub/startRounds.ts'
import type { SyncAnswer } from '#station/sync/hub/syncOnce.ts'
import { readCard } from '#station/sync/stationCard.ts'
import { openTestSqlite, type TestHubStore } from '../helpers/hubStores.ts'
import { makeCertificate } from '../helpers/makeCertificate.ts'
import { input } from '../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../helpers/makeStations.ts'
import { openTestEngine, type TestEngine } from '../helpers/openTestEngine.ts'
import { flightId, writePush } from '../helpers/writePush.ts'

const now = Date.parse('2026-06-02T12:00:00Z')
const clock = () => new Date(now)
const { key, cert } = makeCertificate()
let kept: TestHubStore
let hub: FastifyInstance
let url: string

beforeEach(async () => {
  kept = await openTestSqlite()
  hub = await createHub({ store: kept.store, clock, tls: { key, cert } })
  url = await hub.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  await hub.close()
  await kept.close()
})

const newCode = async () => (await createCode(kept.store, clock())).code
const push = () =>
  input('push.edi', writePush('260601:1030', [{ locator: 'AAAAA1', people: [{ surname: 'KIM', given: 'MINA' }] }]))
const until = async (isSo: () => boolean) => {
  await expect.poll(isSo, { timeout: 15_000, interval: 20 }).toBe(true)
}

describe('two stations and a hub with a certificate of its own', () => {
  let hall: Unit
  let field: Unit
  let visits: SyncAnswer[]
  const stops: (() => Promise<void>)[] = []

  beforeEach(async () => {
    visits = []
    ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
    await introduce([hall, field], [hall])
  })
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()))
    for (const unit of [hall, field]) unit.close()
  })
  const connect = async (unit: Unit, running = false) =>
    connectHub(unit.station, { url, code: await newCode(), certificate: cert, running })
  const send = async () => {
    const made = await exportBundle(hall.station, { kind: 'manifests', receivers: [field.station.settings.id] })
    if (made.kind === 'refused') throw new Error(made.reason)
    await createHubClient(hall.station, url, cert).send(made.bytes)
  }
  /** Far apart but for hints: what comes early came by one. */
  const slow = { usualMs: 600_000, hintedMs: 600_000, mostMs: 600_000, idleMs: 200, scatterMs: 10 }
  const start = (unit: Unit, times = slow) => {
    stops.push(startRounds(unit.station, { times, chance: () => 0.5, visited: (answer) => visits.push(answer) }))
  }

  it('meet over TLS, and refuse a hub whose certificate they were not given', async () => {
    await connect(hall)
    await connect(field)
    await importFiles(hall.station, [push()], { by: 'tester' })
    await send()
    expect(await createHubClient(field.station, url, cert).pending()).toHaveLength(1)
    await expect(createHubClient(field.station, url).pending()).rejects.toMatchObject({ kind: 'distrusted' })
    const other = makeCertificate('someone between').cert
    await expect(createHubClient(field.station, url, other).pending()).rejects.toMatchObject({ kind: 'distrusted' })
    await expect(
      createHubClient(field.station, url, other).enrol('x'.repeat(20), JSON.stringify(await readCard(field.station))),
    ).rejects.toMatchObject({ kind: 'distrusted' })
  })

  it('fetch as soon as the hub says that something has come, long before the next visit is due', async () => {
    await connect(hall)
    await connect(field, true)
    start(field)
    await until(() => readHubSettings(field.station.store).lastAt !== null)
    await importFiles(hall.station, [push()], { by: 'tester' })
    await send()
    await until(() => field.station.store.flights.read(flightId) !== null)
    await until(() => visits.some(({ taken }) => taken === 1))
  })

  it('come by the clock where no hints come, and try again after the hub was away', async () => {
    await connect(hall)
    await connect(field, true)
    const { port } = new URL(url)
    await hub.close()
    start(field, { usualMs: 100, hintedMs: 100, mostMs: 400, idleMs: 50, scatterMs: 10 })
    await until(() => readHubState(field.station.store).problem === 'away')
    // A hub that gives no hints: its stream of events is refused by the proxy in front.
    hub = await createHub({ store: kept.store, clock, tls: { key, cert } })
    hub.addHook('onRequest', async (request, reply) => {
      if (request.url === '/events') await reply.code(404).send({ kind: 'unknown' })
    })
    await hub.listen({ port: Number(port), host: '127.0.0.1' })
    await until(() => readHubState(field.station.store).problem === null)
    await importFiles(hall.station, [push()], { by: 'tester' })
    await send()
    await until(() => field.station.store.flights.read(flightId) !== null)
  })

  it('go there no more once it is switched off', async () => {
    await connect(field, true)
    start(field, { usualMs: 100, hintedMs: 100, mostMs: 400, idleMs: 50, scatterMs: 10 })
    await until(() => readHubSettings(field.station.store).lastAt !== null)
    await connectHub(field.station, { url: null, code: null, running: true })
    expect(readHubState(field.station.store)).toMatchObject({ url: null, running: false })
  })
})

it('stations scatter and back off: doubling from a minute to half an hour, each by half to one and a half', () => {
  const minute = 60_000
  expect([0, 1, 2, 3, 4, 5, 12].map((failures) => backOff(failures, 0.5) / minute)).toEqual([1, 2, 4, 8, 16, 30, 30])
  expect([0, 0.999].map((chance) => Math.round(backOff(0, chance, usualTimes) / minute / 0.5))).toEqual([1, 3])
})

describe('the hub through the gate', () => {
  let test: TestEngine
  beforeEach(async () => {
    test = await openTestEngine('2026-06-02T12:00:00Z', { name: 'Hall A' })
  })
  afterEach(() => test.close())

  it('is named by administrators, visited by supervisors, with a line for each in the audit log', async () => {
    const supervisor = await test.signIn('supervisor')
    const administrator = await test.signIn('administrator')
    const wish = { url, code: await newCode(), certificate: cert, running: false }
    await expect(supervisor.batches.connectHub(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(supervisor.batches.visitHub()).rejects.toMatchObject({ data: { kind: 'noHub' } })
    await expect(administrator.batches.connectHub({ ...wish, code: 'AAAA-AAAA-AAAA' })).rejects.toMatchObject({
      data: { kind: 'hubBadCode' },
    })
    expect(await administrator.batches.connectHub(wish)).toMatchObject({ url, running: false, hasCertificate: true })
    expect(await supervisor.batches.visitHub()).toMatchObject({ fetched: 0, taken: 0, refused: [] })
    await hub.close()
    await expect(supervisor.batches.visitHub()).rejects.toMatchObject({ data: { kind: 'hubAway' } })
    expect((await supervisor.batches.overview({})).hub.problem).toBe('away')
    const lines = test.engine.audit.newest(20).filter(({ request }) => request.startsWith('batches.'))
    const said = lines.map(({ user, request, subject, detail }) => [
      user,
      request,
      subject,
      JSON.parse(detail ?? '{}').result,
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        ['supervisor-1', 'batches.connectHub', null, 'FORBIDDEN role'],
        ['administrator-1', 'batches.connectHub', url, 'CONFLICT hubBadCode'],
        ['administrator-1', 'batches.connectHub', url, 'done'],
        ['supervisor-1', 'batches.visitHub', url, 'done'],
        ['supervisor-1', 'batches.visitHub', url, 'CONFLICT hubAway'],
      ]),
    )
  })
})
