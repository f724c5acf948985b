import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createStation } from '#station/createStation.ts'
import { createDataKey, defaultKeySource, readDataKey } from '#station/keys/dataKey.ts'
import { openStation } from '#station/openStation.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'gateside-keys-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))
const dir = () => join(home, 'data')

it('gives the key back for the passphrase, and for no other', async () => {
  const right = { kind: 'passphrase', passphrase: 'eleven grey herons' } as const
  const made = await createDataKey(dir(), right)
  expect(made.kind).toBe('key')
  expect(await readDataKey(dir(), right)).toEqual(made)
  const wrong = await readDataKey(dir(), { kind: 'passphrase', passphrase: 'eleven grey heron' })
  expect(wrong).toEqual({ kind: 'refused', reason: 'wrongPassphrase' })
  expect(await createDataKey(dir(), right)).toEqual({ kind: 'refused', reason: 'exists' })
  const key = made.kind === 'key' ? made.key : Buffer.alloc(0)
  for (const name of readdirSync(dir())) {
    const bytes = readFileSync(join(dir(), name))
    expect(bytes.includes(key) || bytes.toString().includes(key.toString('hex'))).toBe(false)
  }
})

it('keeps a key file away from the data and from other people', async () => {
  const file = join(home, 'elsewhere', 'station.key')
  const made = await createDataKey(dir(), { kind: 'file', file })
  expect(made.kind).toBe('key')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(await readDataKey(dir(), { kind: 'file', file })).toEqual(made)
  const beside = { kind: 'file', file: join(dir(), 'inner', 'station.key') } as const
  expect(await createDataKey(dir(), beside)).toEqual({ kind: 'refused', reason: 'besideData' })
  expect(existsSync(beside.file)).toBe(false)
  chmodSync(file, 0o644)
  const open = await readDataKey(dir(), { kind: 'file', file })
  if (process.platform !== 'win32') expect(open).toEqual({ kind: 'refused', reason: 'openToOthers' })
  chmodSync(file, 0o600)
  writeFileSync(file, 'not a key')
  expect(await readDataKey(dir(), { kind: 'file', file })).toEqual({ kind: 'refused', reason: 'unreadable' })
})

it('looks for a passphrase first, else for a file of its own outside the data', () => {
  expect(defaultKeySource('/data/a', { GATESIDE_KEY: 'secret' })).toEqual({ kind: 'passphrase', passphrase: 'secret' })
  const a = defaultKeySource('/data/a', { XDG_CONFIG_HOME: '/home/x/.config' })
  const b = defaultKeySource('/data/b', { XDG_CONFIG_HOME: '/home/x/.config' })
  expect(a).not.toEqual(b)
  expect(a.kind === 'file' && a.file.startsWith('/home/x/.config/gateside/keys/')).toBe(true)
})

it('makes a station once, with its own name and secrets, and opens it only with its key', () => {
  const key = Buffer.alloc(32, 1)
  const made = createStation({ dir: dir(), key, settings: { airport: 'GMP' } })
  expect(made).toMatchObject({ kind: 'created', settings: { airport: 'GMP', zone: 'Asia/Seoul' } })
  expect(createStation({ dir: dir(), key })).toEqual({ kind: 'refused', reason: 'exists' })
  expect(() => openStation({ dir: dir(), key: Buffer.alloc(32, 2) })).toThrow(
    expect.objectContaining({ code: 'SQLITE_NOTADB' }),
  )
  const station = openStation({ dir: dir(), key })
  expect(station.identitySecret).toHaveLength(32)
  expect(() => station.store.settings.saveSecret('identity', Buffer.alloc(32))).toThrow()
  station.close()
  expect(() => openStation({ dir: join(home, 'nowhere'), key })).toThrow(/no station/)
})
