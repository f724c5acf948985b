import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile, people } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let inspector: LocalClient

/** Doc 9303: the check digits are those of the standard's own specimen. */
const specimen = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F3204159ZE184226B<<<<<10'

const take = (name: string, text: string) =>
  importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
const watchlist = (entries: readonly object[]) => JSON.stringify({ format: 'gateside-watchlist', version: 1, entries })
const entry = (reference: string, surname: string, given: string, more: object = {}) => ({
  ...{ reference, surname, given, aliases: [], birthOn: null, sex: null, nationality: null, documentNumber: null },
  ...{ reason: 'notice', expiresOn: null, ...more },
})
const pageOf = (travellerId: string) => inspector.travellers.read({ travellerId })

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T08:00:00Z')
  inspector = await test.signIn('inspector')
})
afterAll(() => test.close())

describe('someone whom no message named', () => {
  it('is read of the passport: every field of the machine-readable zone', async () => {
    const draft = await inspector.walkIns.draft({ text: specimen })
    expect(draft).toMatchObject({
      way: 'mrz',
      flightId: null,
      fields: {
        surname: 'ERIKSSON',
        given: 'ANNA MARIA',
        birthOn: '1974-08-12',
        documentNumber: 'L898902C3',
        sex: 'F',
      },
    })
    expect(await inspector.walkIns.draft({ text: 'HONG GILDONG' })).toBeNull()
  })

  it('is compared with the watchlist letter for letter and by likeness, and both say which fields agree', async () => {
    await take(
      'watch.json',
      watchlist([
        entry('W-1', 'ERIKSSON', 'ANNA MARIA', { birthOn: '1974-08-12', nationality: 'SWE' }),
        entry('W-2', 'ERIKSON', 'ANA MARIA', { birthOn: '1974-01-01' }),
        entry('W-3', 'SOMEBODY', 'ELSE', { documentNumber: 'L898902C3' }),
        entry('W-4', 'TOTALLY', 'DIFFERENT'),
      ]),
    )
    const draft = await inspector.walkIns.draft({ text: specimen })
    const { matches, entries } = await inspector.walkIns.check({ fields: draft?.fields as never })
    expect(entries).toBe(4)
    const of = (reference: string) => matches.find((match) => match.reference === reference)
    expect(of('W-1')).toMatchObject({ how: 'exact', alert: true })
    expect(of('W-3')).toMatchObject({ how: 'exact', alert: true })
    expect(of('W-2')).toMatchObject({ how: 'fuzzy' })
    expect(of('W-4')).toBeUndefined()
    const fields = Object.fromEntries((of('W-1')?.fields ?? []).map((field) => [field.field, field.agrees]))
    expect(fields).toEqual({
      name: 'same',
      birthOn: 'same',
      sex: 'unknown',
      nationality: 'differs',
      documentNumber: 'unknown',
    })
    expect(of('W-2')?.fields.find((field) => field.field === 'birthOn')).toMatchObject({ agrees: 'near' })
  })

  it('becomes a traveller of no flight: listed as a hit, on a page, and checked like anyone', async () => {
    const draft = await inspector.walkIns.draft({ text: specimen })
    const opened = await inspector.walkIns.open(draft as never)
    expect(opened.kind).toBe('opened')
    const page = await pageOf(opened.travellerId)
    expect(page.row).toMatchObject({
      name: 'ERIKSSON ANNA MARIA',
      sources: ['MANUAL'],
      selection: { reason: 'watchlist' },
    })
    expect(page.walkIn).toMatchObject({ way: 'mrz', by: 'inspector-1', fields: { documentNumber: 'L898902C3' } })
    expect(page.watchlist.map((hit) => hit.reference).sort()).toEqual(['W-1', 'W-3'])
    const line = test.engine.audit.newest(2).find((one) => one.request === 'walkIns.open')
    expect(line).toMatchObject({ action: 'record', subject: opened.travellerId })
    const saved = await inspector.inspections.record({ travellerId: opened.travellerId, outcome: 'overAllowance' })
    expect(saved.outcome).toBe('overAllowance')
    expect((await inspector.scan.resolve({ text: specimen })).travellerId).toBe(opened.travellerId)
  })

  it('is met once: the same passport again opens the same person', async () => {
    const draft = await inspector.walkIns.draft({ text: specimen })
    expect((await inspector.walkIns.open(draft as never)).kind).toBe('known')
  })

  it('needs a name', async () => {
    const draft = await inspector.walkIns.draft({ text: specimen })
    const fields = { ...draft?.fields, surname: ' ', given: '' } as never
    await expect(inspector.walkIns.open({ way: 'typed', fields, flightId: null })).rejects.toMatchObject({
      data: { kind: 'nameNeeded' },
    })
  })

  it('keeps names out of the chain, which can never forget', () => {
    const { store, settings } = test.engine.station
    const records = store.log.readFrom(settings.id, 1, 100)
    expect(records.some((record) => record.kind === 'walkIn')).toBe(true)
    expect(records.filter((record) => record.kind !== 'watchlist' && record.body.includes('ERIKSSON'))).toEqual([])
  })
})

describe('a walk-in whom a message names later', () => {
  const { hong, saleh } = people
  const fields = (person: { surname: string; given: string; document: string }) => ({
    ...{ surname: person.surname, given: person.given, birthOn: null, sex: null, nationality: null },
    ...{ documentKind: 'passport' as const, documentNumber: person.document, issuer: null, expiresOn: null },
    ...{ seat: null, locator: null },
  })

  it('of no flight: what was done moves to the traveller of the list, and nobody stands twice', async () => {
    const met = await inspector.walkIns.open({ way: 'typed', fields: fields(hong), flightId: null })
    await inspector.inspections.record({ travellerId: met.travellerId, outcome: 'undeclaredCash', valueKrw: 9_000_000 })
    const { name, text } = manifestFile()
    await take(name, text)
    const { rows } = await inspector.worklist.read({ flightId })
    const listed = rows.filter((row) => row.surname === 'HONG')
    expect(listed).toHaveLength(1)
    expect(listed[0]?.disposition).toMatchObject({ state: 'inspected', outcome: 'undeclaredCash' })
    const page = await pageOf(listed[0]?.travellerId ?? '')
    expect(page.walkIn?.way).toBe('typed')
    expect(page.row.sources).toContain('API')
    await expect(pageOf(met.travellerId)).rejects.toMatchObject({ data: { kind: 'traveller' } })
  })

  it('of the flight: the list takes the place of what was typed, and the birth date comes with it', async () => {
    const other = await openTestEngine('2026-11-22T08:00:00Z')
    try {
      const client = await other.signIn('inspector')
      const { name, text } = manifestFile([hong])
      await importFiles(other.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
      const met = await client.walkIns.open({ way: 'mrz', fields: fields(saleh), flightId })
      expect((await client.worklist.read({ flightId })).rows).toHaveLength(2)
      const all = manifestFile()
      await importFiles(other.engine.station, [{ name: 'all.edi', chunks: [Buffer.from(all.text)] }], { by: 'test' })
      const { rows } = await client.worklist.read({ flightId })
      const listed = rows.filter((row) => row.surname === 'SALEH')
      expect(listed.map((row) => row.travellerId)).toEqual([met.travellerId])
      expect(listed[0]).toMatchObject({ sources: ['API'], age: 35, seat: '40K' })
    } finally {
      await other.close()
    }
  })
})
