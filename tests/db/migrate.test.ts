import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { formatSchema } from '#db/formatSchema.ts'
import { openDatabase } from '#db/openDatabase.ts'
import { openStore } from '#db/store.ts'

let dir = ''
const key = Buffer.alloc(32, 5)
const file = () => join(dir, 'station.db')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gateside-migrate-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const folder = new URL('../../db/migrations/', import.meta.url)
const steps = readdirSync(folder).filter((name) => name.endsWith('.sql'))

/** A store as the first program left it, with something in it. */
function writeFirstStore(): void {
  const sql = openDatabase(file(), key)
  sql.exec(readFileSync(new URL('0001-first-store.sql', folder), 'utf8'))
  sql.pragma('user_version = 1')
  sql.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run('note', '"kept"')
  sql.close()
}

it('brings an old store to the newest shape, with everything in it', () => {
  writeFirstStore()
  const store = openStore({ file: file(), key })
  expect(store.sql.pragma('user_version', { simple: true })).toBe(steps.length)
  expect(store.settings.read('note')).toBe('kept')
  expect(existsSync(`${file()}.rehearsal`)).toBe(false)
  const fresh = openStore({ file: join(dir, 'fresh.db'), key })
  expect(formatSchema(store.sql)).toBe(formatSchema(fresh.sql))
  fresh.close()
  store.close()
})

it.skipIf(steps.length < 2)('leaves an old store as it was where a step fails', () => {
  writeFirstStore()
  const sql = openDatabase(file(), key)
  // In the way of whatever the second step makes first.
  const made = /CREATE TABLE (\w+)/.exec(readFileSync(new URL(steps[1] ?? '', folder), 'utf8'))?.[1]
  sql.exec(`CREATE TABLE ${made} (blocked INTEGER)`)
  sql.close()
  expect(() => openStore({ file: file(), key })).toThrow(/already exists/)
  const after = openDatabase(file(), key)
  expect(after.pragma('user_version', { simple: true })).toBe(1)
  expect(after.prepare('SELECT value FROM settings').get()).toEqual({ value: '"kept"' })
  after.close()
})

it('numbers its steps one after the other', () => {
  expect(steps.map((name) => Number(name.slice(0, 4)))).toEqual(steps.map((_, index) => index + 1))
})
