import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let supervisor: LocalClient
let inspector: LocalClient

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T21:30:00Z')
  supervisor = await test.signIn('supervisor')
  inspector = await test.signIn('inspector')
  const { name, text } = manifestFile()
  await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
})
afterAll(() => test.close())

const saleh = { reference: 'N-1', surname: 'SALEH', given: 'MOHAMED ALI', birthOn: '1991-07-12', source: 'invented' }
const selectionOf = async (surname: string) =>
  (await inspector.worklist.read({ flightId })).rows.find((row) => row.surname === surname)?.selection?.reason ?? null

describe('an entry of the watchlist written by hand', () => {
  it('is tried against the flights ahead before it is saved, and nothing changes by that', async () => {
    const trial = await supervisor.watchlists.tryEntry({ entry: saleh })
    expect(trial).toMatchObject({
      flights: 1,
      people: 4,
      hits: [{ flightId, name: 'SALEH MOHAMMED ALI', confirmed: true }],
    })
    expect((await supervisor.watchlists.tryEntry({ entry: { surname: 'NOBODY', given: 'HERE' } })).hits).toEqual([])
    expect(await selectionOf('SALEH')).not.toBe('watchlist')
    expect((await supervisor.watchlists.find({})).total).toBe(0)
  })

  it('needs a reason, puts its traveller on the list at once, and says who saved it and why', async () => {
    await expect(supervisor.watchlists.saveEntry({ entry: saleh, note: ' ' })).rejects.toMatchObject({
      data: { kind: 'noteNeeded' },
    })
    await expect(inspector.watchlists.saveEntry({ entry: saleh, note: 'x' })).rejects.toMatchObject({
      data: { kind: 'role' },
    })
    const note = 'notice 12 of the service'
    expect(await supervisor.watchlists.saveEntry({ entry: saleh, note })).toEqual({ reference: 'N-1', saved: true })
    expect(await selectionOf('SALEH')).toBe('watchlist')
    const { entries, inForce } = await inspector.watchlists.find({ text: 'mohamed' })
    expect(inForce).toBe(1)
    expect(entries).toMatchObject([{ reference: 'N-1', source: 'invented', active: true, by: 'supervisor-1', hits: 1 }])
    expect(await supervisor.watchlists.history({ reference: 'N-1' })).toMatchObject([
      { act: 'added', by: 'supervisor-1', reason: note },
    ])
  })

  it('is matched by what it says now, not by what it said before', async () => {
    const entry = { ...saleh, surname: 'SOMEBODY', given: 'ELSE', birthOn: '1950-01-01' }
    await supervisor.watchlists.saveEntry({ entry, note: 'mixed up' })
    expect(await selectionOf('SALEH')).not.toBe('watchlist')
    const [change] = await supervisor.watchlists.history({ reference: 'N-1' })
    expect(change).toMatchObject({ act: 'changed', reason: 'mixed up' })
    expect(change?.fields).toContainEqual({ field: 'surname', before: 'SALEH', after: 'SOMEBODY' })
    await supervisor.watchlists.saveEntry({ entry: saleh, note: 'was right' })
    expect(await selectionOf('SALEH')).toBe('watchlist')
    expect(await supervisor.watchlists.saveEntry({ entry: saleh, note: 'again' })).toMatchObject({ saved: false })
  })

  it('is taken off and put back, and its traveller with it', async () => {
    await supervisor.watchlists.endEntry({ reference: 'N-1', note: 'no longer wanted' })
    expect(await selectionOf('SALEH')).not.toBe('watchlist')
    expect((await supervisor.watchlists.find({})).entries).toEqual([])
    expect((await supervisor.watchlists.find({ state: 'ended' })).entries).toMatchObject([{ active: false }])
    await supervisor.watchlists.restoreEntry({ reference: 'N-1', note: 'taken back' })
    expect(await selectionOf('SALEH')).toBe('watchlist')
    const acts = (await supervisor.watchlists.history({ reference: 'N-1' })).map((change) => change.act)
    expect(acts).toEqual(['restored', 'ended', 'changed', 'changed', 'added'])
    const travelled = test.engine.station.store.log
      .readFrom(test.engine.station.settings.id, 1, 100)
      .filter((record) => record.kind === 'watchlist')
    expect(travelled).toHaveLength(5)
  })

  it('shows its hits with the verdicts people gave, and a verdict can be taken back', async () => {
    const [hit] = await inspector.watchlists.hits({})
    expect(hit).toMatchObject({ reference: 'N-1', state: 'open', name: 'SALEH MOHAMMED ALI' })
    const who = { travellerId: hit?.travellerId ?? '', reference: 'N-1' }
    await inspector.travellers.judgeMatch({ ...who, state: 'confirmed', note: 'passport seen' })
    expect(await inspector.watchlists.hits({ state: 'confirmed' })).toMatchObject([
      { by: 'inspector-1', note: 'passport seen' },
    ])
    await inspector.watchlists.reopenHit({ ...who, reason: 'pressed the wrong button' })
    expect(await inspector.watchlists.hits({})).toMatchObject([{ state: 'open', by: null, note: null }])
    await inspector.watchlists.rejectHit({ ...who, reason: 'other face' })
    expect(await inspector.watchlists.hits({ state: 'rejected' })).toMatchObject([{ note: 'other face' }])
    await inspector.watchlists.reopenHit({ ...who, reason: 'mistake' })
  })
})

