import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupStore } from '#station/backup/backupStore.ts'
import { restoreStore } from '#station/backup/restoreStore.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { openStation } from '#station/openStation.ts'
import { bookingFile, flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { input, makeStation, testKey, type TestStation } from '../../helpers/makeStation.ts'

let made: TestStation
let away: string
beforeEach(async () => {
  made = makeStation('2026-11-23T06:00:00.000Z')
  away = mkdtempSync(join(tmpdir(), 'gateside-backup-'))
  await importFiles(made.station, [input('list.edi', manifestFile().text)], { by: 'tester' })
})
afterEach(() => {
  made.close()
  rmSync(away, { recursive: true, force: true })
})

const backup = (name = 'copy.gateside', key = testKey) =>
  backupStore(made.station.store, { file: join(away, name), key })
const restore = (name: string, options: { force?: boolean; key?: Buffer; dir?: string } = {}) =>
  restoreStore({
    dir: options.dir ?? made.dir,
    file: join(away, name),
    key: options.key ?? testKey,
    force: options.force ?? false,
    at: new Date('2026-11-24T07:08:09Z'),
  })

describe('a backup', () => {
  it('is one encrypted file that opens with the key and holds what the store held', async () => {
    expect(await backup()).toMatchObject({ kind: 'saved', flights: 1, travellers: 4 })
    expect(readdirSync(away)).toEqual(['copy.gateside'])
    const bytes = readFileSync(join(away, 'copy.gateside'))
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(bytes.includes('SALEH')).toBe(false)
  })

  it('never writes over a file, and leaves none behind where the key does not open it', async () => {
    await backup()
    expect(await backup()).toEqual({ kind: 'refused', reason: 'exists' })
    await expect(backup('other', Buffer.alloc(32, 3))).rejects.toThrow()
    expect(readdirSync(away)).toEqual(['copy.gateside'])
  })
})

describe('restoring', () => {
  it('is refused where a store is there, and keeps that store beside when it is forced', async () => {
    await backup()
    await importFiles(made.station, [input('push.edi', bookingFile().text)], { by: 'tester' })
    expect(restore('copy.gateside')).toEqual({ kind: 'refused', reason: 'storeThere' })
    made.station.close()
    const answer = restore('copy.gateside', { force: true })
    expect(answer).toMatchObject({
      kind: 'restored',
      travellers: 4,
      before: expect.stringContaining('.before-restore-20261124T070809Z'),
    })
    const station = openStation({ dir: made.dir, key: testKey })
    expect(station.store.flights.read(flightId)?.counts).toMatchObject({ countApi: 4, countPnr: 0 })
    station.close()
    expect(answer.kind === 'restored' && answer.before !== null && existsSync(answer.before)).toBe(true)
    made = { ...made, station: openStation({ dir: made.dir, key: testKey }) }
  })

  it('touches nothing where the file is no backup, is damaged or belongs to another key', async () => {
    await backup()
    writeFileSync(join(away, 'notes'), 'not a store')
    const fresh = join(away, 'fresh')
    expect(restore('missing', { dir: fresh })).toEqual({ kind: 'refused', reason: 'noBackup' })
    expect(restore('notes', { dir: fresh })).toEqual({ kind: 'refused', reason: 'notOpened' })
    expect(restore('copy.gateside', { dir: fresh, key: Buffer.alloc(32, 3) })).toEqual({
      kind: 'refused',
      reason: 'notOpened',
    })
    truncateSync(join(away, 'copy.gateside'), 40_000)
    expect(restore('copy.gateside', { dir: fresh })).toEqual({ kind: 'refused', reason: 'notOpened' })
    expect(readdirSync(fresh).filter((name) => name.endsWith('.db') || name.includes('arriving'))).toEqual([])
  })
})
