import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { Station } from '#station/Station.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { flightId, type ListPerson, type PushPnr, writeBsm, writeList, writePush } from '../../helpers/writePush.ts'

let made: TestStation
beforeEach(() => {
  made = makeStation()
})
afterEach(() => made.close())

const take = (...files: readonly { name: string; chunks: Uint8Array[] }[]) =>
  importFiles(made.station, files, { by: 'tester' })

const people = (station: Station = made.station, id: string = flightId) => {
  const flight = station.store.flights.read(id)
  return flight === null ? [] : station.store.travellers.readFlight(flight.row).map((record) => record.traveller)
}
const named = (search: string) => people().find((traveller) => traveller.name.search.includes(search))
const bagsOf = (id: string = flightId) => {
  const flight = made.station.store.flights.read(id)
  return flight === null ? [] : made.station.store.bags.readFlight(flight.row).map((record) => record.bag)
}

const mina: PushPnr = {
  locator: 'AAAAA1',
  phone: '82101234567',
  people: [
    { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '01JAN80', seat: '012A', tags: ['0180000001'] },
  ],
}
const junho: PushPnr = { locator: 'BBBBB2', people: [{ surname: 'LEE', given: 'JUNHO' }] }
const minaListed: ListPerson = {
  surname: 'KIM',
  given: 'MINA',
  document: 'M11112222',
  birth: '800101',
  locator: 'AAAAA1',
}
const junhoListed: ListPerson = {
  surname: 'LEE',
  given: 'JUNHO',
  document: 'M33334444',
  birth: '900505',
  locator: 'BBBBB2',
}
const soraListed: ListPerson = { surname: 'PARK', given: 'SORA', document: 'M55556666', birth: '850607' }

