/** The baggage hall: tags found in every form, holds and seals with their history, X-ray, the owner at the gate. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { bookingFile, flightId, manifestFile, strayBagFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let inspector: LocalClient

const own = `${flightId}/0180123456`
const second = `${flightId}/0180123457`
const stray = `${flightId}/0180999000`
const rush = [
  'BSM',
  '.V/1LLAX',
  '.F/KE0018/22NOV/ICN/Y',
  '.N/0180777001001',
  '.P/1HONG/GILDONG',
  '.E/RUSH',
  'ENDBSM',
  '',
]

const take = (name: string, text: string) =>
  importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })

beforeEach(async () => {
  // A quarter of an hour after the landing at 17:50 in Seoul.
  test = await openTestEngine('2026-11-23T09:05:00Z')
  for (const { name, text } of [manifestFile(), bookingFile(), strayBagFile()]) await take(name, text)
  inspector = await test.signIn('inspector')
})
afterEach(() => test.close())

const rowOf = async (bagId: string) =>
  (await inspector.bags.hall({})).rows.find((row) => row.bagId === bagId) ?? expect.fail(`${bagId} is not in the hall`)

describe('the hall', () => {
  it('shows the bags of the belt of the flight that just landed, with whom a message names', async () => {
    const hall = await inspector.bags.hall({})
    expect(hall.belts).toMatchObject([{ belt: null, bags: 3, flights: [{ flightId, flight: 'KE18', from: 'LAX' }] }])
    expect(hall.rows.map((row) => row.bagId).toSorted()).toEqual([own, second, stray].toSorted())
    expect(hall.rows.find((row) => row.bagId === stray)).toMatchObject({
      ownerId: null,
      statedOwner: expect.stringContaining('NOBODY'),
      signals: ['unaccompanied'],
    })
  })

  it.each([
    ['ten digits', '0180123456', 1],
    ['ten digits with blanks', '0180 123 456', 1],
    ['airline letters and serial', 'KE123456', 1],
    ['the last six', '123456', 1],
    ['the last four of two bags of the hall', '3456', 1],
    ['a range of two', '0180123456002', 2],
    ['a number that is not there', '0180123999', 0],
  ])('finds a bag by %s', async (_what, text, count) => {
    const found = await inspector.bags.find({ text })
    expect(found.rows).toHaveLength(count)
    if (count > 0) expect(found.rows[0]).toMatchObject({ bagId: own, ownerName: 'HONG GILDONG' })
  })

  it('marks a bag that was sent after its owner', async () => {
    await take('rush.txt', rush.join('\r\n'))
    const row = await rowOf(`${flightId}/0180777001`)
    expect(row.signals).toContain('rush')
  })

  it('takes a bag that stands there and that no message named', async () => {
    const row = await inspector.bags.add({ flightId, tag: '0180 555 123' })
    expect(row).toMatchObject({
      tag: '0180555123',
      ownerId: null,
      status: 'unseen',
      handling: { last: { kind: 'found' } },
    })
    expect((await inspector.bags.add({ flightId, tag: '0180555123' })).bagId).toBe(row.bagId)
    expect((await inspector.bags.find({ text: '555123' })).rows).toHaveLength(1)
  })

  it('notes when bags come onto the belt, and another belt', async () => {
    expect(await inspector.bags.setBelt({ flightId, mark: 'first' })).toMatchObject({
      firstAt: '2026-11-23T09:05:00.000Z',
    })
    await inspector.bags.setBelt({ flightId, mark: 'belt', belt: '12' })
    expect((await inspector.bags.hall({})).belts).toMatchObject([
      { belt: '12', flights: [{ firstAt: expect.any(String) }] },
    ])
    expect(await inspector.bags.setBelt({ flightId, mark: 'clearFirst' })).toMatchObject({ firstAt: null, belt: '12' })
  })
})

describe('a bag in the hall', () => {
  it('is held, sealed, looked through and released; each act has its name, time and record', async () => {
    await inspector.bags.act({ kind: 'refer', bagId: own })
    expect((await rowOf(own)).handling?.xray).toMatchObject({ state: 'asked', by: 'inspector-1' })
    test.setTime('2026-11-23T09:07:00Z')
    await inspector.bags.act({ kind: 'result', bagId: own, result: 'suspect', note: 'dense block, lower left' })
    test.setTime('2026-11-23T09:08:00Z')
    const sealed = await inspector.bags.act({ kind: 'sealOn', bagId: own, seal: 'drugs', number: 'E-4471' })
    expect(sealed).toMatchObject({
      hold: { reason: 'drugs', by: 'inspector-1' },
      handling: { seal: { number: 'E-4471', seal: { mark: '▲', colour: 'red' } }, xray: { state: 'suspect' } },
    })
    const { rows } = await inspector.worklist.read({ flightId })
    expect(rows.find((row) => row.surname === 'HONG')?.held).toMatchObject([
      { tag: '0180123456', isSealed: true, xray: 'suspect', seal: { id: 'drugs' } },
    ])
    test.setTime('2026-11-23T09:09:00Z')
    const released = await inspector.bags.act({ kind: 'release', bagId: own })
    expect(released).toMatchObject({ hold: null, handling: { seal: null, xray: { state: 'suspect' } } })
    const { lines } = await inspector.bags.history({ bagId: own })
    expect(
      lines.filter((line) => line.by !== null).map((line) => [line.kind, line.by, line.at?.slice(11, 16)]),
    ).toEqual([
      ['refer', 'inspector-1', '09:05'],
      ['result', 'inspector-1', '09:07'],
      ['sealOn', 'inspector-1', '09:08'],
      ['release', 'inspector-1', '09:09'],
    ])
    const { store, settings } = test.engine.station
    expect(verifyChain(store, settings.id).brokenAt).toBeNull()
    const audited = test.engine.audit.newest(20).filter((line) => line.request === 'bags.act')
    expect(audited.map((line) => line.subject)).toEqual([own, own, own, own])
  })

  it('gives the last act back, and only the last', async () => {
    const held = await inspector.bags.act({ kind: 'hold', bagId: own, seal: 'goods' })
    const first = held.handling?.last?.id ?? ''
    test.setTime('2026-11-23T09:06:00Z')
    const changed = await inspector.bags.act({ kind: 'hold', bagId: own, seal: 'plant' })
    expect(changed.hold?.reason).toBe('food')
    await expect(inspector.bags.act({ kind: 'undo', bagId: own, actId: first })).rejects.toMatchObject({
      data: { kind: 'notLast' },
    })
    const back = await inspector.bags.act({ kind: 'undo', bagId: own, actId: changed.handling?.last?.id ?? '' })
    expect(back).toMatchObject({ hold: { reason: 'goods' } })
    const open = await inspector.bags.act({ kind: 'undo', bagId: own, actId: first })
    expect(open).toMatchObject({ hold: null, handling: { last: null } })
    const { lines } = await inspector.bags.history({ bagId: own })
    expect(lines.filter((line) => line.undone)).toHaveLength(2)
  })

  it('says who of the owners was just read or seen at the gate, and forgets it after half an hour', async () => {
    expect((await rowOf(own)).ownerAt).toBeNull()
    const line1 = 'P<KORHONG<<GILDONG<<<<<<<<<<<<<<<<<<<<<<<<<<'
    const line2 = 'M123456784KOR8001014M3001011<<<<<<<<<<<<<<<0'
    const scanned = await inspector.scan.resolve({ text: `${line1}\n${line2}`, flightId })
    expect(scanned.travellerId).not.toBeNull()
    expect((await rowOf(own)).ownerAt).toEqual({ state: 'scanned', at: '2026-11-23T09:05:00.000Z', by: 'inspector-1' })
    test.setTime('2026-11-23T09:06:00Z')
    await inspector.worklist.dispose({ travellerId: scanned.travellerId ?? '', state: 'referred', note: null })
    expect((await rowOf(own)).ownerAt).toMatchObject({ state: 'referred', at: '2026-11-23T09:06:00.000Z' })
    test.setTime('2026-11-23T09:37:00Z')
    inspector = await test.signIn('inspector')
    expect((await rowOf(own)).ownerAt).toBeNull()
  })
})

describe('the seals of a station', () => {
  it('are set by an administrator, and never told apart by colour alone', async () => {
    const seals = await inspector.bags.seals()
    await expect(inspector.bags.saveSeals({ seals })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const admin = await test.signIn('administrator')
    const twice = seals.map((seal) => ({ ...seal, mark: 'D' }))
    await expect(admin.bags.saveSeals({ seals: twice })).rejects.toMatchObject({ data: { kind: 'sameMark' } })
    const word = { ko: '현금', en: 'cash' }
    await admin.bags.saveSeals({
      seals: [...seals, { id: 'cash', reason: 'other', colour: 'purple', mark: '₩', word }],
    })
    inspector = await test.signIn('inspector')
    expect(await inspector.bags.act({ kind: 'hold', bagId: own, seal: 'cash' })).toMatchObject({
      hold: { reason: 'other' },
      handling: { hold: { seal: { mark: '₩', word } } },
    })
    await admin.bags.saveSeals({ seals })
    // What was put on stays what it was.
    expect((await rowOf(own)).handling?.hold?.seal.word).toEqual(word)
    await expect(inspector.bags.act({ kind: 'hold', bagId: own, seal: 'cash' })).rejects.toMatchObject({
      data: { kind: 'seal' },
    })
  })
})
