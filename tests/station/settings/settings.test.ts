import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { keepEngine } from '#station/engine/keepEngine.ts'
import { openStation } from '#station/openStation.ts'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, testPin, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let administrator: LocalClient
let supervisor: LocalClient

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T21:30:00Z')
  const { name, text } = manifestFile()
  await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
  administrator = await test.signIn('administrator')
  supervisor = await test.signIn('supervisor')
})
afterAll(() => test.close())

const rule = (share: number, least = 1) => ({
  capacity: { travellerShare: share, least, most: 60, randomShare: 0.1 },
  policy: { highWeight: 0.5, drugWeight: 3 },
})

describe('the rule of selection', () => {
  it('is tried on the next flights first, and nothing changes by that', async () => {
    const before = (await supervisor.worklist.read({ flightId })).capacity
    const preview = await supervisor.settings.preview(rule(1, 4))
    const [look] = preview.flights
    expect(look).toMatchObject({ flightId, travellers: 4, hasOwnCapacity: false })
    expect(look?.selectedAfter).toBeGreaterThan(look?.selectedBefore ?? 99)
    expect(look?.enters.length).toBe(
      (look?.selectedAfter ?? 0) - (look?.selectedBefore ?? 0) + (look?.leaves.length ?? 0),
    )
    expect((await supervisor.worklist.read({ flightId })).capacity).toBe(before)
    expect((await supervisor.settings.preview(rule(0.05))).flights[0]).toMatchObject({ enters: [], leaves: [] })
  })

  it('is in force at once when saved with a reason, and the next lists are made by it', async () => {
    await expect(supervisor.settings.savePolicy({ ...rule(1, 4), note: ' ' })).rejects.toMatchObject({
      data: { kind: 'noteNeeded' },
    })
    const promised = (await supervisor.settings.preview(rule(1, 4))).flights[0]?.selectedAfter
    await supervisor.settings.savePolicy({ ...rule(1, 4), note: 'more people on duty' })
    const list = await supervisor.worklist.read({ flightId })
    expect(list.capacity).toBe(4)
    const proposed = list.rows.filter((row) => row.selection !== null && row.selection.reason !== 'companion')
    expect(proposed.length).toBe(promised)
    const { station } = test.engine
    const kinds = station.store.log.readFrom(station.settings.id, 1, 100).map((record) => record.kind)
    expect(kinds).toEqual(expect.arrayContaining(['policy', 'policyNote']))
  })

  it('keeps the random share that honest figures need', async () => {
    const wish = rule(0.05)
    await expect(
      supervisor.settings.savePolicy({ ...wish, capacity: { ...wish.capacity, randomShare: 0.01 }, note: 'n' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('the settings of the station', () => {
  it('are the administrator’s, and hold at once', async () => {
    const wish = { name: 'Incheon T1', hall: 'C', autoLockMinutes: 9, language: 'en' } as const
    await expect(supervisor.settings.save(wish)).rejects.toMatchObject({ data: { kind: 'role' } })
    await administrator.settings.save(wish)
    expect(await administrator.station.about()).toMatchObject({
      station: { name: 'Incheon T1', hall: 'C' },
      autoLockMinutes: 9,
      language: 'en',
    })
  })

  it('never leave the station without an administrator', async () => {
    const users = await administrator.station.users()
    expect(users.filter((user) => user.role === 'administrator' && user.active)).toHaveLength(1)
    await expect(test.console.station.setActive({ userId: 'administrator-1', active: false })).rejects.toMatchObject({
      data: { kind: 'lastAdministrator' },
    })
    await test.engine.desk.addUser({ id: 'second', name: 'Second', role: 'administrator' })
    expect(await administrator.station.setActive({ userId: 'second', active: false })).toEqual({ active: false })
  })

  it('tell support what it needs, and nothing about anyone', async () => {
    const { findings, text } = await administrator.settings.doctor()
    expect(findings.map((finding) => finding.check)).toEqual(
      expect.arrayContaining(['program', 'store', 'key', 'packs', 'audit', 'clock']),
    )
    for (const word of ['HONG', 'SALEH', 'administrator-1', test.dir]) expect(text).not.toContain(word)
  })
})

describe('unsaved work', () => {
  it('is kept for each person apart', async () => {
    expect(await supervisor.station.work()).toEqual({ at: null, body: null })
    await supervisor.station.keepWork({ body: '{"place":"#/people"}' })
    expect((await supervisor.station.work()).body).toBe('{"place":"#/people"}')
    expect((await administrator.station.work()).body).toBeNull()
    expect((await test.engine.station.store.answering.readWork('supervisor-1'))?.at).toBe('2026-11-22T21:30:00.000Z')
  })
})

/** Empty while the engine is between two lives. */
const nameNow = (client: LocalClient) =>
  Promise.race([
    client.station.about().then(
      (about) => about.station.name,
      () => '',
    ),
    wait(2000).then(() => ''),
  ])

describe('a backup', () => {
  it('that is stopped leaves no file, and the next one is whole', async () => {
    expect((await administrator.settings.backup()).state).toBe('copying')
    expect(await administrator.settings.stopBackup()).toMatchObject({ state: 'copying', isStopping: true })
    const state = async () => (await administrator.settings.backups()).job.state
    await expect.poll(state, { timeout: 30_000 }).toBe('cancelled')
    const { folder } = await administrator.settings.backups()
    expect(readdirSync(folder)).toEqual([])
    await administrator.settings.backup()
    await expect.poll(state, { timeout: 30_000 }).toBe('done')
    expect((await administrator.settings.stopBackup()).state).toBe('done')
    const made = readdirSync(folder)
    expect(made).toHaveLength(2)
    rmSync(folder, { recursive: true })
  }, 90_000)

  it('is made in a thread, checked, listed with what it holds, and put back when the engine opens again', async () => {
    await administrator.settings.backup()
    await expect.poll(async () => (await administrator.settings.backups()).job.state, { timeout: 30_000 }).toBe('done')
    const { backups, folder } = await administrator.settings.backups()
    expect(backups).toMatchObject([{ flights: 1, travellers: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(readdirSync(folder).some((name) => name.endsWith('.unproven'))).toBe(false)
    await expect(administrator.settings.restore({ name: '../station.db', reason: 'r' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })

    const name = backups[0]?.name ?? ''
    await administrator.settings.save({ name: 'Changed later', hall: 'C', autoLockMinutes: 9, language: 'en' })
    await test.engine.close()
    const kept = await keepEngine({ dir: test.dir, key: test.key })
    const ask = () => {
      const port = kept.connect({ mayNamePaths: false })
      const client: LocalClient = createORPCClient(new RPCLink({ port: port as unknown as globalThis.MessagePort }))
      port.start()
      return client
    }
    const before = ask()
    expect((await before.station.about()).station.name).toBe('Changed later')
    await before.station.signIn({ userId: 'administrator-1', pin: testPin })
    expect(await before.settings.restore({ name, reason: 'drill' })).toEqual({ restoring: true })
    await expect.poll(() => nameNow(ask()), { timeout: 60_000, interval: 300 }).toBe('Incheon T1')
    await kept.close()
    expect(readdirSync(test.dir).some((file) => file.includes('before-restore'))).toBe(true)
    const station = openStation({ dir: test.dir, key: test.key })
    expect(station.store.audit.readLast()).toMatchObject({ request: 'settings.restore', user: 'administrator-1' })
    station.close()
    rmSync(join(test.dir, 'backups'), { recursive: true })
  }, 90_000)
})