describe('one person, many messages', () => {
  it('makes one traveller of a booking and a manifest record, and keeps who has no booking', async () => {
    const answer = await take(
      input('push.edi', writePush('260601:1200', [mina, junho])),
      input('list.edi', writeList('260601:1140', [minaListed, junhoListed, soraListed])),
    )
    expect(answer).toMatchObject({ files: 2, messages: 2, pnrs: 2, travellers: 3, bags: 1, flights: 1, rejected: [] })
    expect(people()).toHaveLength(3)
    expect(named('KIM')).toMatchObject({
      sources: ['PNR', 'DCS', 'API'],
      seat: '12A',
      birthOn: '1980-01-01',
      conflicts: [],
    })
    expect(named('LEE')).toMatchObject({ sources: ['PNR', 'API'], birthOn: '1990-05-05' })
    expect(named('PARK')).toMatchObject({ sources: ['API'], pnrId: null, onBoard: true })
  })

  it('comes to the same whichever message is first', async () => {
    const files = [
      input('push.edi', writePush('260601:1200', [mina, junho])),
      input('list.edi', writeList('260601:1140', [minaListed, junhoListed, soraListed])),
    ] as const
    await take(files[1], files[0])
    const other = makeStation()
    await importFiles(other.station, files, { by: 'tester' })
    const shape = (all: ReturnType<typeof people>) =>
      all
        .map(({ name, birthOn, seat, sources, documents, pnrId }) => ({
          ...{ name: name.search, birthOn, seat, sources, pnrId },
          documents: documents.map((document) => document.number),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(shape(people())).toEqual(shape(people(other.station)))
    other.close()
  })

  it('keeps both values where booking and manifest disagree', async () => {
    await take(
      input('push.edi', writePush('260601:1100', [mina])),
      input('list.edi', writeList('260601:1140', [{ ...minaListed, birth: '810202', document: 'M11112222' }])),
    )
    expect(people()).toHaveLength(1)
    expect(named('KIM')?.conflicts).toEqual([
      {
        field: 'birthOn',
        values: [
          { value: '1981-02-02', source: 'API' },
          { value: '1980-01-01', source: 'PNR' },
        ],
      },
    ])
  })

  it('never makes one person of two that share a name, a birth date or a passport number alone', async () => {
    const twins: ListPerson[] = [
      { surname: 'CHOI', given: 'YUNA', document: 'M70000001', birth: '950101' },
      { surname: 'CHOI', given: 'YUNA', document: 'M70000002', birth: '970101' },
      { surname: 'BAEK', given: 'SUMIN', document: 'M70000001', birth: '950101' },
    ]
    await take(input('list.edi', writeList('260601:1140', twins)))
    expect(people()).toHaveLength(3)
  })

  it('joins a booking and a manifest record that only a later push shows to be one person', async () => {
    // The booking is under another spelling and without passport at first.
    const early = { locator: 'EEEEE5', people: [{ surname: 'GIM', given: 'MINA', tags: ['0180000077'], seat: '003A' }] }
    const told = {
      ...early,
      people: [{ ...early.people[0]!, surname: 'KIM', document: 'M11112222', birth: '01JAN80' }],
    }
    await take(input('a.edi', writePush('260531:1200', [early])))
    await take(input('list.edi', writeList('260601:1000', [{ ...minaListed, locator: 'ZZZZZ9' }])))
    expect(people()).toHaveLength(2)
    const booked = named('GIM')?.id
    await take(input('b.edi', writePush('260601:1100', [told])))
    expect(people()).toHaveLength(1)
    expect(people()[0]).toMatchObject({ id: booked, sources: ['PNR', 'DCS', 'API'] })
    const flight = made.station.store.flights.read(flightId)
    expect(flight?.counts.travellers).toBe(1)
    expect(made.station.store.worklists.readEntries(flight?.row ?? 0)).toHaveLength(1)
    expect(made.station.store.search.find('name', ['KIM'], 10)).toHaveLength(1)
  })

  it('tells namesakes in two bookings apart by the locator, even where one of them is misspelt', async () => {
    const bookings: PushPnr[] = [
      { locator: 'FFFFF6', people: [{ surname: 'CHOI', given: 'TAEHONO' }] },
      { locator: 'GGGGG7', people: [{ surname: 'CHOI', given: 'TAEHOON' }] },
    ]
    const listed: ListPerson[] = [
      { surname: 'CHOI', given: 'TAEHOON', document: 'M80000001', birth: '810419', locator: 'FFFFF6' },
      { surname: 'CHOI', given: 'TAEHOON', document: 'M80000002', birth: '900101', locator: 'GGGGG7' },
    ]
    const files = [
      input('push.edi', writePush('260601:1200', bookings)),
      input('list.edi', writeList('260601:1140', listed)),
    ]
    await take(...files)
    const other = makeStation()
    await importFiles(other.station, files.toReversed(), { by: 'tester' })
    for (const all of [people(), people(other.station)]) {
      const pairs = all.map(({ pnrId, documents }) => [pnrId?.slice(-6), documents[0]?.number]).sort()
      expect(pairs).toEqual([
        ['FFFFF6', 'M80000001'],
        ['GGGGG7', 'M80000002'],
      ])
    }
    other.close()
  })

  it('follows a corrected name by its passport, and notes the change', async () => {
    await take(input('a.edi', writePush('260531:1200', [{ ...mina, people: [{ ...mina.people[0]!, given: 'NIMA' }] }])))
    const before = people()[0]?.id
    await take(input('b.edi', writePush('260601:1000', [mina])))
    expect(people().map((traveller) => traveller.id)).toEqual([before])
    const flight = made.station.store.flights.read(flightId)
    const row = made.station.store.travellers.readFlight(flight?.row ?? 0)[0]?.row ?? 0
    const changed = made.station.store.travellers.readChanges(row)
    expect(changed).toContainEqual(expect.objectContaining({ field: 'name', before: 'KIM NIMA', after: 'KIM MINA' }))
  })
})

describe('pushes one after the other', () => {
  it('updates what changed, and keeps those no longer booked as not on board', async () => {
    await take(input('a.edi', writePush('260531:1130', [mina, junho])))
    const moved = { ...mina, people: [{ ...mina.people[0]!, seat: '040K', tags: ['0180000001', '0180000002'] }] }
    await take(input('b.edi', writePush('260601:1030', [moved])))
    expect(named('KIM')).toMatchObject({ seat: '40K', bagPieces: 2, onBoard: true })
    expect(named('LEE')).toMatchObject({ onBoard: false })
    expect(
      bagsOf()
        .map((bag) => bag.tag)
        .sort(),
    ).toEqual(['0180000001', '0180000002'])
    const flight = made.station.store.flights.read(flightId)
    expect(flight?.counts).toMatchObject({ travellers: 2, notOnBoard: 1, changed: 2 })
    expect(flight?.flight.pushes.map((push) => push.label)).toEqual(['24h', '24h'])
  })

  it('takes no step back for an old push that comes late or again', async () => {
    const late = writePush('260531:1130', [{ ...mina, people: [{ ...mina.people[0]!, seat: '001A' }] }, junho])
    await take(input('new.edi', writePush('260601:1030', [mina])))
    await take(input('old.edi', late))
    expect(named('KIM')).toMatchObject({ seat: '12A' })
    await take(input('new.edi', writePush('260601:1030', [mina], { control: '99' })))
    expect(named('KIM')).toMatchObject({ seat: '12A', onBoard: true })
  })

  it('brings back who was missing and is booked again', async () => {
    await take(input('a.edi', writePush('260530:1130', [mina, junho])))
    await take(input('b.edi', writePush('260531:1130', [mina])))
    await take(input('c.edi', writePush('260601:1030', [mina, junho])))
    expect(named('LEE')).toMatchObject({ onBoard: true })
    expect(people()).toHaveLength(2)
  })

  it('lists who did not board as not on board', async () => {
    await take(input('list.edi', writeList('260601:1100', [minaListed, soraListed])))
    await take(input('out.edi', writeList('260601:1200', [soraListed], { subFunction: 'CLNB' })))
    expect(named('PARK')).toMatchObject({ onBoard: false })
    expect(named('KIM')).toMatchObject({ onBoard: true })
  })
})

describe('the same again', () => {
  it('changes nothing for the same file, and says so', async () => {
    const file = input('push.edi', writePush('260601:1200', [mina, junho]))
    await take(file)
    const before = dump()
    const answer = await take(file)
    expect(answer).toMatchObject({ files: 1, duplicates: 1, travellers: 0, pnrs: 0 })
    expect(dump()).toEqual(before)
  })

  it('changes nothing for the same message under another envelope, packed or not', async () => {
    await take(input('push.edi', writePush('260601:1200', [mina, junho])))
    const before = dump()
    const again = writePush('260601:1200', [mina, junho], { control: '4711' })
    const answer = await take(input('again.edi.gz', gzipSync(again)))
    expect(answer).toMatchObject({ messages: 1, duplicates: 1, travellers: 0 })
    expect(dump()).toEqual(before)
  })

  function dump() {
    const { sql } = made.station.store
    const tables = [
      'flights',
      'pnrs',
      'pnr_versions',
      'travellers',
      'traveller_bodies',
      'traveller_changes',
      'bags',
      'links',
      'rates',
      'pushes',
    ]
    return Object.fromEntries(tables.map((table) => [table, sql.prepare(`SELECT * FROM ${table}`).all()]))
  }
})

describe('bags', () => {
  it('finds whose a tag is, also when the traveller comes later, and keeps what happened to it', async () => {
    await take(input('bsm.txt', writeBsm(['.N/0180000009001', '.P/1LEE/JUNHO', '.L/BBBBB2'])))
    expect(bagsOf()).toMatchObject([{ tag: '0180000009', ownerId: null, status: 'expected' }])
    await take(input('push.edi', writePush('260601:1000', [mina, junho])))
    expect(bagsOf().find((bag) => bag.tag === '0180000009')?.ownerId).toBe(named('LEE')?.id)
    await take(input('del.txt', writeBsm(['.N/0180000009001']).replace('BSM\n', 'BSM\nDEL\n')))
    expect(bagsOf().find((bag) => bag.tag === '0180000009')?.status).toBe('deleted')
  })

  it('leaves a bag without owner where two people fit', async () => {
    const two: PushPnr = { locator: 'CCCCC3', people: [{ surname: 'JUNG', given: 'HANA' }] }
    const other: PushPnr = { locator: 'DDDDD4', people: [{ surname: 'JUNG', given: 'HANA' }] }
    await take(input('push.edi', writePush('260601:1000', [two, other])))
    await take(input('bsm.txt', writeBsm(['.N/0180000010001', '.P/1JUNG/HANA'])))
    expect(bagsOf()[0]?.ownerId).toBeNull()
  })
})

describe('bad files', () => {
  it('refuses a bad file with a sentence and takes in the others', async () => {
    const answer = await take(
      input(
        'photo.jpg',
        Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
      ),
      input('cut.gz', gzipSync(writePush('260601:1000', [mina])).subarray(0, 120)),
      input('empty.edi', ''),
      input('push.edi', writePush('260601:1000', [mina])),
    )
    expect(answer.rejected.map((one) => one.file).sort()).toEqual(['cut', 'empty.edi', 'photo.jpg'])
    for (const { reason } of answer.rejected) expect(reason).toMatch(/^[A-Z].*\.$/)
    const texts = JSON.parse(readFileSync(join(import.meta.dirname, '../../../renderer/texts/ko.json'), 'utf8'))
    for (const { code } of answer.rejected)
      expect(texts.import.rejected[code ?? ''] ?? texts.problem[code ?? ''], code).toMatch(/[가-힣]/)
    expect(answer.travellers).toBe(1)
  })

  it('stops at a packed file that unpacks to absurd sizes', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const zipped = zipSync({ 'a.edi': new Uint8Array(64 * 1024 * 1024) })
    const answer = await take(input('bomb.gz', bomb), input('bomb.zip', zipped))
    expect(answer.rejected).toHaveLength(2)
    for (const { reason } of answer.rejected) expect(reason).toContain('unpacks to far more')
  })

  it('reads every file of a zip', async () => {
    const zip = zipSync({
      'day/a.edi': strToU8(writePush('260601:1000', [mina])),
      'day/b.edi': strToU8(writeList('260601:1140', [soraListed])),
    })
    expect(await take(input('day.zip', zip))).toMatchObject({ files: 2, travellers: 2, rejected: [] })
  })
})

it('stops when cancelled: messages that were saved are whole, the rest is not there, and it can be sent again', async () => {
  const flights = Array.from({ length: 40 }, (_, i) =>
    writePush('260601:1000', manyPnrs(60, i)).replaceAll('+18', `+${100 + i}`),
  )
  const abort = new AbortController()
  const chunks = flights.map((text) => Buffer.from(text))
  const stopped = importFiles(made.station, [{ name: 'day.edi', chunks }], {
    by: 'tester',
    signal: abort.signal,
    onProgress: ({ counts }) => {
      if (counts.messages >= 5) abort.abort()
    },
  })
  await expect(stopped).rejects.toThrow()
  const { store } = made.station
  const saved = store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)
  expect(saved.length).toBeGreaterThanOrEqual(5)
  expect(saved.length).toBeLessThan(40)
  for (const { counts, rankedAt } of saved) {
    expect(counts.travellers).toBe(60)
    expect(rankedAt).not.toBeNull()
  }
  const again = await importFiles(made.station, [{ name: 'day.edi', chunks }], { by: 'tester' })
  expect(again.duplicates).toBe(saved.length)
  expect(store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)).toHaveLength(40)
  expect(store.travellers.count()).toBe(40 * 60)
})

