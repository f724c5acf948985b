import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let first: LocalClient
let second: LocalClient
let auditor: LocalClient
let hong = ''
let kim = ''
const heard: string[] = []

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T08:00:00Z')
  first = await test.signIn('inspector')
  second = await test.signIn('supervisor')
  auditor = await test.signIn('auditor')
  const { name, text } = manifestFile()
  await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
  const { rows } = await first.worklist.read({ flightId })
  hong = rows.find((row) => row.surname === 'HONG')?.travellerId ?? ''
  kim = rows.find((row) => row.surname === 'KIM')?.travellerId ?? ''
  test.engine.station.subscribe(({ kind, id }) => heard.push(`${kind} ${id}`))
})
afterAll(() => test.close())

const holders = async () =>
  (await auditor.claims.list({ flightId })).claims.map((claim) => `${claim.name}: ${claim.by.id}`)

describe('two inspectors on one flight', () => {
  it('one takes a traveller, and everyone is told at once', async () => {
    expect(await first.claims.take({ travellerId: hong })).toMatchObject({
      kind: 'taken',
      claim: { by: { id: 'inspector-1', name: 'The inspector' }, station: null, seat: '12A' },
    })
    expect(heard).toContain(`claims ${flightId}`)
    expect(await holders()).toEqual(['HONG GILDONG: inspector-1'])
  })

  it('the other is told who has the person, and nothing changes', async () => {
    heard.length = 0
    expect(await second.claims.take({ travellerId: hong })).toMatchObject({
      kind: 'held',
      claim: { by: { id: 'inspector-1' } },
    })
    expect(await holders()).toEqual(['HONG GILDONG: inspector-1'])
    expect(heard).toEqual([])
    expect(test.engine.audit.newest(2).map((line) => [line.request, line.subject])).toContainEqual([
      'claims.take',
      hong,
    ])
  })

  it('taking over is an act of its own, and stands in the audit log', async () => {
    expect(await second.claims.take({ travellerId: hong, over: true })).toMatchObject({
      kind: 'taken',
      claim: { by: { id: 'supervisor-1' } },
    })
    const line = test.engine.audit.newest(1)[0]
    expect(line).toMatchObject({ user: 'supervisor-1', request: 'claims.take', subject: hong })
    expect(JSON.stringify(line)).toContain('over')
  })

  it('a person is handed over to a colleague who says yes', async () => {
    expect(await second.claims.handOver({ travellerId: hong, to: 'inspector-1' })).toMatchObject({
      claim: { by: { id: 'supervisor-1' }, offeredTo: { id: 'inspector-1' } },
    })
    await expect(second.claims.answer({ travellerId: hong, accepts: true })).rejects.toMatchObject({
      data: { kind: 'notOffered' },
    })
    expect(await first.claims.answer({ travellerId: hong, accepts: true })).toMatchObject({
      claim: { by: { id: 'inspector-1' }, offeredTo: null },
    })
  })

  it('a colleague who says no leaves the person where they were', async () => {
    await first.claims.handOver({ travellerId: hong, to: 'supervisor-1' })
    expect(await second.claims.answer({ travellerId: hong, accepts: false })).toMatchObject({
      claim: { by: { id: 'inspector-1' }, offeredTo: null },
    })
  })

  it('nobody is handed to an auditor, to a stranger or to oneself', async () => {
    for (const to of ['auditor-1', 'nobody', 'inspector-1']) {
      await expect(first.claims.handOver({ travellerId: hong, to })).rejects.toMatchObject({ data: { kind: 'user' } })
    }
    await expect(auditor.claims.take({ travellerId: hong })).rejects.toMatchObject({ data: { kind: 'role' } })
  })

  it('an inspector cannot let go of what a colleague holds; a supervisor can', async () => {
    await second.claims.take({ travellerId: kim })
    await expect(first.claims.release({ travellerId: kim })).rejects.toMatchObject({ data: { kind: 'notYours' } })
    await first.claims.take({ travellerId: kim, over: true })
    await second.claims.release({ travellerId: kim })
    expect(await holders()).toEqual(['HONG GILDONG: inspector-1'])
  })

  it('a recorded check ends the claim by itself', async () => {
    await first.inspections.record({ travellerId: hong, outcome: 'nothing' })
    expect(await holders()).toEqual([])
  })

  it('so does a sign-off: passed, missed, skipped, referred; seeing the person does not', async () => {
    await first.claims.take({ travellerId: kim })
    await first.worklist.dispose({ travellerId: kim, state: 'seen', note: null })
    expect(await holders()).toEqual(['KIM HASOOK: inspector-1'])
    await first.worklist.dispose({ travellerId: kim, state: 'passed', note: null })
    expect(await holders()).toEqual([])
  })

  it('every word goes into the log that travels, without a name of the traveller', () => {
    const { store, settings } = test.engine.station
    const records = store.log.readFrom(settings.id, 1, 100).filter((record) => record.kind === 'claim')
    expect(records.length).toBeGreaterThan(6)
    expect(records.every((record) => !/HONG|KIM/.test(record.body))).toBe(true)
  })
})
