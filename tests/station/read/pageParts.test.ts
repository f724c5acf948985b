/** The traveller's page in its parts: time, comparison with the watchlist, how sure the records are one person, the second step of links. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { bookingFile, flightId, manifestFile, watchlistFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine

beforeEach(async () => {
  test = await openTestEngine('2026-11-23T09:05:00Z')
  for (const file of [watchlistFile(), manifestFile(), bookingFile()]) await take(file)
})
afterEach(() => test.close())

const take = ({ name, text }: { readonly name: string; readonly text: string }) =>
  importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
const idOf = async (surname: string) => {
  const { rows } = await test.console.worklist.read({ flightId })
  return rows.find((row) => row.surname === surname)?.travellerId ?? expect.fail(`no ${surname}`)
}
const pageOf = async (surname: string) => test.console.travellers.read({ travellerId: await idOf(surname) })

describe('the way here in time', () => {
  it('goes from booking to arrival, each with what is unusual', async () => {
    const { timeline = [] } = await pageOf('HONG')
    expect(timeline.map((event) => event.kind)).toEqual([
      'booked',
      'ticketed',
      'departed',
      'checkedIn',
      'departed',
      'landed',
    ])
    const times = timeline.map((event) => Date.parse(event.at))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(timeline.find((event) => event.kind === 'departed')?.odd?.en).toBe('23 h in LAX')
    expect(timeline.find((event) => event.kind === 'landed')?.at).toBe('2026-11-23T08:50:00.000Z')
    // Each on the clock of its own airport as well; a booking is made nowhere.
    expect(timeline.map(({ airport = null, local }) => `${airport} ${local}`)).toEqual([
      'null null',
      'null null',
      'GRU 2026-11-21T08:15',
      'LAX 2026-11-22T02:30',
      'LAX 2026-11-22T12:30',
      'ICN 2026-11-23T17:50',
    ])
  })

  it('goes on with what was done in the hall and found', async () => {
    const travellerId = await idOf('HONG')
    await test.console.worklist.dispose({ travellerId, state: 'referred', note: null })
    test.setTime('2026-11-23T09:06:00Z')
    await test.console.bags.act({ kind: 'sealOn', bagId: `${flightId}/0180123456`, seal: 'drugs' })
    test.setTime('2026-11-23T09:20:00Z')
    await test.console.inspections.record({ travellerId, outcome: 'drugs', substance: 'cocaine' })
    const { timeline = [] } = await pageOf('HONG')
    expect(timeline.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
      ['bagAct', 'sealOn 0180123456'],
      ['inspected', 'drugs'],
    ])
  })
})

describe('a hit of the watchlist', () => {
  it('is laid beside the message field by field', async () => {
    const { watchlist } = await pageOf('SALEH')
    expect(watchlist[0]?.fields).toEqual([
      { field: 'name', listed: 'SALEH MUHAMMAD ALI', sent: expect.stringContaining('SALEH'), state: 'near' },
      { field: 'birthOn', listed: '1991-07-12', sent: '1991-07-12', state: 'same' },
      { field: 'sex', listed: 'M', sent: 'M', state: 'same' },
      { field: 'nationality', listed: null, sent: 'ARE', state: 'unknown' },
      { field: 'document', listed: null, sent: 'P5550001', state: 'unknown' },
    ])
  })
})

describe('two records as one person', () => {
  it('says how sure it is, and what people said when they took them apart and joined them again', async () => {
    expect((await pageOf('HONG')).identity.merge).toMatchObject({ confidence: 'sure', may: 'split', words: [] })
    expect((await pageOf('SALEH')).identity.merge).toMatchObject({ confidence: 'single', may: 'join' })
    const supervisor = await test.signIn('supervisor')
    const travellerId = await idOf('HONG')
    expect(await supervisor.people.candidates({ travellerId })).toEqual([])
    const { booked, listed } = await supervisor.people.split({ travellerId, reason: 'face differs' })
    const apart = await test.console.travellers.read({ travellerId: booked })
    expect(apart.identity.merge).toMatchObject({
      confidence: 'single',
      may: 'join',
      words: [{ kind: 'apart', reason: 'face differs', by: 'supervisor-1' }],
    })
    const candidates = await supervisor.people.candidates({ travellerId: booked })
    expect(candidates[0]).toMatchObject({ travellerId: listed, name: 'HONG GILDONG', document: 'M12345678' })
    await supervisor.people.join({ travellerId: booked, otherId: listed, reason: 'looked again' })
    expect((await pageOf('HONG')).identity.merge).toMatchObject({
      may: 'split',
      words: [{ kind: 'together', reason: 'looked again' }],
    })
  })
})

describe('links', () => {
  it('go on to whoever the other one shares something with, finds first', async () => {
    const gildong = await idOf('HONG')
    // HONG GILDONG shares a phone with STEP, who pays with the card of FAR, on whom something was found.
    const base = bookingFile().text
    const step = base
      .replaceAll('ABC123', 'STP111')
      .replaceAll('GILDONG', 'STEPONE')
      .replaceAll('HASOOK', 'STEPTWO')
      .replaceAll('M12345678', 'M55500011')
      .replaceAll('0180123456', '0180223456')
      .replaceAll('4111111111111111', '5555555555554444')
    const far = step
      .replaceAll('STP111', 'FAR222')
      .replaceAll('STEPONE', 'FARONE')
      .replaceAll('STEPTWO', 'FARTWO')
      .replaceAll('M55500011', 'M55500022')
      .replaceAll('0180223456', '0180323456')
      .replaceAll('821055501234', '821055509999')
    await take({ name: 'step.edi', text: step })
    await take({ name: 'far.edi', text: far })
    const { rows } = await test.console.worklist.read({ flightId })
    const found = rows.find((row) => row.given.includes('FARONE'))?.travellerId ?? ''
    await test.console.inspections.record({ travellerId: found, outcome: 'drugs', substance: 'cocaine' })
    const { links } = await test.console.travellers.read({ travellerId: gildong })
    const phone = links.find((link) => link.kind === 'phone')
    expect(phone?.others.map((other) => other.name)).toContain('HONG STEPONE')
    const further = phone?.others.flatMap((other) => other.further ?? []) ?? []
    expect(further[0]).toMatchObject({ kind: 'card', name: 'HONG FARONE', outcome: 'drugs' })
  })
})
