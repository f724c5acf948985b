import { encode } from 'bcbp'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#core/contract/contract.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { mrzCheckDigit } from '#core/scan/mrzCheckDigit.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import {
  bookingFile,
  flightId,
  manifestFile,
  people,
  strayBagFile,
  watchlistFile,
} from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let client: LocalClient
let rows: readonly WorklistRow[]

/** An hour before the flight lands. */
const beforeLanding = '2026-11-23T07:50:00Z'

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T21:30:00Z')
  client = test.console
  for (const { name, text } of [manifestFile(), bookingFile(), strayBagFile()]) {
    await importFiles(test.engine.station, [{ name, chunks: [new TextEncoder().encode(text)] }], { by: 'test' })
  }
  test.setTime(beforeLanding)
  rows = (await client.worklist.read({ flightId })).rows
})
afterAll(() => test.close())

const idOf = (surname: string): string => rows.find((row) => row.surname === surname)?.travellerId ?? `no ${surname}`

/** What the contract promises is what is given: no field missing, none too many. */
function expectAsPromised(procedure: { '~orpc': { outputSchema?: unknown } }, answer: unknown): void {
  const schema = procedure['~orpc'].outputSchema as z.ZodType
  expect(schema.parse(answer)).toEqual(answer)
}

describe('the board', () => {
  it('shows the flight with names, times and counts, as the contract promises', async () => {
    const board = await client.flights.board({})
    expectAsPromised(contract.flights.board, board)
    expect(board.flights).toHaveLength(1)
    expect(board.flights[0]).toMatchObject({
      id: flightId,
      date: '2026-11-23',
      fromCity: 'Los Angeles',
      fromCityKo: '로스앤젤레스',
      carrierName: expect.stringMatching(/korean air/i),
      travellers: 4,
      bags: 3,
      // The least of the station's rule for a flight this small.
      capacity: expect.any(Number),
    })
  })

  it('is narrowed by time and by what is typed', async () => {
    const count = async (request: Parameters<LocalClient['flights']['board']>[0]): Promise<number> =>
      (await client.flights.board(request)).flights.length
    expect(await count({ from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' })).toBe(1)
    expect(await count({ from: '2026-11-24T00:00:00Z' })).toBe(0)
    for (const text of ['KE018', 'ke18', '18', 'LAX', 'los angeles', 'ke icn'])
      expect(await count({ text }), text).toBe(1)
    for (const text of ['OZ18', 'NRT', 'KE1 NRT']) expect(await count({ text }), text).toBe(0)
  })

  it('shows what is around the clock of the station, and the latest where there are too many', async () => {
    const around = await client.flights.board({ sinceHours: 36 })
    expect(around).toMatchObject({ flights: [{ id: flightId }], more: false, stored: 1 })
    test.setTime('2026-12-24T00:00:00Z')
    expect(await client.flights.board({ sinceHours: 36 })).toMatchObject({ flights: [], more: false, stored: 1 })
    test.setTime(beforeLanding)
    expect(await client.flights.board({ limit: 1 })).toMatchObject({ flights: [{ id: flightId }], more: false })
  })

  it('says that there is no such flight', async () => {
    await expect(client.flights.read({ flightId: 'KE19-20261122-LAXICN' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { kind: 'flight' },
    })
    expectAsPromised(contract.flights.read, await client.flights.read({ flightId }))
  })
})

describe('the worklist', () => {
  it('has everyone, ranked, with companions and bags, as the contract promises', async () => {
    const list = await client.worklist.read({ flightId })
    expectAsPromised(contract.worklist.read, list)
    expect(list.rows.map((row) => row.rank)).toEqual([1, 2, 3, 4])
    expect(list.rows.map((row) => row.surname).sort()).toEqual(['HONG', 'IVANOVA', 'KIM', 'SALEH'])
    const hong = list.rows.find((row) => row.surname === 'HONG')
    expect(hong).toMatchObject({
      name: 'HONG GILDONG',
      age: 46,
      sex: 'M',
      seat: '12A',
      partySize: 2,
      companions: [{ name: 'KIM HASOOK' }],
      bags: { pieces: 2, weightKg: 38 },
      sources: ['PNR', 'DCS', 'API'],
    })
    expect(list.rows.filter((row) => row.selection !== null)).not.toHaveLength(0)
  })

  it('keeps a hand selection with its reason, and the number that a supervisor sets', async () => {
    const selection = await client.worklist.select({ travellerId: idOf('IVANOVA'), note: 'bag changed hands' })
    expectAsPromised(contract.worklist.select, selection)
    expect(selection).toEqual({ reason: 'manual', propensity: 1, detail: 'bag changed hands' })
    const list = await client.worklist.setCapacity({ flightId, capacity: 3, randomShare: 0.1 })
    expectAsPromised(contract.worklist.setCapacity, list)
    expect(list.capacity).toBe(3)
    expect(list.rows.find((row) => row.surname === 'IVANOVA')?.selection?.reason).toBe('manual')
    expect((await client.flights.read({ flightId })).capacity).toBe(3)
    expectAsPromised(contract.worklist.rerank, await client.worklist.rerank({ flightId }))
  })

  it('notes what was done, asks why a proposal is skipped, and shows the result of a check', async () => {
    const travellerId = idOf('SALEH')
    const seen = await client.worklist.dispose({ travellerId, state: 'seen', note: null })
    expectAsPromised(contract.worklist.dispose, seen)
    expect(seen).toMatchObject({ state: 'seen', at: '2026-11-23T07:50:00.000Z' })
    await expect(client.worklist.dispose({ travellerId, state: 'skipped', note: ' ' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { kind: 'noteNeeded' },
    })
    const record = await client.inspections.record({
      travellerId,
      outcome: 'drugs',
      substance: 'cocaine',
      methods: ['xray'],
    })
    expectAsPromised(contract.inspections.record, record)
    const list = await client.worklist.read({ flightId })
    expect(list.rows.find((row) => row.travellerId === travellerId)?.disposition.outcome).toBe('drugs')
    expect(list.flight.finds).toBe(1)
  })
})

describe('the page of a traveller', () => {
  let page: TravellerPage
  beforeAll(async () => {
    page = await client.travellers.read({ travellerId: idOf('HONG') })
  })

  it('is as the contract promises, for everyone', async () => {
    for (const row of rows) {
      expectAsPromised(contract.travellers.read, await client.travellers.read({ travellerId: row.travellerId }))
    }
  })

  it('shows each value in the raw text that it was read from', () => {
    const shown = (
      place: { raw: number | null; span: { start: number; end: number } | null } | null | undefined,
    ): string =>
      place?.raw == null || place.span === null
        ? ''
        : (page.raws[place.raw]?.text.slice(place.span.start, place.span.end) ?? '')
    const field = (name: string) => page.identity.fields.find((one) => one.field === name)
    expect(shown(field('name'))).toContain('HONG:GILDONG')
    expect(shown(field('birthOn'))).toContain('800101')
    expect(shown(field('nationality'))).toContain('KOR')
    expect(shown(page.documents[0])).toContain('M12345678')
    expect(shown(page.booking?.agency)).toContain('12345678')
    expect(shown(page.tickets[0])).toContain('1801234567890')
    expect(shown(page.itinerary[1])).toContain('KE+18')
    expect(new Set(page.raws.map((raw) => raw.source))).toEqual(new Set(['PNR', 'API']))
  })

  it('shows by Korean rules the ends of the card, and that a stranger paid, but not who', () => {
    expect(JSON.stringify(page)).not.toMatch(/4111111111111111|STONE/)
    expect(page.payments[0]).toMatchObject({
      form: 'card',
      card: 'VI 411111••••••1111',
      holder: null,
      thirdParty: true,
    })
  })

  it('shows by open rules the ends of the card, and judges that someone else paid', async () => {
    const open = await openTestEngine('2026-11-22T21:30:00Z', { profile: 'open' })
    const { name, text } = bookingFile()
    await importFiles(open.engine.station, [{ name, chunks: [new TextEncoder().encode(text)] }], { by: 'test' })
    const list = await open.console.worklist.read({ flightId })
    const payer = await open.console.travellers.read({
      travellerId: list.rows.find((row) => row.given === 'GILDONG')?.travellerId ?? '',
    })
    expect(JSON.stringify(payer)).not.toContain('4111111111111111')
    expect(payer.payments[0]?.card).toBe('VI 411111••••••1111 2029-05')
    expect(payer.payments.find((payment) => payment.holder !== null)).toMatchObject({ thirdParty: true })
    await open.close()
  })

  it('works out the lead, the hours on the ground and the stay', () => {
    expect(page.booking?.leadHours).toBe(59)
    expect(page.itinerary.map((leg) => [leg.from, leg.to, leg.dwellHours, leg.isThisFlight])).toEqual([
      ['GRU', 'LAX', 22.5, false],
      ['LAX', 'ICN', 88.2, true],
      ['ICN', 'LAX', null, false],
    ])
    expect(page.itinerary[1]?.fromPoint?.map(Math.round)).toEqual([34, -118])
    expect(page.stay).toEqual({ days: 4, returnOn: '2026-11-27' })
  })

  it('has the party, the bags and the versions', () => {
    expect(page.party.map((row) => row.surname)).toEqual(['KIM'])
    expect(page.bags.map((bag) => bag.tag)).toEqual(['0180123456', '0180123457'])
    expect(page.versions.length).toBeGreaterThanOrEqual(2)
    expect(page.versions.flatMap((version) => version.changes.map((change) => change.field))).toContain('checkedInAt')
  })
})

describe('a watchlist match', () => {
  it('shows its evidence, waits for the word of a person, and is not made again once it was wrong', async () => {
    const { name, text } = watchlistFile()
    await importFiles(test.engine.station, [{ name, chunks: [new TextEncoder().encode(text)] }], { by: 'test' })
    await client.worklist.rerank({ flightId })
    const travellerId = idOf('SALEH')
    const matches = async () => (await client.travellers.read({ travellerId })).watchlist
    expect(await matches()).toMatchObject([{ reference: 'W-1', reason: 'cocaine, swallowed', state: 'open' }])
    expect((await matches())[0]?.evidence.join(' ')).toContain('birth.equal')
    const selection = async () =>
      (await client.worklist.read({ flightId })).rows.find((row) => row.travellerId === travellerId)?.selection?.reason
    expect(await selection()).toBe('watchlist')
    const judge = (state: 'confirmed' | 'rejected', note: string | null) =>
      client.travellers.judgeMatch({ travellerId, reference: 'W-1', state, note })
    await judge('confirmed', null)
    expect((await matches())[0]?.state).toBe('confirmed')
    await expect(judge('rejected', ' ')).rejects.toMatchObject({ data: { kind: 'noteNeeded' } })
    await judge('rejected', 'other fingerprints')
    expect(await matches()).toEqual([])
    await client.worklist.rerank({ flightId })
    expect(await selection()).not.toBe('watchlist')
    await expect(
      client.travellers.judgeMatch({ travellerId, reference: 'W-9', state: 'confirmed' }),
    ).rejects.toMatchObject({
      data: { kind: 'match' },
    })
  })
})

describe('the links of a traveller', () => {
  it('name others who used the same phone, and what was found on them, but not companions', async () => {
    const earlier = bookingFile()
      .text.replaceAll('221126', '191126')
      .replaceAll('231126', '201126')
      .replaceAll('211126', '181126')
      .replaceAll('ABC123', 'DEF456')
      .replaceAll('HONG+GILDONG', 'PARK+CHULSOO')
      .replaceAll('HONG/GILDONG', 'PARK/CHULSOO')
      .replaceAll('KIM+HASOOK', 'CHOI+YUNA')
      .replaceAll('M12345678', 'M55555555')
    const file = { name: 'earlier.edi', chunks: [new TextEncoder().encode(earlier)] }
    await importFiles(test.engine.station, [file], { by: 'test' })
    const before = await client.worklist.read({ flightId: 'KE18-20261119-LAXICN' })
    const park = before.rows.find((row) => row.surname === 'PARK')?.travellerId ?? ''
    await client.inspections.record({ travellerId: park, outcome: 'drugs', substance: 'cocaine' })
    const page = await client.travellers.read({ travellerId: idOf('HONG') })
    expectAsPromised(contract.travellers.read, page)
    const phone = page.links.find((link) => link.kind === 'phone')
    expect(phone).toMatchObject({ people: 2, finds: 1, drugFinds: 1 })
    // Who was found with something stands first.
    expect(phone?.others.map((other) => [other.name, other.outcome])).toEqual([
      ['PARK CHULSOO', 'drugs'],
      ['CHOI YUNA', null],
    ])
    expect(page.links.flatMap((link) => link.others).map((other) => other.name)).not.toContain('KIM HASOOK')
  })

  it('show the same person again under another flight as history, not as a link', async () => {
    const text = manifestFile().text.replaceAll('2611221230', '2611011230').replaceAll('2611231750', '2611021750')
    await importFiles(test.engine.station, [{ name: 'before.edi', chunks: [new TextEncoder().encode(text)] }], {
      by: 'test',
    })
    const page = await client.travellers.read({ travellerId: idOf('HONG') })
    expect(page.history.map((arrival) => [arrival.arrivalAt.slice(0, 10), arrival.current])).toEqual([
      ['2026-11-23', true],
      ['2026-11-02', false],
    ])
    expect(page.links.flatMap((link) => link.others).map((other) => other.name)).not.toContain('HONG GILDONG')
  })
})

describe('search', () => {
  const search = async (text: string, on?: string) => {
    const answer = await client.travellers.search(on === undefined ? { text } : { text, flightId: on })
    expectAsPromised(contract.travellers.search, answer)
    return answer.rows.map((row) => `${row.name} by ${row.by}`)
  }

  it.each([
    ['HONG GILDONG', 'HONG GILDONG by name'],
    ['gildong hong', 'HONG GILDONG by name'],
    ['hong gil dong', 'HONG GILDONG by name'],
    ['HONG GILDNOG', 'HONG GILDONG by name'],
    ['홍길동', 'HONG GILDONG by name'],
    ['김하숙', 'KIM HASOOK by name'],
    ['GIM HASUK', 'KIM HASOOK by name'],
    ['Saleh Muhammad', 'SALEH MOHAMMED ALI by name'],
    ['Мария Иванова', 'IVANOVA MARIIA by name'],
    ['m1234 5678', 'HONG GILDONG by document'],
    ['XYZ789', 'SALEH MOHAMMED ALI by locator'],
    ['0180123457', 'HONG GILDONG by tag'],
    ['010-5550-1234', 'HONG GILDONG by phone'],
    ['+82 10 5550 1234', 'HONG GILDONG by phone'],
  ])('finds by %s: %s', async (text, expected) => {
    expect(await search(text)).toContain(expected)
  })

  it('finds a seat on the flight in hand only', async () => {
    expect(await search('040k', flightId)).toEqual(['SALEH MOHAMMED ALI by seat'])
    expect(await search('40K')).toEqual([])
  })

  it('finds nobody where there is nobody, whatever is typed', async () => {
    for (const text of ['WINTERBOTTOM', '"; DROP TABLE', 'name:*', '* OR *', '🙂', '김']) {
      const found = await search(text)
      if (text !== '김') expect(found, text).toEqual([])
    }
  })
})

describe('a scan', () => {
  const scan = async (text: string, on?: string) => {
    const answer = await client.scan.resolve(on === undefined ? { text } : { text, flightId: on })
    expectAsPromised(contract.scan.resolve, answer)
    return answer
  }
  const digit = (text: string): string => String(mrzCheckDigit(text))
  function passportOf(person: (typeof people)[keyof typeof people], number: string = person.document): string {
    const first = `P<${person.nationality}${person.surname}<<${person.given.replaceAll(' ', '<')}`.padEnd(44, '<')
    const document = number.padEnd(9, '<')
    const start = `${document}${digit(document)}${person.nationality}${person.birth}${digit(person.birth)}${person.sex}300101${digit('300101')}`
    const body = `${start}${'<'.repeat(14)}0`
    return `${first}\n${body}${digit(body.slice(0, 10) + body.slice(13, 20) + body.slice(21))}`
  }

  it('of a passport gives the person, and says nothing is wrong', async () => {
    expect(await scan(passportOf(people.hong))).toMatchObject({ kind: 'mrz', travellerId: idOf('HONG'), problems: [] })
  })

  it('of a new passport finds the person by name and birth date, and says what differs', async () => {
    const answer = await scan(passportOf(people.saleh, 'P9990009'))
    expect(answer).toMatchObject({ travellerId: idOf('SALEH'), problems: ['differs:document'] })
    expect(answer.candidates[0]?.by).toBe('nameAndBirth')
  })

  it('of a passport that nobody sent says so and names nobody', async () => {
    const stranger = { ...people.hong, surname: 'WINTERBOTTOM', given: 'AGNES', document: 'X0000001', birth: '610203' }
    expect(await scan(passportOf(stranger as never))).toMatchObject({
      travellerId: null,
      problems: ['nobody-expected'],
    })
  })

  it('of a boarding pass gives the person of the flight', async () => {
    const pass = encode({
      data: {
        passengerName: 'HONG/GILDONG MR',
        legs: [
          {
            operatingCarrierPNR: 'ABC123',
            departureAirport: 'LAX',
            arrivalAirport: 'ICN',
            operatingCarrierDesignator: 'KE',
            flightNumber: '0018',
            flightDate: new Date('2026-11-22T00:00:00Z'),
            compartmentCode: 'Y',
            seatNumber: '012A',
            checkInSequenceNumber: '0025',
            passengerStatus: '1',
          },
        ],
      },
    })
    expect(await scan(pass)).toMatchObject({ kind: 'boardingPass', travellerId: idOf('HONG') })
  })

  it('of a bag tag gives the bag and its owner, in every form that is printed', async () => {
    for (const text of ['0180123456', 'KE123456', 'KE 123457', '0180123456002']) {
      expect(await scan(text, flightId), text).toMatchObject({ kind: 'bagTag', travellerId: idOf('HONG') })
    }
    expect((await scan('KE123456')).repaired).toBe('0180123456')
  })

  it('of a bag without owner says so', async () => {
    expect(await scan('0180999000')).toMatchObject({
      bagId: `${flightId}/0180999000`,
      travellerId: null,
      problems: ['unaccompanied'],
    })
  })

  it('of a misread tag offers the bag it may be, and is sure of nothing', async () => {
    const answer = await scan('0180123465', flightId)
    expect(answer).toMatchObject({ bagId: null, travellerId: null, problems: ['not-expected'] })
    expect(answer.candidates.map((one) => `${one.name} ${one.by}`)).toContain('HONG GILDONG nearTag')
    expect((await scan('9999123456', flightId)).problems).toContain('nobody-found')
  })

  it('is sure of nobody on a flight of another week', async () => {
    test.setTime('2026-12-20T00:00:00Z')
    expect(await scan(passportOf(people.hong))).toMatchObject({ travellerId: null })
    expect((await scan('0180123456')).bagId).toBeNull()
    test.setTime(beforeLanding)
  })

  it('of a seat, a locator and a name gives who it may be', async () => {
    expect(await scan('12A', flightId)).toMatchObject({ kind: 'seat', travellerId: idOf('HONG') })
    const booking = await scan('ABC123', flightId)
    expect(booking).toMatchObject({ kind: 'locator', travellerId: null })
    expect(booking.candidates.map((one) => one.name).sort()).toEqual(['HONG GILDONG', 'KIM HASOOK'])
    expect((await scan('홍길동')).candidates[0]?.name).toBe('HONG GILDONG')
  })
})

describe('the bags', () => {
  it('are ranked with owners and signals, as the contract promises', async () => {
    const bags = await client.bags.list({ flightId })
    expectAsPromised(contract.bags.list, bags)
    expect(bags.rows[0]).toMatchObject({ tag: '0180999000', ownerId: null, airline: 'KE', signals: ['unaccompanied'] })
    expect(bags.rows.map((row) => row.ownerName)).toEqual([null, 'HONG GILDONG', 'HONG GILDONG'])
  })

  it('can be held and released', async () => {
    const bagId = `${flightId}/0180123456`
    const held = await client.bags.hold({ bagId, reason: 'drugs' })
    expectAsPromised(contract.bags.hold, held)
    expect(held).toMatchObject({ rank: 1, hold: { reason: 'drugs' } })
    expect((await client.bags.release({ bagId })).hold).toBeNull()
    await expect(client.bags.hold({ bagId: `${flightId}/0`, reason: 'drugs' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('the files', () => {
  it('are listed newest first, with their problems in the raw text', async () => {
    const { files } = await client.imports.files({})
    expect(files.map((file) => file.name)).toEqual([
      'before.edi',
      'earlier.edi',
      'watchlist.json',
      'ke18-bsm.txt',
      'ke18-pnrgov.edi',
      'ke18-paxlst.edi',
    ])
    for (const file of files) {
      const answer = await client.imports.problems({ fileId: file.id })
      expectAsPromised(contract.imports.problems, answer)
      expect(answer.total).toBe(file.problems)
    }
    await expect(client.imports.problems({ fileId: '999' })).rejects.toMatchObject({ data: { kind: 'file' } })
  })
})
