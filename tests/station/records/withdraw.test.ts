/** Results of checks taken back, companions checked along, and one check sent twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { withdrawInspection } from '#station/jobs/withdrawInspection.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { blankCheck } from '../../helpers/blankCheck.ts'
import { flightId as handMadeId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, type PushPnr, writePush } from '../../helpers/writePush.ts'

const far = Math.floor(Date.parse('2027-07-01') / 86_400_000)
const everyone = { kind: 'all', key: '' } as const

describe('a result of a check', () => {
  let made: TestStation
  const pnrs: PushPnr[] = [
    {
      locator: 'AAAAA1',
      people: [
        { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '01JAN80', seat: '012A' },
        { surname: 'KIM', given: 'JISU', document: 'M33334444', birth: '05MAY90', seat: '012B' },
      ],
    },
    {
      locator: 'BBBBB2',
      people: [{ surname: 'LEE', given: 'JUN', document: 'M55556666', birth: '05MAY91', seat: '014C' }],
    },
  ]
  beforeEach(async () => {
    made = makeStation()
    await importFiles(made.station, [input('push.edi', writePush('260601:1200', pnrs))], { by: 'tester' })
  })
  afterEach(() => made.close())

  const recordOf = (name: string) => {
    const { store } = made.station
    const all = store.travellers.readFlight(store.flights.read(flightId)?.row ?? 0)
    const found = all.find((record) => record.traveller.name.search.includes(name))
    if (found === undefined) throw new Error(`nobody is called ${name}`)
    return found
  }
  const idOf = (name: string) => recordOf(name).traveller.id
  const standing = (name: string) =>
    made.station.store.inspections.readTraveller(recordOf(name).row).filter((it) => it.correctedBy === null)
  const stateOf = (name: string) => made.station.store.inspections.readDisposition(recordOf(name).row)?.state ?? 'open'

  it('can be taken back: it stays readable, counts nowhere, and the person is as before', () => {
    const { station } = made
    const at = '2026-06-02T07:00:00Z'
    const before = { traveller: recordOf('MINA').row, state: 'referred', note: null, by: 'gate', at }
    station.store.inspections.saveDisposition(before)
    const saved = recordInspection(station, { ...blankCheck, travellerId: idOf('MINA'), outcome: 'drugs' }, 'lee')
    expect(stateOf('MINA')).toBe('inspected')
    expect(withdrawInspection(station, saved?.id ?? '', 'lee')).toEqual({ travellerId: idOf('MINA'), withdrawn: 1 })
    const own = station.store.inspections.readTraveller(recordOf('MINA').row)
    expect(own.map(({ outcome, withdraws = false }) => [outcome, withdraws])).toEqual([
      ['drugs', false],
      ['drugs', true],
    ])
    expect(standing('MINA')).toEqual([])
    expect(stateOf('MINA')).toBe('referred')
    expect([...station.store.inspections.readLabels()]).toEqual([])
    expect(station.store.memory.readRate(everyone, far)).toMatchObject({ inspected: 0, found: 0, drugFound: 0 })
    expect(station.store.flights.read(flightId)?.counts).toMatchObject({ finds: 0 })
    expect(verifyChain(station.store, station.settings.id).brokenAt).toBeNull()
    // Once is enough.
    expect(withdrawInspection(station, saved?.id ?? '', 'lee')).toBeNull()
    expect(withdrawInspection(station, 'nothing-1', 'lee')).toBeNull()
  })

  it('can be recorded anew after it was taken back', () => {
    const { station } = made
    const check = { ...blankCheck, travellerId: idOf('MINA') } as const
    const first = recordInspection(station, { ...check, outcome: 'drugs' }, 'lee')
    withdrawInspection(station, first?.id ?? '', 'lee')
    recordInspection(station, { ...check, outcome: 'nothing' }, 'lee')
    expect(standing('MINA').map((it) => it.outcome)).toEqual(['nothing'])
    expect(station.store.memory.readRate(everyone, far)).toMatchObject({ inspected: 1, found: 0 })
  })

  it('includes companions who were checked along, with nothing found on them, and takes them back with it', () => {
    const { station } = made
    const find = {
      outcome: 'drugs',
      quantity: 12,
      unit: 'g',
      note: 'shoe',
      methods: ['openBag'] as 'openBag'[],
    } as const
    const companions = [idOf('JISU'), idOf('JISU'), idOf('MINA'), 'nobody']
    const saved = recordInspection(station, { ...blankCheck, ...find, travellerId: idOf('MINA'), companions }, 'lee')
    expect(standing('JISU')).toMatchObject([
      { outcome: 'nothing', quantity: null, note: null, methods: ['openBag'], checkedWith: saved?.id },
    ])
    expect(stateOf('JISU')).toBe('inspected')
    expect(station.store.memory.readRate(everyone, far)).toMatchObject({ inspected: 2, found: 1 })
    expect(withdrawInspection(station, saved?.id ?? '', 'lee')?.withdrawn).toBe(2)
    expect([...standing('MINA'), ...standing('JISU')]).toEqual([])
    expect(stateOf('JISU')).toBe('open')
    expect(station.store.memory.readRate(everyone, far)).toMatchObject({ inspected: 0, found: 0 })
  })

  it('leaves companions alone who have a result of their own', () => {
    const { station } = made
    recordInspection(station, { ...blankCheck, travellerId: idOf('JISU'), outcome: 'weapon' }, 'kim')
    const check = { ...blankCheck, travellerId: idOf('MINA'), outcome: 'nothing', companions: [idOf('JISU')] } as const
    const saved = recordInspection(station, { ...check, companions: [idOf('JISU')] }, 'lee')
    expect(standing('JISU').map((it) => it.outcome)).toEqual(['weapon'])
    expect(withdrawInspection(station, saved?.id ?? '', 'lee')?.withdrawn).toBe(1)
    expect(standing('JISU').map((it) => it.outcome)).toEqual(['weapon'])
  })

  it('is one record when it is sent twice, and of no other person', () => {
    const { station } = made
    const check = { ...blankCheck, travellerId: idOf('MINA'), outcome: 'nothing', once: 'window-7-check-1' } as const
    const first = recordInspection(station, check, 'lee')
    expect(recordInspection(station, check, 'lee')?.id).toBe(first?.id)
    expect(standing('MINA')).toHaveLength(1)
    expect(station.store.memory.readRate(everyone, far)).toMatchObject({ inspected: 1 })
    expect(recordInspection(station, { ...check, travellerId: idOf('LEE') }, 'lee')).toBeNull()
  })
})

describe('a result that travels', () => {
  let now = 0
  let hall: Unit
  let field: Unit
  beforeEach(async () => {
    now = Date.parse('2026-11-23T08:00:00Z')
    ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
    await introduce([hall, field])
    const { name, text } = manifestFile()
    for (const unit of [hall, field])
      await importFiles(unit.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
  })
  afterEach(() => [hall, field].forEach((unit) => unit.close()))

  const row = (unit: Unit) => {
    const { store } = unit.station
    const all = store.travellers.readFlight(store.flights.read(handMadeId)?.row ?? 0)
    const found = all.find(({ traveller }) => traveller.name.search.includes('HONG'))
    if (found === undefined) throw new Error('nobody')
    return found
  }
  const send = async () => {
    const made = await exportBundle(field.station, { kind: 'inspections', receivers: [hall.station.settings.id] })
    if (made.kind === 'refused') throw new Error(made.reason)
    await importBundle(hall.station, made.bytes, { by: 'test' })
  }
  const rate = () => hall.station.store.memory.readRate(everyone, far) ?? { inspected: 0, found: 0 }

  it.each([
    ['apart', true],
    ['together', false],
  ])('counts as at home where its correction and its taking back come %s', async (_how, isApart) => {
    const check = { ...blankCheck, travellerId: row(field).traveller.id } as const
    const first = recordInspection(field.station, { ...check, outcome: 'drugs' }, 'lee')
    if (isApart) {
      await send()
      expect(rate()).toMatchObject({ inspected: 1, found: 1 })
    }
    now += 60_000
    const second = recordInspection(field.station, { ...check, outcome: 'nothing', corrects: first?.id ?? null }, 'lee')
    if (isApart) {
      await send()
      expect(rate()).toMatchObject({ inspected: 1, found: 0 })
    }
    now += 60_000
    withdrawInspection(field.station, second?.id ?? '', 'lee')
    await send()
    expect(rate()).toMatchObject({ inspected: 0, found: 0 })
    const { inspections } = hall.station.store
    expect(inspections.readTraveller(row(hall).row).filter((it) => it.correctedBy === null)).toEqual([])
    expect(inspections.readDisposition(row(hall).row)?.state).toBe('open')
  })
})
