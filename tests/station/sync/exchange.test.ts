/** Stations that exchange bundles: messages, results, watchlists; late, twice, in any order, cut off in the middle. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { publishPattern } from '#station/log/publishPattern.ts'
import { publishPolicy } from '#station/log/publishPolicy.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import type { Station } from '#station/Station.ts'
import { composeFlight } from '#station/sync/compose/composeFlight.ts'
import { exportBundle, type ExportWish } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { previewBundle } from '#station/sync/previewBundle.ts'
import { resolveTwin } from '#station/sync/resolveTwin.ts'
import { revokeStation } from '#station/sync/enrolStation.ts'
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import { input } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, type PushPnr, writeBsm, writeList, writePush } from '../../helpers/writePush.ts'
import { blankCheck } from '../../helpers/blankCheck.ts'

let now = Date.parse('2026-06-02T12:00:00Z')
let hall: Unit
let field: Unit
let gate: Unit
const units = () => [hall, field, gate]
const by = { by: 'tester' }

beforeEach(async () => {
  now = Date.parse('2026-06-02T12:00:00Z')
  ;[hall, field, gate] = ['Hall A', 'Field 1', 'Gate 9'].map((name) => makeUnit(name, () => now)) as [Unit, Unit, Unit]
  await introduce(units())
})
afterEach(() => units().forEach((unit) => unit.close()))

const mina: PushPnr = {
  locator: 'AAAAA1',
  people: [
    { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '01JAN80', seat: '012A', tags: ['0180000001'] },
  ],
}
const junho: PushPnr = {
  locator: 'BBBBB2',
  people: [{ surname: 'LEE', given: 'JUNHO', document: 'M3', birth: '05MAY90' }],
}
const sora: PushPnr = { locator: 'CCCCC3', people: [{ surname: 'PARK', given: 'SORA' }] }

/** Three pushes of which the later repeat bookings word for word, a manifest, bags, a declaration. */
const files = () => [
  input('72h.edi', writePush('260530:1130', [mina, junho, sora])),
  input('24h.edi', writePush('260531:1130', [mina, sora])),
  input(
    'list.edi',
    writeList('260601:1100', [
      { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '800101', locator: 'AAAAA1' },
    ]),
  ),
  input('bags.txt', writeBsm(['.N/0180000002001', '.S/Y/12A/C/001', '.P/1KIM/MINA'])),
  input('1h.edi', writePush('260601:1030', [mina, junho])),
  input(
    'declarations.json',
    JSON.stringify({
      format: 'gateside-declarations',
      version: 1,
      declarations: [
        {
          reference: 'D-1',
          channel: 'mobile',
          declaredAt: '2026-06-02T07:00:00Z',
          carrier: 'KE',
          number: '018',
          arrivalOn: '2026-06-02',
          surname: 'KIM',
          given: 'MINA',
          birthOn: '1980-01-01',
          documentNumber: 'M11112222',
        },
      ],
    }),
  ),
]

async function make(unit: Unit, wish: Partial<ExportWish> = {}) {
  const receivers =
    wish.receivers ??
    units()
      .filter((one) => one !== unit)
      .map((one) => one.station.settings.id)
  const made = await exportBundle(unit.station, { kind: 'inspections', receivers, ...wish })
  if (made.kind === 'refused') throw new Error(made.reason)
  return made
}
const take = (unit: Unit, bytes: Uint8Array) => importBundle(unit.station, bytes, by)
const person = (unit: Unit, search: string) => {
  const flight = unit.station.store.flights.read(flightId)
  return unit.station.store.travellers
    .readFlight(flight?.row ?? 0)
    .find((record) => record.traveller.name.search.includes(search))
}
const record = (unit: Unit, search: string, outcome: 'nothing' | 'drugs' | 'weapon') =>
  recordInspection(
    unit.station,
    { ...blankCheck, travellerId: person(unit, search)?.traveller.id ?? '', outcome },
    'officer-7',
  )
const view = ({ store }: Station) => {
  const flight = store.flights.read(flightId)
  return {
    people: store.travellers
      .readFlight(flight?.row ?? 0)
      .map(({ traveller, code }) => ({ ...traveller, code, identity: null })),
    bags: store.bags.readFlight(flight?.row ?? 0).map(({ bag }) => bag),
    declared: store.declarations
      .readTraveller(person({ station: { store } } as Unit, 'KIM')?.row ?? 0)
      .map((one) => one.declaration.reference),
    asOf: flight?.asOf,
    pushes: flight?.flight.pushes.map(({ source, label, preparedAt, receivedAt }) => [
      source,
      label,
      preparedAt,
      receivedAt,
    ]),
  }
}
const rate = (unit: Unit) => unit.station.store.memory.readRate({ kind: 'all', key: '' }, 99_999)

