import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '#station/audit/canonicalJson.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
beforeEach(async () => {
  test = await openTestEngine()
  for (const text of ['KE', 'OZ', '7C', 'LJ', 'TW']) await test.console.flights.board({ text })
})
afterEach(() => test.close())

/** Whoever gets past the triggers of the store. */
function tamper(sql: string): void {
  const { sql: database } = test.engine.station.store
  database.exec('DROP TRIGGER IF EXISTS audit_log_is_not_changed; DROP TRIGGER IF EXISTS audit_log_is_not_deleted')
  database.exec(sql)
}

describe('the audit log', () => {
  it('has a line for every request, with who, why and what about, and fits together', async () => {
    expect(test.engine.audit.newest(1)[0]).toMatchObject({
      seq: 5,
      user: expect.stringMatching(/^console:/),
      role: 'administrator',
      purpose: 'administration',
      action: 'view',
      request: 'flights.board',
      subject: null,
    })
    expect(await test.console.station.verifyAudit()).toEqual({ entries: 5, ok: true, brokenAt: null })
  })

  it('cannot be changed or deleted from by a statement', () => {
    const { sql } = test.engine.station.store
    expect(() => sql.exec("UPDATE audit_log SET user = 'x'")).toThrow('append-only')
    expect(() => sql.exec('DELETE FROM audit_log')).toThrow('append-only')
  })

  it.each(['at', 'user', 'role', 'purpose', 'action', 'request', 'subject', 'detail'])(
    'shows a changed %s',
    async (column) => {
      tamper(`UPDATE audit_log SET ${column} = 'other' WHERE seq = 3`)
      expect(await test.engine.audit.verify()).toEqual({ entries: 2, ok: false, brokenAt: 3 })
    },
  )

  it.each([1, 3, 5])('shows that line %i is missing', async (seq) => {
    tamper(`DELETE FROM audit_log WHERE seq = ${seq}`)
    expect(await test.engine.audit.verify()).toEqual({ entries: seq - 1, ok: false, brokenAt: seq })
  })

  it('shows two lines that changed places', async () => {
    tamper(
      'UPDATE audit_log SET seq = -1 WHERE seq = 2; UPDATE audit_log SET seq = 2 WHERE seq = 3; UPDATE audit_log SET seq = 3 WHERE seq = -1',
    )
    expect(await test.engine.audit.verify()).toMatchObject({ ok: false, brokenAt: 2 })
  })

  it('shows lines that were written past the program', async () => {
    const { store } = test.engine.station
    const last = store.audit.readLast()
    if (last === null) throw new Error('no line')
    store.write(() => store.audit.add({ ...last, seq: last.seq + 1, prevHash: last.hash }))
    // The program's own next line does not follow the one that was slipped in.
    await expect(test.console.flights.board({})).rejects.toThrow()
    expect(await test.engine.audit.verify()).toEqual({ entries: last.seq, ok: false, brokenAt: last.seq + 1 })
  })

  it('checks a long log in slices while others work', async () => {
    for (let line = 0; line < 2500; line++) {
      const note = { user: 'x', role: 'auditor', purpose: 'audit', action: 'view', request: 'a.b', subject: null }
      test.engine.audit.append({ ...note, result: 'done' })
    }
    const checking = test.engine.audit.verify()
    await test.console.flights.board({})
    expect(await checking).toEqual({ entries: 2506, ok: true, brokenAt: null })
  })

  it('logs what was refused too', async () => {
    const client = await test.signIn('auditor')
    await client.inspections.record({ travellerId: 'KE18-20261122-LAXICN/x', outcome: 'nothing' }).catch(() => null)
    const line = test.engine.audit.newest(1)[0]
    expect(line).toMatchObject({ user: 'auditor-1', action: 'record', subject: 'KE18-20261122-LAXICN/x' })
    expect(line?.detail).toBe('{"result":"FORBIDDEN role"}')
  })

  it('never holds what was searched for or scanned', async () => {
    await test.console.travellers.search({ text: 'HONG GILDONG' })
    await test.console.scan.resolve({ text: 'M12345678' })
    const lines = JSON.stringify(test.engine.audit.newest(10))
    expect(lines).toContain('travellers.search')
    expect(lines).not.toMatch(/HONG|M12345678/)
  })
})

describe('canonical JSON', () => {
  it('is the same for the same value, in whatever order its fields were set', () => {
    expect(canonicalJson({ b: 1, a: [null, { d: 'x', c: undefined }] })).toBe('{"a":[null,{"d":"x"}],"b":1}')
  })
})
