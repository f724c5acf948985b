import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { foldBagActs } from '#core/baggage/BagAct.ts'
import { openDatabase } from '#db/openDatabase.ts'
import { openStore } from '#db/store.ts'

let dir = ''
const key = Buffer.alloc(32, 5)
const folder = new URL('../../db/migrations/', import.meta.url)
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gateside-holds-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('keeps a hold that was made before acts were kept one by one, with who and when', () => {
  const sql = openDatabase(join(dir, 'station.db'), key)
  const steps = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  for (const name of steps.slice(
    0,
    steps.findIndex((step) => step.includes('bags-notes-sheets')),
  )) {
    const number = Number(name.slice(0, 4))
    sql.exec(readFileSync(new URL(name, folder), 'utf8'))
    sql.pragma(`user_version = ${number}`)
  }
  sql.exec(`
    INSERT INTO flights (row, id, carrier, number, departure_on, from_airport, to_airport, arrival_ms, changed_at)
      VALUES (1, 'KE18-20260601-LAXICN', 'KE', '18', '2026-06-01', 'LAX', 'ICN', 0, '2026-06-01');
    INSERT INTO bags (row, flight, tag, status, hold_reason, hold_by, hold_at, known_ms)
      VALUES (7, 1, '0180123456', 'loaded', 'drugs', 'kim', '2026-06-02T12:00:00Z', 0);`)
  sql.close()
  const store = openStore({ file: join(dir, 'station.db'), key })
  const { hold, last } = foldBagActs(store.bags.readActsOf(7))
  expect(hold).toMatchObject({ by: 'kim', at: '2026-06-02T12:00:00Z', seal: { reason: 'drugs', mark: '▲' } })
  expect(last).toMatchObject({ kind: 'hold' })
  store.close()
})