describe("a watchlist in somebody else's table", () => {
  const text = [
    '번호;성명;생년월일;국적;여권번호;비고;색',
    'X-1;KIM, HASOOK;1982-03-04;KOR;M 8765-4321;invented;red',
    'X-2;;;;;no name;blue',
    'X-3;STONE ADA;not a day;GBR;;invented;red',
  ].join('\n')

  it('is read by the names of its columns, row by row, before anything is saved', async () => {
    const preview = await supervisor.watchlists.previewImport({ name: 'theirs.csv', text })
    expect(preview.columns.map(({ column, field }) => [column, field])).toEqual([
      ['번호', 'reference'],
      ['성명', 'name'],
      ['생년월일', 'birthOn'],
      ['국적', 'nationality'],
      ['여권번호', 'documentNumber'],
      ['비고', 'reason'],
      ['색', null],
    ])
    expect(preview.counts).toEqual({ new: 2, changed: 0, same: 0, refused: 1 })
    expect(preview.rows[0]).toMatchObject({ line: 3, state: 'refused', faults: ['surname'] })
    expect(preview.rows[1]).toMatchObject({ line: 4, state: 'new', faults: ['birthOn'], name: 'STONE ADA' })
    expect((await supervisor.watchlists.find({ state: 'all' })).total).toBe(1)
  })

  it('takes a column as a person tells, and saves what could be read with the source', async () => {
    const columns = { 색: 'aliases', 비고: null } as const
    const answer = await supervisor.watchlists.importRows({
      name: 'theirs.csv',
      text,
      columns,
      note: 'list of November',
      source: 'invented bureau',
    })
    expect(answer.counts).toEqual({ new: 2, changed: 0, same: 0, refused: 1 })
    const { entries } = await supervisor.watchlists.find({ text: 'M87654321' })
    expect(entries).toMatchObject([
      { reference: 'X-1', surname: 'KIM', given: 'HASOOK', aliases: ['red'], reason: null, source: 'invented bureau' },
    ])
    expect(await selectionOf('KIM')).toBe('watchlist')
    const again = await supervisor.watchlists.previewImport({ name: 'theirs.csv', text, columns })
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 2, refused: 1 })
  })

  it('is read from JSON too', async () => {
    const json = JSON.stringify([{ id: 'J-1', lastName: 'DOE', firstName: 'JO' }])
    expect(await supervisor.watchlists.previewImport({ name: 'theirs.json', text: json })).toMatchObject({
      counts: { new: 1 },
      rows: [{ name: 'DOE JO', reference: 'J-1' }],
    })
  })
})
