import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAuditExport } from '#station/audit/checkAuditExport.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let auditor: LocalClient
let supervisor: LocalClient

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T06:00:00Z')
  supervisor = await test.signIn('supervisor')
  for (let at = 0; at < 5; at++) await supervisor.flights.board({})
  await supervisor.worklist.read({ flightId: 'KE18-20261122-LAXICN' }).catch(() => undefined)
  test.setTime('2026-11-23T06:00:00Z')
  auditor = await test.signIn('auditor')
  await auditor.flights.board({})
})
afterAll(() => test.close())

describe('the audit log as somebody looks through it', () => {
  it('is found by person, noun, purpose, day and outcome', async () => {
    const all = await auditor.audit.find({})
    expect(all.users).toEqual(expect.arrayContaining(['auditor-1', 'supervisor-1']))
    const mine = await auditor.audit.find({ user: 'supervisor-1', noun: 'flights' })
    expect(mine.matching).toBe(5)
    expect(mine.lines.every((line) => line.request === 'flights.board' && line.result === 'done')).toBe(true)
    expect((await auditor.audit.find({ purpose: 'audit', noun: 'flights' })).matching).toBe(1)
    expect((await auditor.audit.find({ from: '2026-11-23' })).lines.every((line) => line.user === 'auditor-1')).toBe(
      true,
    )
    expect((await auditor.audit.find({ to: '2026-11-22', noun: 'flights' })).matching).toBe(5)
    const refused = await auditor.audit.find({ refused: true })
    expect(refused.lines.map((line) => line.result)).toEqual(['NOT_FOUND flight'])
    expect(refused.lines[0]?.subject).toBe('KE18-20261122-LAXICN')
  })

  it('is paged by number, without a gap', async () => {
    const first = await auditor.audit.find({ user: 'supervisor-1', limit: 3 })
    const second = await auditor.audit.find({ user: 'supervisor-1', limit: 3, before: first.lines.at(-1)?.seq ?? 0 })
    const numbers = [...first.lines, ...second.lines].map((line) => line.seq)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(new Set(numbers).size).toBe(6)
  })

  it('is closed to inspectors', async () => {
    const inspector = await test.signIn('inspector')
    await expect(inspector.audit.find({})).rejects.toMatchObject({ data: { kind: 'role' } })
  })
})

describe('a part of it that is given away', () => {
  it('is signed by the station, and anyone can check it', async () => {
    const { text, lines } = await auditor.audit.export({ user: 'supervisor-1', reason: 'asked by the court' })
    expect(lines).toBeGreaterThan(5)
    const publicKey = test.engine.station.store.settings.read<string>('publicKey')
    expect(checkAuditExport(text, publicKey)).toMatchObject({ kind: 'whole', lines })
    expect(JSON.parse(text)).toMatchObject({ reason: 'asked by the court', by: 'auditor-1', chain: { ok: true } })
  })

  it('betrays a changed line, even one signed anew by somebody else', async () => {
    const { text } = await auditor.audit.export({ reason: 'r' })
    expect(checkAuditExport(text.replace('"flights.board"', '"flights.other"'))).toMatchObject({ reason: 'signature' })
    expect(checkAuditExport(text, 'AAAA')).toMatchObject({ reason: 'signature' })
    expect(checkAuditExport('{"form":"other"}')).toMatchObject({ reason: 'notAnExport' })
  })

  it('is refused without a reason', async () => {
    await expect(auditor.audit.export({ reason: ' ' })).rejects.toMatchObject({ data: { kind: 'noteNeeded' } })
  })
})

it('finds the line that was changed behind its back', async () => {
  const { sql } = test.engine.station.store
  const { seq } = sql.prepare(`SELECT min(seq) AS seq FROM audit_log WHERE request = 'flights.board'`).get() as {
    seq: number
  }
  sql.exec('DROP TRIGGER audit_log_is_not_changed')
  sql.prepare(`UPDATE audit_log SET user = 'somebody' WHERE seq = ?`).run(seq)
  expect(await auditor.station.verifyAudit()).toMatchObject({ ok: false, brokenAt: seq })
  sql.prepare(`UPDATE audit_log SET user = 'supervisor-1' WHERE seq = ?`).run(seq)
  expect((await auditor.station.verifyAudit()).ok).toBe(true)
})
