import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { bookingFile, flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let supervisor: LocalClient
let administrator: LocalClient
let hong: string

beforeEach(async () => {
  test = await openTestEngine('2026-11-23T07:50:00Z')
  for (const { name, text } of [manifestFile(), bookingFile()]) {
    await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
  }
  supervisor = await test.signIn('supervisor')
  administrator = await test.signIn('administrator')
  const { rows } = await supervisor.worklist.read({ flightId })
  hong = rows.find((row) => row.surname === 'HONG')?.travellerId ?? ''
})
afterEach(() => test.close())

/** Everything readable in the store, as one text. */
const everything = () => {
  const { sql } = test.engine.station.store
  const tables = sql
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'traveller_search%'
       AND name NOT IN ('log', 'person_requests')`,
    )
    .all()
  return JSON.stringify(tables.flatMap(({ name }) => sql.prepare(`SELECT * FROM ${name}`).all()))
}

describe('what a person asks about the own data', () => {
  it('has a deadline of ten days, stands in the package of the person, and is decided once with a reason', async () => {
    const asked = {
      kind: 'correction',
      travellerId: hong,
      words: 'my birth date is wrong',
      askedOn: '2026-11-20',
    } as const
    const request = await supervisor.people.takeRequest(asked)
    expect(request).toMatchObject({ state: 'open', dueOn: '2026-11-30', takenBy: 'supervisor-1' })
    const decision = { id: request.id, state: 'granted', decision: 'born 1980-01-02; passport seen' } as const
    await expect(supervisor.people.decideRequest({ ...decision, decision: ' ' })).rejects.toMatchObject({
      data: { kind: 'noteNeeded' },
    })
    await supervisor.people.decideRequest(decision)
    await expect(supervisor.people.decideRequest(decision)).rejects.toMatchObject({ data: { kind: 'decided' } })
    const held = await supervisor.people.export({ travellerId: hong, reason: 'asked for' })
    expect(held.package.requests).toMatchObject([{ state: 'granted', decision: 'born 1980-01-02; passport seen' }])
    expect(held.html).toContain('born 1980-01-02')
    const auditor = await test.signIn('auditor')
    expect(await auditor.people.requests()).toHaveLength(1)
    await expect(auditor.people.takeRequest(asked)).rejects.toMatchObject({ data: { kind: 'role' } })
  })

  it('to be deleted takes a second person, is done at once and certified, and leaves nothing of the name', async () => {
    const { id } = await supervisor.people.takeRequest({ kind: 'deletion', travellerId: hong, words: 'delete all' })
    const grant = { id, state: 'granted', decision: 'no duty to keep' } as const
    await expect(supervisor.people.decideRequest(grant)).rejects.toMatchObject({ data: { kind: 'secondPerson' } })
    expect(everything()).toContain('GILDONG')
    const { certificate } = await administrator.people.decideRequest(grant)
    expect(certificate).toMatchObject({
      basis: 'Personal Information Protection Act art. 36',
      counts: { travellers: 1 },
    })
    expect(everything()).not.toContain('GILDONG')
    const left = (await supervisor.worklist.read({ flightId })).rows
    expect(left.map((row) => row.surname)).not.toContain('HONG')
    expect(left.length).toBe(3)
    await expect(supervisor.travellers.read({ travellerId: hong })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not deleted while a legal hold stands', async () => {
    await supervisor.retention.placeHold({ flightId, travellerId: hong, reason: 'trial', authority: 'court' })
    const { id } = await supervisor.people.takeRequest({ kind: 'deletion', travellerId: hong, words: 'delete all' })
    await expect(administrator.people.decideRequest({ id, state: 'granted', decision: 'x' })).rejects.toMatchObject({
      data: { kind: 'held' },
    })
    expect(everything()).toContain('GILDONG')
    await administrator.people.decideRequest({ id, state: 'refused', decision: 'a court forbids it' })
  })
})

describe('the copy that is handed to the person', () => {
  it('leaves out the names and texts of others, which the copy for the file has', async () => {
    const file = await supervisor.people.export({ travellerId: hong, reason: 'r' })
    const own = await supervisor.people.export({ travellerId: hong, reason: 'r', copy: 'person' })
    expect(file.text).toContain('HASOOK')
    expect(own.package.copy).toBe('person')
    for (const text of [own.text, own.html ?? '', JSON.stringify(own.package)]) expect(text).not.toContain('HASOOK')
    expect(own.html).toContain('HONG')
    expect(own.html).not.toContain('<script')
    expect(own.html).not.toMatch(/https?:/)
  })
})
