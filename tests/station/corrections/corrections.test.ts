import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '#core/contract/contract.ts'
import { personPackageSchema } from '#core/contract/people.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { rereadStore } from '#station/jobs/rereadStore.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { flightId, type ListPerson, type PushPnr, writeList, writePush } from '../../helpers/writePush.ts'

let test: TestEngine
let supervisor: LocalClient
beforeEach(async () => {
  test = await openTestEngine('2026-06-02T05:00:00Z', { profile: 'open' })
  supervisor = await test.signIn('supervisor')
})
afterEach(() => test.close())

const take = (name: string, text: string) =>
  importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
const rows = async () => (await supervisor.worklist.read({ flightId })).rows
const named = async () => (await rows()).map((row) => [row.name, row.sources.join('+')]).sort()
const idOf = async (name: string, source: string) =>
  (await rows()).find((row) => row.name === name && row.sources.includes(source))?.travellerId ?? `no ${name}`

const booked: PushPnr[] = [{ locator: 'AAAAA1', people: [{ surname: 'KIM', given: 'MINA', seat: '012A' }] }]
/** Namesakes: the list names only one of them, and it is not the booked one. */
const namesake: ListPerson = { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '800101' }
const renamed: ListPerson = { surname: 'GIMM', given: 'MEENAH', document: 'M77778888', birth: '810101' }

describe('two people taken for one', () => {
  it('are taken apart with a reason, and stay apart when booking and list come again', async () => {
    await take('push.edi', writePush('260601:1200', booked))
    await take('list.edi', writeList('260601:1210', [namesake]))
    expect(await named()).toEqual([['KIM MINA', 'PNR+DCS+API']])
    const answer = await supervisor.people.split({
      travellerId: await idOf('KIM MINA', 'PNR'),
      reason: 'two passports were shown at the desk',
    })
    const apart = [
      ['KIM MINA', 'API'],
      ['KIM MINA', 'PNR+DCS'],
    ]
    expect(await named()).toEqual(apart)
    expect(answer.booked).toBe(await idOf('KIM MINA', 'PNR'))
    expect(answer.listed).toBe(await idOf('KIM MINA', 'API'))
    expect((await supervisor.travellers.read({ travellerId: answer.booked })).documents).toEqual([])
    expect((await supervisor.travellers.read({ travellerId: answer.listed })).documents).toMatchObject([
      { number: 'M11112222' },
    ])
    await take(
      'push2.edi',
      writePush('260601:1300', [...booked, { locator: 'ZZZZZ9', people: [{ surname: 'LEE', given: 'JUN' }] }]),
    )
    await take('list2.edi', writeList('260601:1310', [{ ...namesake, seat: '030C' }], { control: '8' }))
    expect((await named()).filter(([name]) => name === 'KIM MINA')).toEqual(apart)
    expect(await idOf('KIM MINA', 'API')).toBe(answer.listed)
  })

  it('stay apart when the stored texts are read again by a newer reader', async () => {
    await take('push.edi', writePush('260601:1200', booked))
    await take('list.edi', writeList('260601:1210', [namesake]))
    await supervisor.people.split({ travellerId: await idOf('KIM MINA', 'PNR'), reason: 'two passports' })
    const apart = await named()
    expect(apart).toHaveLength(2)
    const { store } = test.engine.station
    store.sql.exec(`UPDATE pnrs SET body = json_set(body, '$.createdAt', '1999-01-01')`)
    store.sql.exec(
      `UPDATE traveller_bodies SET person = json_set(person, '$.residence', 'XXX') WHERE person IS NOT NULL`,
    )
    const answer = await rereadStore(test.engine.station, { apply: true, flightId: null })
    expect(answer.fields).toEqual({ 'person.residence': 1, 'pnr.createdAt': 1 })
    expect(await named()).toEqual(apart)
  })

  it('are not taken apart without a reason, nor where there is only one record', async () => {
    await take('push.edi', writePush('260601:1200', booked))
    const travellerId = await idOf('KIM MINA', 'PNR')
    await expect(supervisor.people.split({ travellerId, reason: ' ' })).rejects.toMatchObject({
      data: { kind: 'noteNeeded' },
    })
    await expect(supervisor.people.split({ travellerId, reason: 'why not' })).rejects.toMatchObject({
      data: { kind: 'notJoined' },
    })
    const inspector = await test.signIn('inspector')
    await expect(inspector.people.split({ travellerId, reason: 'why not' })).rejects.toMatchObject({
      data: { kind: 'role' },
    })
  })
})