describe('manifests', () => {
  it('come to the same travellers, bags and declarations as at the sender, days later', async () => {
    await importFiles(hall.station, files(), by)
    now += 3 * 86_400_000
    field.skewMs = -2 * 86_400_000
    const made = await make(hall, { kind: 'manifests', flights: [flightId], note: 'for tonight' })
    expect(await previewBundle(field.station, made.bytes)).toMatchObject({
      kind: 'readable',
      senderName: 'Hall A',
      state: 'new',
      newFlights: [flightId],
      contents: { note: 'for tonight' },
    })
    expect(await take(field, made.bytes)).toMatchObject({ kind: 'taken', flightIds: [flightId] })
    expect(view(field.station)).toEqual(view(hall.station))
    expect(person(field, 'LEE')?.traveller.onBoard).toBe(true)
    expect(person(field, 'PARK')?.traveller.onBoard).toBe(false)
    expect(field.station.store.worklists.read(field.station.store.flights.read(flightId)?.row ?? 0)).not.toBeNull()
  })

  it('change nothing the second time, nor where the messages were received before', async () => {
    await importFiles(hall.station, files(), by)
    await importFiles(field.station, files(), by)
    const before = view(field.station)
    const made = await make(hall, { kind: 'manifests', flights: [flightId] })
    await take(field, made.bytes)
    expect(view(field.station).people).toEqual(before.people)
    expect(await take(field, made.bytes)).toMatchObject({ kind: 'already' })
  })

  it('are put together with any separators and read as the same messages', async () => {
    const odd = writePush('260601:1030', [mina]).replaceAll("'", '~').replaceAll('+', '|').replaceAll(':', '^')
    await importFiles(hall.station, [input('odd.edi', odd)], by)
    const row = hall.station.store.flights.read(flightId)?.row ?? 0
    const composed = [...composeFlight(hall.station.store, row)]
    expect(composed).toHaveLength(1)
    const again = await importFiles(hall.station, [input('again.edi', composed[0]?.text ?? '')], by)
    expect(again).toMatchObject({ messages: 1, duplicates: 1, problems: 0 })
  })

  it('are refused by a station that does not know the sender any more, and not written to one that is revoked', async () => {
    await importFiles(hall.station, files(), by)
    const made = await make(hall, { kind: 'manifests' })
    revokeStation(field.station, hall.station.settings.id)
    expect(await take(field, made.bytes)).toEqual({ kind: 'refused', reason: 'unknownSender' })
    const wish = { kind: 'manifests', receivers: [hall.station.settings.id] } as const
    expect(await exportBundle(field.station, wish)).toEqual({ kind: 'refused', reason: 'unknownReceiver' })
  })
})

