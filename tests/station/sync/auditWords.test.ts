/** A field unit's audit log, as the hall sees it from afar: whole, rewritten, cut, or broken. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createAuditLog } from '#station/audit/createAuditLog.ts'
import { exportBundle, type ExportWish } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { enrolStation, revokeStation } from '#station/sync/enrolStation.ts'
import { readCard } from '#station/sync/stationCard.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'

let now = Date.parse('2026-06-02T12:00:00Z')
let hall: Unit
let field: Unit

beforeEach(async () => {
  now = Date.parse('2026-06-02T12:00:00Z')
  ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
  await introduce([hall, field], [hall])
})
afterEach(() => [hall, field].forEach((unit) => unit.close()))

const write = (lines: number) => {
  const { append } = createAuditLog(field.station.store, field.station.clock)
  for (let line = 0; line < lines; line++) {
    now += 1000
    append({
      user: 'officer-7',
      role: 'inspector',
      purpose: 'prohibitedGoods',
      action: 'view',
      request: 'travellers.read',
      subject: `KE18-20260601-LAXICN/${line}`,
      result: 'done',
    })
  }
}
const make = async (wish: Partial<ExportWish> = {}) => {
  const receivers = [hall.station.settings.id]
  const made = await exportBundle(field.station, { kind: 'auditHeads', receivers, ...wish })
  if (made.kind === 'refused') throw new Error(made.reason)
  return made
}
const take = (bytes: Uint8Array) => importBundle(hall.station, bytes, { by: 'tester' })
const seen = () => hall.station.store.peerAudits.read(field.station.settings.id)

/** What someone does who holds the key of the store: writes the whole chain anew, so that it fits itself. */
function rewrite(change: (lines: { subject: string | null }[]) => void): void {
  const { store, clock } = field.station
  const lines = [...store.audit.readAfter(0, 1000)].map((line) => ({ ...line }))
  change(lines)
  store.sql.exec('DROP TRIGGER IF EXISTS audit_log_is_not_changed')
  for (const { name } of store.sql
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_log'")
    .all())
    store.sql.exec(`DROP TRIGGER ${name}`)
  store.sql.exec('DELETE FROM audit_log')
  store.settings.save('auditHead', { seq: 0, hash: '0'.repeat(64) })
  const { append } = createAuditLog(store, clock)
  for (const { user, role, purpose, action, request, subject } of lines)
    append({ user, role, purpose, action, request, subject, result: 'done' })
}

it('fits as it grows, also where words come late, twice, or beside other bundles', async () => {
  write(5)
  const first = await make()
  write(40)
  const second = await make({ kind: 'inspections', isGreeting: true })
  write(3)
  const third = await make()
  expect(await take(third.bytes)).toMatchObject({ kind: 'taken' })
  expect(seen()).toMatchObject({ lines: 48, problem: null, isWalked: true })
  await take(first.bytes)
  await take(second.bytes)
  expect(await take(third.bytes)).toMatchObject({ kind: 'already' })
  expect(seen()).toMatchObject({ lines: 48, problem: null })
})

it('shows that a line was changed, although the log fits itself again', async () => {
  write(20)
  await take((await make()).bytes)
  rewrite((lines) => {
    ;(lines[7] as { subject: string | null }).subject = null
  })
  expect(await createAuditLog(field.station.store, field.station.clock).verify()).toMatchObject({ ok: true })
  write(5)
  await take((await make({ kind: 'inspections', isGreeting: true })).bytes)
  expect(seen()).toMatchObject({ lines: 25, problem: 'changed' })
  // No later word heals it, nor the same keys enrolled once more; only a new enrolment after it was revoked.
  write(5)
  await take((await make()).bytes)
  const card = JSON.stringify(await readCard(field.station))
  enrolStation(hall.station, card)
  expect(seen()).toMatchObject({ problem: 'changed' })
  revokeStation(hall.station, field.station.settings.id)
  enrolStation(hall.station, card)
  expect(seen()).toBeNull()
})

it('shows that lines were cut off the end', async () => {
  write(20)
  await take((await make()).bytes)
  rewrite((lines) => void lines.splice(15))
  await take((await make()).bytes)
  expect(seen()?.problem).toBe('shortened')
})

it('shows a line that was changed without writing the chain anew, by its own walk', async () => {
  write(20)
  await take((await make()).bytes)
  const { sql } = field.station.store
  for (const { name } of sql
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_log'")
    .all())
    sql.exec(`DROP TRIGGER ${name}`)
  sql.exec("UPDATE audit_log SET subject = 'someone/else' WHERE seq = 9")
  await take((await make()).bytes)
  expect(seen()).toMatchObject({ problem: 'broken', brokenAt: 9 })
})

it('is compared over hundreds of words without growing beyond measure', async () => {
  for (let turn = 0; turn < 150; turn++) {
    write(1)
    const made = await make({ kind: 'inspections', isGreeting: true })
    if (turn % 40 === 0) await take(made.bytes)
  }
  const last = await make()
  await take(last.bytes)
  expect(seen()).toMatchObject({ lines: 150, problem: null })
  rewrite((lines) => {
    ;(lines[2] as { subject: string | null }).subject = 'KE1/1'
  })
  await take((await make()).bytes)
  expect(seen()?.problem).toBe('changed')
  expect(last.bytes.length).toBeLessThan(8000)
})
