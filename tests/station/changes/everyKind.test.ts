/** What differs since the last push, each kind of it, from the two files to the three places where a person sees it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { flightId, type PushPnr, writePush } from '../../helpers/writePush.ts'

let test: TestEngine
let inspector: LocalClient
beforeEach(async () => {
  test = await openTestEngine('2026-06-02T05:00:00Z', { profile: 'open' })
  inspector = await test.signIn('inspector')
})
afterEach(() => test.close())

const kim = { surname: 'KIM', given: 'MINA', seat: '012A', tags: ['0180000001'] }
const jiho = { surname: 'KIM', given: 'JIHO', seat: '012B' }
const booked: readonly PushPnr[] = [
  { locator: 'AAAAA1', people: [kim, jiho] },
  { locator: 'BBBBB2', people: [{ surname: 'LEE', given: 'SORA', seat: '030C' }] },
]

/** The first booking is paid by card and goes on to Busan. */
function write(at: string, pnrs: readonly PushPnr[], say: { paid?: string; onward?: string } = {}): string {
  const { paid = 'FOP+CC::910200:VI:4000000000000002:1128', onward = 'TVL+030626:0900:030626:1000+ICN+PUS+KE+1101:Y' } =
    say
  return writePush(at, pnrs)
    .replace('TIF+KIM+JIHO', `TKT+1802300000001:T:1'\nMON+T:910200:KRW'\n${paid}'\nTIF+KIM+JIHO`)
    .replace("SRC'\nRCI+1A:BBBBB2", `${onward}'\nRPI+2+HK'\nSRC'\nRCI+1A:BBBBB2`)
}

const take = (name: string, text: string) =>
  importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })

type Change = { readonly field: string; readonly before: string | null; readonly after: string | null }

/** What the list, the page of changes and the page of the traveller say of one person after the second push. */
async function shown(name: string) {
  const row = (await inspector.worklist.read({ flightId })).rows.find((one) => one.name === name)
  const { pushes } = await inspector.flights.changes({ flightId })
  const second = pushes.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.push ?? null
  const changed = (await inspector.flights.changes({ flightId, push: second })).people.find((one) => one.name === name)
  const page = await inspector.travellers.read({ travellerId: row?.travellerId ?? '' })
  const newest: readonly Change[] = page.versions.flatMap((version) => version.changes)
  return { row, changed, versions: newest }
}

type Case = {
  readonly what: string
  readonly second: () => string
  readonly of: string
  readonly change: Change
}

const cases: readonly Case[] = [
  {
    what: 'a new bag',
    second: () =>
      write('260601:1825', [
        { ...(booked[0] as PushPnr), people: [{ ...kim, tags: ['0180000001', '0180000002'] }, jiho] },
        booked[1] as PushPnr,
      ]),
    of: 'KIM MINA',
    change: { field: 'bag', before: null, after: '0180000002' },
  },
  {
    what: 'a new companion',
    second: () =>
      write('260601:1825', [
        { ...(booked[0] as PushPnr), people: [kim, jiho, { surname: 'HAN', given: 'DARA', seat: '012C' }] },
        booked[1] as PushPnr,
      ]),
    of: 'KIM MINA',
    change: { field: 'companion', before: null, after: 'HAN DARA' },
  },
  {
    what: 'a changed flight',
    second: () => write('260601:1825', booked, { onward: 'TVL+040626:0900:040626:1000+ICN+CJU+KE+1201:Y' }),
    of: 'KIM MINA',
    change: {
      field: 'itinerary',
      before: 'KE18 LAX-ICN 2026-06-01, KE1101 ICN-PUS 2026-06-03',
      after: 'KE18 LAX-ICN 2026-06-01, KE1201 ICN-CJU 2026-06-04',
    },
  },
  {
    what: 'another way of paying',
    second: () => write('260601:1825', booked, { paid: 'FOP+CA::910200' }),
    of: 'KIM MINA',
    change: { field: 'payment', before: 'card VI 0002', after: 'cash' },
  },
  {
    what: 'another seat',
    second: () =>
      write('260601:1825', [
        booked[0] as PushPnr,
        { locator: 'BBBBB2', people: [{ surname: 'LEE', given: 'SORA', seat: '041K' }] },
      ]),
    of: 'LEE SORA',
    change: { field: 'seat', before: '30C', after: '41K' },
  },
]

describe('since the last push', () => {
  it.each(cases)(
    '$what stands on the list, on the page of changes and on the page of the traveller',
    async ({ second, of, change }) => {
      await take('first.edi', write('260601:1730', booked))
      expect((await shown(of)).row?.changes).toEqual([])
      await take('second.edi', second())
      const { row, changed, versions } = await shown(of)
      expect(row?.changes).toContainEqual(change)
      expect(changed).toMatchObject({ kind: 'changed' })
      expect(changed?.changes).toContainEqual(change)
      expect(versions).toContainEqual(change)
      expect(test.engine.station.store.flights.read(flightId)?.counts.changed).toBeGreaterThan(0)
    },
  )

  it('somebody no longer on board leaves the list but not the record, and comes back with the next push', async () => {
    await take('first.edi', write('260601:1730', booked))
    await take('second.edi', write('260601:1825', [booked[0] as PushPnr]))
    const gone = await shown('LEE SORA')
    expect(gone.row).toMatchObject({ onBoard: false })
    expect(gone.changed).toMatchObject({ kind: 'gone' })
    expect(gone.versions).toContainEqual({ field: 'onBoard', before: 'true', after: 'false' })
    await take('third.edi', write('260601:1855', booked))
    const back = await shown('LEE SORA')
    expect(back.row).toMatchObject({ onBoard: true })
    expect(back.changed).toMatchObject({ kind: 'back' })
  })

  it('somebody new is said to be new, and nobody else is', async () => {
    await take('first.edi', write('260601:1730', booked))
    test.setTime('2026-06-02T05:01:00Z')
    await take(
      'second.edi',
      write('260601:1825', [
        ...booked,
        { locator: 'CCCCC3', people: [{ surname: 'HAN', given: 'DARA', seat: '031C' }] },
      ]),
    )
    expect((await shown('HAN DARA')).changed).toMatchObject({ kind: 'new' })
    expect((await shown('LEE SORA')).changed).toBeUndefined()
  })

  it('every push is kept as it came', async () => {
    for (const [index, minute] of ['1730', '1800', '1825'].entries()) {
      await take(
        `${index}.edi`,
        write(`260601:${minute}`, [
          { ...(booked[0] as PushPnr), people: [{ ...kim, seat: `01${index}A` }, jiho] },
          booked[1] as PushPnr,
        ]),
      )
    }
    const row = (await inspector.worklist.read({ flightId })).rows.find((one) => one.name === 'KIM MINA')
    const page = await inspector.travellers.read({ travellerId: row?.travellerId ?? '' })
    const seats = page.versions.flatMap(({ changes }) => changes.filter(({ field }) => field === 'seat'))
    expect(seats.map(({ before, after }) => [before, after])).toEqual(
      expect.arrayContaining([
        ['10A', '11A'],
        ['11A', '12A'],
      ]),
    )
    const { store } = test.engine.station
    const kept = store.sql.prepare<[], { n: number }>(`SELECT count(*) AS n FROM pnr_versions`).get()
    expect(kept?.n).toBeGreaterThanOrEqual(4)
  })
})