describe('results', () => {
  it('reach every station once, whatever order and however often the bundles come', async () => {
    await importFiles(hall.station, files(), by)
    await take(field, (await make(hall, { kind: 'manifests' })).bytes)
    record(field, 'KIM', 'nothing')
    const first = await make(field)
    record(field, 'LEE', 'drugs')
    const second = await make(field, { fromSeq: 2 })
    expect(await take(hall, second.bytes)).toMatchObject({ kind: 'waiting', wanted: 1 })
    hall.reopen()
    expect(await previewBundle(hall.station, second.bytes)).toMatchObject({ state: 'early' })
    expect(await take(hall, first.bytes)).toMatchObject({ kind: 'taken', records: 1 })
    expect(await take(hall, second.bytes)).toMatchObject({ kind: 'already' })
    expect(await take(hall, first.bytes)).toMatchObject({ kind: 'already' })
    expect(verifyChain(hall.station.store, field.station.settings.id)).toEqual({ records: 2, brokenAt: null })
    const lee = person(hall, 'LEE')
    expect(hall.station.store.inspections.readTraveller(lee?.row ?? 0)).toMatchObject([
      { outcome: 'drugs', by: 'officer-7' },
    ])
    expect(rate(hall)).toMatchObject({ inspected: 2, found: 1, drugFound: 1 })
    // The history of the person, by this station's own pseudonym.
    expect(hall.station.store.inspections.readTraveller(lee?.row ?? 0)[0]?.identity).toBe(lee?.traveller.identity)
  })

  it('that come before the messages wait for their traveller', async () => {
    await importFiles(hall.station, files(), by)
    record(hall, 'LEE', 'weapon')
    expect(await take(field, (await make(hall)).bytes)).toMatchObject({ kind: 'taken', records: 1 })
    expect(rate(field)).toBeNull()
    await take(field, (await make(hall, { kind: 'manifests' })).bytes)
    expect(field.station.store.inspections.readTraveller(person(field, 'LEE')?.row ?? 0)).toMatchObject([
      { outcome: 'weapon' },
    ])
    expect(rate(field)).toMatchObject({ inspected: 1, found: 1 })
    expect(field.station.store.flights.read(flightId)?.counts.finds).toBe(1)
    expect(field.station.store.bundles.readWaitingRecords()).toEqual([])
  })

  it('need not be sent again once the other has said that it has them', async () => {
    await importFiles(hall.station, files(), by)
    record(hall, 'LEE', 'weapon')
    await take(field, (await make(hall)).bytes)
    await take(gate, (await make(hall)).bytes)
    await take(hall, (await make(field, { isGreeting: true })).bytes)
    const receivers = [field.station.settings.id]
    expect(await exportBundle(hall.station, { kind: 'inspections', receivers })).toEqual({
      kind: 'refused',
      reason: 'nothing',
    })
    const both = await make(hall)
    expect(both.envelope.fromSeq).toBe(1)
  })

  it('of one check by two stations are both kept, one counts everywhere, and a person decides', async () => {
    await importFiles(hall.station, files(), by)
    const manifests = await make(hall, { kind: 'manifests' })
    await take(field, manifests.bytes)
    await take(gate, manifests.bytes)
    const nothing = record(field, 'KIM', 'nothing')
    now += 60_000
    const found = record(gate, 'KIM', 'weapon')
    const [fromField, fromGate] = [await make(field), await make(gate)]
    await take(hall, fromField.bytes)
    await take(hall, fromGate.bytes)
    await take(gate, fromField.bytes)
    await take(field, fromGate.bytes)
    for (const unit of units()) {
      expect(unit.station.store.twins.readOpen()).toMatchObject([{ id: nothing?.id, twinOf: found?.id }])
      expect(rate(unit)).toMatchObject({ inspected: 1, found: 1 })
      expect([...unit.station.store.inspections.readLabels()]).toMatchObject([{ outcome: 'weapon' }])
    }
    expect(resolveTwin(hall.station, { kept: nothing?.id ?? '', dropped: found?.id ?? '', by: 'chief' })).toBe(true)
    const word = await make(hall)
    await take(field, word.bytes)
    await take(gate, word.bytes)
    for (const unit of units()) {
      expect(unit.station.store.twins.readOpen()).toEqual([])
      expect(rate(unit)).toMatchObject({ inspected: 1, found: 0 })
    }
  })

  it('that do not continue what was sent before are refused as a whole', async () => {
    await importFiles(hall.station, files(), by)
    record(hall, 'LEE', 'weapon')
    const honest = await make(hall)
    await take(field, honest.bytes)
    // A store brought back from an old copy writes number 1 anew.
    hall.station.store.sql.exec('DROP TRIGGER log_is_not_changed')
    hall.station.store.sql.exec("UPDATE log SET body = replace(body, 'weapon', 'nothing')")
    const forged = await make(hall, { fromSeq: 1 })
    expect(await take(gate, forged.bytes)).toEqual({ kind: 'refused', reason: 'forked' })
    expect(gate.station.store.log.readLast(hall.station.settings.id)).toBeNull()
  })
})

describe('watchlists, patterns and policy', () => {
  it('end the same at every station, the newest word about each thing', async () => {
    const entry = (reason: string) => ({
      reference: 'W-1',
      surname: 'LEE',
      given: 'JUNHO',
      aliases: [],
      birthOn: '1990-05-05',
      sex: null,
      nationality: null,
      documentNumber: null,
      reason,
      expiresOn: null,
    })
    const list = (reason: string) =>
      input('watchlist.json', JSON.stringify({ format: 'gateside-watchlist', version: 1, entries: [entry(reason)] }))
    await importFiles(hall.station, [list('old')], by)
    now += 60_000
    await importFiles(field.station, [list('new')], by)
    // The same file again says nothing new.
    await importFiles(
      field.station,
      [
        input(
          'copy.json',
          JSON.stringify({ format: 'gateside-watchlist', version: 1, entries: [entry('new')] }, null, 1),
        ),
      ],
      by,
    )
    const pattern = { ...(defaultPatterns[0] as (typeof defaultPatterns)[number]), id: 'own-1' }
    publishPattern(hall.station, { pattern, active: true, by: 'chief' })
    publishPolicy(
      hall.station,
      {
        capacity: { travellerShare: 0.02, least: 1, most: 9, randomShare: 0.2 },
        policy: { highWeight: 1, drugWeight: 5 },
      },
      'chief',
    )
    const [fromHall, fromField] = [await make(hall, { kind: 'policy' }), await make(field, { kind: 'watchlists' })]
    expect(fromField.contents.records).toBe(1)
    await take(gate, fromField.bytes)
    await take(gate, fromHall.bytes)
    await take(hall, fromField.bytes)
    await take(field, fromHall.bytes)
    for (const unit of units()) {
      unit.reopen()
      expect(unit.station.store.watchlist.readEntries()).toMatchObject([{ reference: 'W-1', reason: 'new' }])
      expect(unit.station.store.patterns.readAll().map((one) => one.id)).toEqual(['own-1'])
      expect(unit.station.settings.capacity.travellerShare).toBe(0.02)
    }
  })
})
