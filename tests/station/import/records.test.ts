/** Declarations, results of checks, watchlists and schedules, matched to the people and flights of messages. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { rankFlight } from '#station/jobs/rankFlight.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { flightId, type PushPnr, writePush } from '../../helpers/writePush.ts'
import { blankCheck } from '../../helpers/blankCheck.ts'

let made: TestStation
beforeEach(() => {
  made = makeStation()
})
afterEach(() => made.close())

const pnrs: PushPnr[] = [
  {
    locator: 'AAAAA1',
    people: [{ surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '01JAN80', seat: '012A' }],
  },
  {
    locator: 'BBBBB2',
    people: [{ surname: 'LEE', given: 'JUNHO', document: 'M33334444', birth: '05MAY90', seat: '014C' }],
  },
]
const push = () => input('push.edi', writePush('260601:1200', pnrs))
const json = (kind: string, name: string, rows: readonly object[]) =>
  input(`${kind}.json`, JSON.stringify({ format: `gateside-${kind}`, version: 1, [name]: rows }))
const take = (...files: ReturnType<typeof input>[]) => importFiles(made.station, files, { by: 'tester' })

const declaration = {
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
  purpose: 'tourism',
  stayDays: 5,
  companions: 0,
  countriesVisited: [],
  cash: null,
  totalValueUsd: null,
  items: [],
  answers: { overAllowance: false, cash: false, foodPlant: false, medicine: true, weapon: false, commercial: false },
}
const check = {
  flight: 'KE018',
  arrivalOn: '2026-06-02',
  surname: 'LEE',
  given: 'JUNHO',
  birthOn: '1990-05-05',
  documentNumber: 'M33334444',
  at: '2026-06-02T08:30:00Z',
  officer: 'officer-7',
  selectedBy: 'random',
  propensity: 0.05,
  outcome: 'drugs',
  methods: ['xray'],
  substance: 'ketamine',
  quantity: 120,
  unit: 'g',
  valueKrw: 7_800_000,
  place: 'checkedBag',
  note: null,
}
const rowOf = (search: string) => {
  const flight = made.station.store.flights.read(flightId)
  const found = made.station.store.travellers
    .readFlight(flight?.row ?? 0)
    .find((record) => record.traveller.name.search.includes(search))
  if (found === undefined) throw new Error(`nobody is called ${search}`)
  return found
}

it.each([['before'], ['after']])('gives a declaration that comes %s the push to its traveller', async (when) => {
  const files = [json('declarations', 'declarations', [declaration]), push()]
  const answer = await take(...(when === 'before' ? files : files.reverse()))
  expect(answer).toMatchObject({ declarations: 1, travellers: 2, rejected: [] })
  const own = made.station.store.declarations.readTraveller(rowOf('KIM').row)
  expect(own.map((one) => one.declaration.reference)).toEqual(['D-1'])
  // The list may know it: it was made before the declaration's hour, and is made again with it.
  const flight = made.station.store.flights.read(flightId)
  expect(flight?.asOf).toBe('2026-06-02T07:00:00.000Z')
})

it('gives a result of a check to its traveller once, and counts it in the rates of the days after', async () => {
  await take(push(), json('inspections', 'inspections', [check]))
  const answer = await take(
    json('inspections', 'inspections', [check, { ...check, surname: 'NOBODY', given: 'KNOWN', documentNumber: 'X9' }]),
  )
  expect(answer.inspections).toBe(2)
  const { store, settings } = made.station
  const own = store.inspections.readTraveller(rowOf('LEE').row)
  expect(own).toMatchObject([{ outcome: 'drugs', selectedBy: 'random', propensity: 0.05, by: 'officer-7' }])
  expect(store.sql.prepare('SELECT count(*) AS n FROM inspections').get()).toEqual({ n: 2 })
  expect(verifyChain(store, settings.id)).toEqual({ records: 2, brokenAt: null })
  const day = (iso: string) => Math.floor(Date.parse(iso) / 86_400_000)
  const rate = { kind: 'route', key: 'LAX-ICN' } as const
  expect(store.memory.readRate(rate, day('2026-06-03T00:00Z'))).toMatchObject({ travellers: 2 })
  expect(store.memory.readRate(rate, day('2026-06-02T00:00Z'))).toBeNull()
  expect(store.memory.readRate(rate, day('2026-06-04T00:00Z'))).toMatchObject({ inspected: 1, drugFound: 1 })
  expect(store.flights.read(flightId)?.counts).toMatchObject({ finds: 1 })
})

it('gives a result that came before its flight to the traveller when the flight comes, once', async () => {
  const stranger = { ...check, surname: 'NOBODY', given: 'KNOWN', documentNumber: 'X9' }
  await take(json('inspections', 'inspections', [check, stranger, { ...check, arrivalOn: null, at: null }]))
  const { store } = made.station
  expect(store.inspections.readWaiting('2026-06-02')).toHaveLength(2)
  await take(push())
  const lee = rowOf('LEE')
  expect(store.inspections.readTraveller(lee.row)).toMatchObject([{ outcome: 'drugs', by: 'officer-7' }])
  expect([...store.inspections.readLabels()]).toMatchObject([{ traveller: lee.row, outcome: 'drugs' }])
  expect(store.flights.read(flightId)?.counts).toMatchObject({ finds: 1, handled: 1 })
  expect(store.inspections.readWaiting('2026-06-02').map((one) => one.person)).toEqual([
    expect.stringContaining('NOBODY'),
  ])
  // The same list once more, and the next push: nothing counts twice.
  await take(json('inspections', 'inspections', [check]), input('later.edi', writePush('260602:0100', pnrs)))
  expect(store.inspections.readTraveller(lee.row)).toHaveLength(1)
  expect(store.flights.read(flightId)?.counts).toMatchObject({ finds: 1, handled: 1 })
  store.inspections.dropWaitingBefore('2026-06-03')
  expect(store.inspections.readWaiting('2026-06-02')).toEqual([])
})

it('corrects a result by a new record, and notices any change to the old ones', async () => {
  await take(push())
  const { station } = made
  const travellerId = rowOf('KIM').traveller.id
  const first = recordInspection(station, { ...blankCheck, travellerId, outcome: 'drugs' }, 'officer-1')
  expect(first).toMatchObject({ outcome: 'drugs', by: 'officer-1', flightId })
  const second = recordInspection(
    station,
    { ...blankCheck, travellerId, outcome: 'nothing', corrects: first?.id ?? null },
    'officer-1',
  )
  const own = station.store.inspections.readTraveller(rowOf('KIM').row)
  expect(own.map(({ id, correctedBy }) => [id, correctedBy])).toEqual([
    [first?.id, second?.id],
    [second?.id, null],
  ])
  const far = Math.floor(Date.parse('2026-07-01') / 86_400_000)
  expect(station.store.memory.readRate({ kind: 'all', key: '' }, far)).toMatchObject({
    inspected: 1,
    found: 0,
    drugFound: 0,
  })
  expect(station.store.flights.read(flightId)?.counts).toMatchObject({ finds: 0 })
  expect(recordInspection(station, { ...blankCheck, travellerId: 'nobody', outcome: 'nothing' }, 'x')).toBeNull()
  const other = rowOf('LEE').traveller.id
  expect(
    recordInspection(
      station,
      { ...blankCheck, travellerId: other, outcome: 'nothing', corrects: first?.id ?? null },
      'x',
    ),
  ).toBeNull()

  expect(verifyChain(station.store, station.settings.id).brokenAt).toBeNull()
  station.store.sql.exec('DROP TRIGGER log_is_not_changed')
  station.store.sql.exec(`UPDATE log SET body = replace(body, 'drugs', 'nothing') WHERE seq = 1`)
  expect(verifyChain(station.store, station.settings.id).brokenAt).toBe(1)
})

it('puts a confirmed watchlist hit on top, and forgets a match that a person has judged wrong', async () => {
  const entry = {
    reference: 'W-1',
    surname: 'LEE',
    given: 'JUNHO',
    aliases: [],
    birthOn: '1990-05-05',
    sex: null,
    nationality: null,
    documentNumber: 'M33334444',
    reason: 'seizure 2024',
    expiresOn: null,
  }
  await take(json('watchlist', 'entries', [entry]), push())
  const { station } = made
  const flight = station.store.flights.read(flightId)
  const entries = station.store.worklists.readEntries(flight?.row ?? 0)
  expect(entries[0]).toMatchObject({
    traveller: rowOf('LEE').row,
    priority: 1,
    selection: { reason: 'watchlist', detail: 'W-1' },
  })
  expect(flight?.counts.watchlistHits).toBe(1)
  const [hit] = station.store.watchlist.readHits(flight?.row ?? 0)
  station.store.watchlist.decideHit({
    traveller: rowOf('LEE').row,
    entry: hit?.entry ?? 0,
    state: 'rejected',
    by: 'officer-1',
    at: '2026-06-02T09:00:00Z',
    note: 'another person of that name',
  })
  await rankFlight(station, flightId)
  expect(station.store.worklists.readEntries(flight?.row ?? 0).map((one) => one.selection?.reason)).not.toContain(
    'watchlist',
  )
})

it('takes gates and belts of a schedule, also of flights that no message has named', async () => {
  const leg = (number: string) => ({
    carrier: 'KE',
    number,
    suffix: null,
    from: 'LAX',
    to: 'ICN',
    departureLocal: '2026-06-01T11:30',
    arrivalLocal: '2026-06-02T16:50',
    gate: '27',
    belt: '9',
    equipment: '77W',
  })
  await take(push(), json('schedule', 'flights', [leg('018'), leg('012')]))
  const { flights } = made.station.store
  expect(flights.read(flightId)?.flight).toMatchObject({ gate: '27', belt: '9', equipment: '77W' })
  expect(flights.read('KE12-20260601-LAXICN')).toMatchObject({ counts: { travellers: 0 }, asOf: null })
  expect(flights.read(flightId)?.asOf).toBe('2026-06-01T12:00:00Z')
})