describe('one person taken for two', () => {
  beforeEach(async () => {
    await take('push.edi', writePush('260601:1200', booked))
    await take('list.edi', writeList('260601:1210', [renamed]))
  })

  it('is joined with a reason, and stays one when booking and list come again', async () => {
    expect(await named()).toHaveLength(2)
    const keep = await idOf('KIM MINA', 'PNR')
    const joined = await supervisor.people.join({
      travellerId: await idOf('GIMM MEENAH', 'API'),
      otherId: keep,
      reason: 'passport with both spellings',
    })
    expect(joined.travellerId).toBe(keep)
    expect(await named()).toEqual([['GIMM MEENAH', 'PNR+DCS+API']])
    await take('list2.edi', writeList('260601:1310', [{ ...renamed, seat: '012A' }], { control: '8' }))
    await take('push2.edi', writePush('260601:1320', booked, { control: '3' }))
    expect(await named()).toEqual([['GIMM MEENAH', 'PNR+DCS+API']])
    const { log } = test.engine.station.store
    const words = log.readFrom(test.engine.station.settings.id, 1, 50).filter((record) => record.kind === 'correction')
    expect(words.map((record) => JSON.parse(record.body))).toMatchObject([
      { kind: 'together', reason: 'passport with both spellings', by: 'supervisor-1' },
    ])
  })

  it('may be taken apart again: the newest word holds', async () => {
    const keep = await idOf('KIM MINA', 'PNR')
    const otherId = await idOf('GIMM MEENAH', 'API')
    await supervisor.people.join({ travellerId: keep, otherId, reason: 'looked alike' })
    await supervisor.people.split({ travellerId: keep, reason: 'they came to the desk together' })
    await take('list2.edi', writeList('260601:1310', [{ ...renamed, seat: '014A' }], { control: '8' }))
    expect(await named()).toEqual([
      ['GIMM MEENAH', 'API'],
      ['KIM MINA', 'PNR+DCS'],
    ])
  })

  it('is not made of two bookings', async () => {
    await take(
      'push2.edi',
      writePush('260601:1300', [...booked, { locator: 'ZZZZZ9', people: [{ surname: 'LEE', given: 'JUN' }] }]),
    )
    const ask = supervisor.people.join({
      travellerId: await idOf('KIM MINA', 'PNR'),
      otherId: await idOf('LEE JUN', 'PNR'),
      reason: 'a guess',
    })
    await expect(ask).rejects.toMatchObject({ data: { kind: 'notFitting' } })
  })
})

describe('the data held on one person', () => {
  it('is given whole, with why a check was proposed, in words, and leaves a line in the audit log', async () => {
    await take('push.edi', writePush('260601:1200', booked))
    await take('list.edi', writeList('260601:1210', [{ ...namesake, locator: 'AAAAA1' }]))
    const travellerId = await idOf('KIM MINA', 'PNR')
    await supervisor.worklist.select({ travellerId, note: 'nervous at the belt' })
    const answer = await supervisor.people.export({ travellerId, reason: 'asked by letter' })
    expect(contract.people.export['~orpc'].meta.audit).toBe('export')
    expect(personPackageSchema.parse(answer.package)).toEqual(answer.package)
    const [arrival] = answer.package.arrivals
    expect(arrival?.selected?.en).toContain('nervous at the belt')
    expect(arrival?.page.raws.map((raw) => raw.source)).toEqual(expect.arrayContaining(['PNR', 'API']))
    for (const part of ['KIM MINA', 'M11112222', 'AAAAA1', '1980-01-01', 'nervous at the belt', 'TIF+KIM+MINA']) {
      expect(answer.text).toContain(part)
    }
    const [line] = (await supervisor.station.audit({ limit: 5 })).filter((one) => one.action === 'export')
    expect(line).toMatchObject({ request: 'people.export', subject: travellerId })
    expect(JSON.stringify(line)).not.toContain('KIM')
  })
})
