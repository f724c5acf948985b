import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isPlain } from '#db/openDatabase.ts'
import { formatSchema } from '#db/formatSchema.ts'
import { openStore } from '#db/store.ts'

let dir = ''
const key = Buffer.alloc(32, 5)
const file = () => join(dir, 'station.db')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gateside-db-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('keeps no readable word in any of its files, while open and after', () => {
  const store = openStore({ file: file(), key })
  store.write(() => store.settings.save('note', 'HONG GILDONG M12345678'))
  const words = ['GILDONG', 'M12345678', 'SQLite format 3', 'CREATE TABLE']
  const readable = () =>
    readdirSync(dir).flatMap((name) => {
      const text = readFileSync(join(dir, name), 'latin1')
      return words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`)
    })
  expect(readdirSync(dir)).toContain('station.db-wal')
  expect(readable()).toEqual([])
  store.close()
  expect(readable()).toEqual([])
  expect(isPlain(file())).toBe(false)
})

it('refuses a wrong key, and a key of another length', () => {
  openStore({ file: file(), key }).close()
  expect(() => openStore({ file: file(), key: Buffer.alloc(32, 6) })).toThrow(
    expect.objectContaining({ code: 'SQLITE_NOTADB' }),
  )
  expect(() => openStore({ file: file(), key: Buffer.alloc(16, 5) })).toThrow(RangeError)
  openStore({ file: file(), key }).close()
})

it('refuses a file that anyone can read', () => {
  const plain = new Sqlite(file())
  plain.exec('CREATE TABLE names (name TEXT)')
  plain.close()
  expect(isPlain(file())).toBe(true)
  expect(() => openStore({ file: file(), key })).toThrow(/not encrypted/)
})

it('notices a changed byte', () => {
  const store = openStore({ file: file(), key })
  for (let i = 0; i < 500; i++) store.settings.save(`s${i}`, 'x'.repeat(200))
  const root = store.sql.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'settings'").pluck().get() as number
  const pageBytes = store.sql.pragma('page_size', { simple: true }) as number
  store.close()
  const bytes = readFileSync(file())
  const at = (root - 1) * pageBytes + pageBytes / 2
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file(), bytes)
  expect(() => {
    const changed = openStore({ file: file(), key })
    try {
      changed.sql.prepare('PRAGMA integrity_check').all()
      for (let i = 0; i < 500; i++) changed.settings.read(`s${i}`)
    } finally {
      changed.close()
    }
  }).toThrow()
})

it('refuses a store that a newer program has written, and leaves it as it is', () => {
  const store = openStore({ file: file(), key })
  store.settings.save('note', 'kept')
  store.sql.pragma('user_version = 9999')
  store.close()
  expect(() => openStore({ file: file(), key })).toThrow(/use the newer program/)
})

it('makes an encrypted copy that opens with the same key', () => {
  const store = openStore({ file: file(), key })
  store.settings.save('note', 'kept')
  store.copyTo(join(dir, 'copy.db'))
  store.close()
  expect(isPlain(join(dir, 'copy.db'))).toBe(false)
  const copy = openStore({ file: join(dir, 'copy.db'), key })
  expect(copy.settings.read('note')).toBe('kept')
  copy.close()
})

it('leaves nothing behind of a write that throws', () => {
  const store = openStore({ file: file(), key })
  expect(() =>
    store.write(() => {
      store.settings.save('half', 1)
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(store.settings.read('half')).toBeNull()
  store.close()
})

it('does not let the audit log or the record log be changed', () => {
  const store = openStore({ file: file(), key })
  const hash = Buffer.alloc(32)
  store.log.add({
    station: 'A',
    seq: 1,
    kind: 'inspection',
    at: '2026-01-01T00:00:00Z',
    body: '{}',
    prevHash: hash,
    hash,
  })
  expect(() => store.sql.exec(`UPDATE log SET body = '{"a":1}'`)).toThrow(/append-only/)
  const line = { seq: 1, at: '', user: '', role: '', purpose: '', action: '', request: '', subject: null, detail: null }
  store.audit.add({ ...line, prevHash: hash, hash })
  expect(() => store.sql.exec('DELETE FROM audit_log')).toThrow(/append-only/)
  expect(() => store.sql.exec(`UPDATE audit_log SET user = 'x'`)).toThrow(/append-only/)
  store.close()
})

it('has the shape that schema.sql shows', () => {
  const store = openStore({ file: file(), key })
  const shown = readFileSync(new URL('../../db/schema.sql', import.meta.url), 'utf8')
  expect(formatSchema(store.sql), 'run: node db/writeSchema.ts').toBe(shown)
  store.close()
})
