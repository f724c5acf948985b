import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readQueries } from '#db/queries/read.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { createSelectionLabels } from '#station/lists/createSelectionLabels.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { flightId, type PushPnr, writeBsm, writeList, writePush } from '../../helpers/writePush.ts'

let made: TestStation
beforeEach(() => {
  made = makeStation()
})
afterEach(() => made.close())

const take = (name: string, text: string) => importFiles(made.station, [input(name, text)], { by: 'tester' })
const flight = () => {
  const found = made.station.store.flights.read(flightId)
  if (found === null) throw new Error('no flight')
  return found
}
const shown = () =>
  readQueries(made.station.store.sql)
    .readListChanges(flight().row)
    .map(({ field, before, after }) => ({ field, before, after }))
const kept = (surname: string) => {
  const member = made.station.store.travellers
    .readFlight(flight().row)
    .find((record) => record.traveller.name.surname === surname)
  return made.station.store.travellers.readChanges(member?.row ?? 0).map((change) => change.field)
}

const booked: PushPnr[] = [
  {
    locator: 'AAAAA1',
    people: [
      { surname: 'KIM', given: 'MINA' },
      { surname: 'KIM', given: 'JIHO' },
    ],
  },
  { locator: 'BBBBB2', people: [{ surname: 'LEE', given: 'JUNHO' }] },
]
const checkedIn: PushPnr[] = [
  {
    locator: 'AAAAA1',
    people: [
      { surname: 'KIM', given: 'MINA', seat: '012A', tags: ['0180000001'] },
      { surname: 'KIM', given: 'JIHO', seat: '012B' },
    ],
  },
  { locator: 'BBBBB2', people: [{ surname: 'LEE', given: 'JUNHO', seat: '030C', tags: ['0180000003'] }] },
]
const listed = [
  { surname: 'KIM', given: 'MI NA', document: 'M11112222', birth: '800101', locator: 'AAAAA1' },
  { surname: 'KIM', given: 'JIHO', document: 'M11113333', birth: '820101', locator: 'AAAAA1' },
  { surname: 'LEE', given: 'JUNHO', document: 'M33334444', birth: '900505', locator: 'BBBBB2' },
]

describe('changes that matter', () => {
  it('shows nobody as changed when seats, bags and check-in appear for the first time', async () => {
    await take('24h.edi', writePush('260531:1830', booked))
    await take('departure.edi', writePush('260601:1825', checkedIn))
    expect(shown()).toEqual([])
    expect(flight().counts.changed).toBe(0)
    expect(kept('LEE')).toEqual(expect.arrayContaining(['seat', 'checkedInAt', 'bagPieces', 'bag']))
  })

  it('shows nobody as changed when the list tells documents and writes given names otherwise', async () => {
    await take('24h.edi', writePush('260531:1830', booked))
    await take('list.edi', writeList('260601:1840', listed))
    expect(shown()).toEqual([])
    expect(kept('KIM')).toEqual(expect.arrayContaining(['document', 'birthOn']))
  })

  it('shows a seat that became another one, and forgets it once a newer push changes nothing', async () => {
    await take('1h.edi', writePush('260601:1730', checkedIn))
    const moved = structuredClone(checkedIn) as unknown as { people: { seat: string }[] }[]
    ;(moved[1]?.people[0] ?? { seat: '' }).seat = '041K'
    await take('departure.edi', writePush('260601:1825', moved as unknown as PushPnr[]))
    expect(shown()).toEqual([{ field: 'seat', before: '30C', after: '41K' }])
    expect(flight().counts.changed).toBe(1)
    await take('again.edi', writePush('260601:1855', moved as unknown as PushPnr[], { control: '2' }))
    expect(shown()).toEqual([])
    expect(flight().counts.changed).toBe(0)
    expect(kept('LEE')).toContain('seat')
  })

  it('shows a bag that comes after the bags were told, and not those of the first bag list', async () => {
    await take('1h.edi', writePush('260601:1730', checkedIn))
    await take('late.bsm', writeBsm(['.N/0180000009001', '.S/Y/030C/C/003', '.P/1LEE/JUNHO', '.L/BBBBB2']))
    expect(shown()).toEqual([{ field: 'bag', before: null, after: '0180000009' }])
  })

  it('tells those who stay in a booking that someone left or joined it', async () => {
    await take('72h.edi', writePush('260529:1830', booked))
    const smaller = [{ locator: 'AAAAA1', people: [{ surname: 'KIM', given: 'MINA' }] }, ...booked.slice(1)]
    await take('24h.edi', writePush('260531:1830', smaller))
    expect(shown()).toEqual(
      expect.arrayContaining([
        { field: 'companion', before: 'KIM JIHO', after: null },
        { field: 'onBoard', before: 'true', after: 'false' },
      ]),
    )
    const joined = [
      {
        locator: 'BBBBB2',
        people: [
          { surname: 'LEE', given: 'JUNHO' },
          { surname: 'CHOI', given: 'DARA' },
        ],
      },
    ]
    await take('1h.edi', writePush('260601:1730', [...smaller.slice(0, 1), ...joined]))
    expect(shown()).toEqual([{ field: 'companion', before: null, after: 'CHOI DARA' }])
  })

  it('shows a passport that became another one', async () => {
    await take('list.edi', writeList('260601:1640', listed))
    const other = listed.map((person) => (person.surname === 'LEE' ? { ...person, document: 'M99990000' } : person))
    await take('list2.edi', writeList('260601:1840', other, { control: '8' }))
    expect(shown()).toEqual([{ field: 'document', before: 'M33334444', after: 'M99990000' }])
  })
})

describe('labels of sendings', () => {
  it('names pushes by their hour, and lists and bag feeds by what they are', async () => {
    await take('72h.edi', writePush('260529:1830', booked))
    await take('list.edi', writeList('260601:1840', listed))
    await take(
      'crew.edi',
      writeList('260601:1841', [{ surname: 'SEO', given: 'ARA', document: 'C1', birth: '800101' }], {
        control: '9',
      }).replace('BGM+745', 'BGM+250'),
    )
    const feed = ['0180000001', '0180000003'].map((tag) => writeBsm([`.N/${tag}001`, '.P/1LEE/JUNHO', '.L/BBBBB2']))
    await take('feed.bsm', feed.join(''))
    expect(flight().flight.pushes.map(({ source, label, travellers }) => [source, label, travellers])).toEqual([
      ['PNR', '72h', 3],
      ['API', 'list', 3],
      ['API', 'crew', 1],
      ['BAG', 'bags', 2],
    ])
  })
})

describe('what a selection says', () => {
  it('names a pattern in both languages and an entry with the name on it', () => {
    made.station.store.watchlist.saveEntry({
      ...{ reference: 'W-7', surname: 'HONG', given: 'GILDONG', searchName: 'HONG GILDONG', aliases: [] },
      ...{ birthOn: null, sex: null, nationality: null, documentNumber: null, reason: null, expiresOn: null },
      ...{ by: 'tester', at: '2026-06-01T00:00:00Z' },
    })
    const label = createSelectionLabels(made.station)
    expect(label({ reason: 'pattern', detail: 'drug-strange-pool' })).toEqual({
      ko: expect.stringMatching(/[가-힣]/),
      en: expect.stringMatching(/bag/i),
    })
    expect(label({ reason: 'watchlist', detail: 'W-7' })).toEqual({ ko: 'W-7 HONG GILDONG', en: 'W-7 HONG GILDONG' })
    expect(label({ reason: 'random', detail: 'seed' })).toBeNull()
  })
})