function manyPnrs(count: number, seed: number): PushPnr[] {
  return Array.from({ length: count }, (_, i) => ({
    locator: `L${String(seed).padStart(2, '0')}${String(i).padStart(3, '0')}`,
    people: [{ surname: `SURNAME${'ABCDEFGHIJ'[i % 10]}`, given: `GIVEN${'KLMNOPQRST'[Math.floor(i / 10)]}` }],
  }))
}

const samples = new URL('../../../../shared/samples/', import.meta.url)
describe.skipIf(!existsSync(samples))('published samples', () => {
  it('makes travellers, bags and flights of every one, and loses nobody', async () => {
    const names = readdirSync(samples).filter((name) => !name.endsWith('.md'))
    const answer = await take(...names.map((name) => input(name, readFileSync(new URL(name, samples)))))
    expect(answer.rejected).toEqual([])
    // Six people: two of the booking, a passenger, a crew member under the same passport number, a couple, a truck driver.
    expect(answer.travellers).toBe(7)
    expect(people(made.station, 'ZZ123-20130621-SYDHNL').map(({ name, kind }) => [name.search, kind])).toEqual(
      expect.arrayContaining([
        ['CLARK MICHAEL', 'crew'],
        ['WILLIAMS JOHN DONALD', 'adult'],
      ]),
    )
    expect(people(made.station, 'SQ602-20130527-SINICN')).toHaveLength(2)
  })
})
if (!existsSync(samples)) console.warn('SKIPPED: published samples are not beside the repository')
