/** Notes of officers: filtered, amended with the old kept, deleted with a way back, in the package of the person, purged with the person. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { bookingFile, flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let inspector: LocalClient
let hong = ''

beforeEach(async () => {
  test = await openTestEngine('2026-11-23T07:50:00Z')
  for (const { name, text } of [manifestFile(), bookingFile()]) {
    await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
  }
  inspector = await test.signIn('inspector')
  const { rows } = await inspector.worklist.read({ flightId })
  hong = rows.find((row) => row.surname === 'HONG')?.travellerId ?? ''
})
afterEach(() => test.close())

const notes = async () => (await inspector.travellers.read({ travellerId: hong })).notes
const logText = () => {
  const { store, settings } = test.engine.station
  return store.log
    .readFrom(settings.id, 1, 1000)
    .map((record) => record.body)
    .join('\n')
}

describe('a note', () => {
  it('is written, amended with the old kept, deleted and brought back, by name and time', async () => {
    const note = await inspector.notes.write({ travellerId: hong, text: ' Says the brown bag is a friend’s. ' })
    expect(note).toMatchObject({
      text: 'Says the brown bag is a friend’s.',
      by: 'inspector-1',
      station: null,
      earlier: [],
    })
    test.setTime('2026-11-23T07:52:00Z')
    await inspector.notes.amend({ travellerId: hong, noteId: note.id, text: 'Says the brown bag is his brother’s.' })
    expect(await notes()).toMatchObject([
      { text: 'Says the brown bag is his brother’s.', earlier: [{ text: 'Says the brown bag is a friend’s.' }] },
    ])
    await inspector.notes.remove({ travellerId: hong, noteId: note.id })
    expect(await notes()).toMatchObject([{ removed: { by: 'inspector-1' } }])
    test.setTime('2026-11-23T07:53:00Z')
    await inspector.notes.restore({ travellerId: hong, noteId: note.id })
    expect(await notes()).toMatchObject([{ removed: null }])
    const audited = test.engine.audit.newest(20).filter((line) => line.request.startsWith('notes.'))
    expect(audited.map((line) => [line.request, line.action])).toContainEqual(['notes.remove', 'delete'])
  })

  it('is warned of words that may not be kept, and never stores them', async () => {
    const text = 'Insulin in hand bag, wears kosher tag, card 4111 1111 1111 1111'
    const { spans } = await inspector.notes.check({ text })
    expect(spans.map((span) => [text.slice(span.start, span.end), span.kind])).toEqual([
      ['Insulin', 'health'],
      ['kosher', 'religion'],
    ])
    expect((await inspector.notes.check({ text: '휠체어 사용, 이슬람' })).spans.map((span) => span.kind)).toEqual([
      'disability',
      'religion',
    ])
    const note = await inspector.notes.write({ travellerId: hong, text })
    expect(note.text).toBe('####### in hand bag, wears ###### tag, card 4111 11## #### 1111')
    expect((await inspector.notes.check({ text: 'raced through the hall with a hat' })).spans).toEqual([])
  })

  it('is its author’s: another inspector may not change it, a supervisor may', async () => {
    const note = await test.console.notes.write({ travellerId: hong, text: 'by the console' })
    const change = { travellerId: hong, noteId: note.id, text: 'changed' }
    await expect(inspector.notes.amend(change)).rejects.toMatchObject({ code: 'FORBIDDEN', data: { kind: 'notYours' } })
    const supervisor = await test.signIn('supervisor')
    expect((await supervisor.notes.amend(change)).text).toBe('changed')
  })

  it('stands in the package of the person', async () => {
    await inspector.notes.write({ travellerId: hong, text: 'nervous at the desk' })
    const supervisor = await test.signIn('supervisor')
    const answer = await supervisor.people.export({ travellerId: hong, reason: 'asked for by the person' })
    expect(answer.package.arrivals[0]?.page.notes).toMatchObject([{ text: 'nervous at the desk' }])
    expect(answer.text).toContain('nervous at the desk')
  })

  it('is kept apart after a month and purged with the person, and the chain still holds', async () => {
    await inspector.notes.write({ travellerId: hong, text: 'nervous at the desk' })
    expect(logText()).not.toContain('nervous')
    test.setTime('2026-12-25T00:00:00Z')
    let supervisor = await test.signIn('supervisor')
    await supervisor.retention.apply()
    const { store, settings } = test.engine.station
    const kept = () => JSON.stringify(store.sql.prepare(`SELECT body FROM kept WHERE place = 'notes'`).all())
    expect(JSON.stringify(store.sql.prepare('SELECT * FROM notes').all())).not.toContain('nervous')
    expect(kept()).toContain('nervous')
    test.setTime('2031-11-24T00:00:00Z')
    supervisor = await test.signIn('supervisor')
    await supervisor.retention.apply()
    expect(kept()).toBe('[]')
    expect(store.sql.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 0 })
    expect(verifyChain(store, settings.id).brokenAt).toBeNull()
  })
})

describe('a referral sheet', () => {
  it('has a number of its own, and an audit line with the purpose that was stated', async () => {
    const sheet = await inspector.travellers.issueSheet({ travellerId: hong, purpose: 'declarationBreach' })
    expect(sheet).toMatchObject({ by: 'The inspector', at: '2026-11-23T07:50:00.000Z', purpose: 'declarationBreach' })
    expect(sheet.number).toMatch(/-00001$/)
    expect(test.engine.audit.newest(1)[0]).toMatchObject({
      action: 'export',
      request: 'travellers.issueSheet',
      subject: hong,
      purpose: 'declarationBreach',
    })
    const { sheets } = await inspector.travellers.read({ travellerId: hong })
    expect(sheets).toMatchObject([{ number: sheet.number, by: 'inspector-1', purpose: 'declarationBreach' }])
    const next = await inspector.travellers.issueSheet({ travellerId: hong, purpose: 'prohibitedGoods' })
    expect(next.number).toMatch(/-00002$/)
  })
})
