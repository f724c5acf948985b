import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCabin } from '#station/flightPage/findCabin.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile, people } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let inspector: LocalClient
let colleague: LocalClient

const take = (name: string, text: string) =>
  importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T08:00:00Z')
  inspector = await test.signIn('inspector')
  colleague = await test.signIn('supervisor')
  const { name, text } = manifestFile([people.hong, people.kim])
  await take(name, text)
})
afterAll(() => test.close())

describe('what changed since somebody looked', () => {
  it('says so where the person has never looked', async () => {
    expect(await inspector.flights.changes({ flightId })).toMatchObject({ since: null, people: [] })
  })

  it('names who is new, for each person from their own last look', async () => {
    const { mark } = await inspector.flights.changes({ flightId })
    await inspector.flights.looked({ flightId, mark })
    await take('second.edi', manifestFile([people.hong, people.kim, people.saleh]).text)
    const changes = await inspector.flights.changes({ flightId })
    expect(changes.people.map(({ name, kind }) => [name, kind])).toEqual([['SALEH MOHAMMED ALI', 'new']])
    expect((await colleague.flights.changes({ flightId })).since).toBeNull()
    await inspector.flights.looked({ flightId, mark: changes.mark })
    expect((await inspector.flights.changes({ flightId })).people).toEqual([])
  })

  it('tells a changed seat from the first value to the last, and nothing that came back to where it was', async () => {
    await take('third.edi', manifestFile([{ ...people.hong, seat: '44C' }, people.kim]).text)
    await take(
      'fourth.edi',
      manifestFile([
        { ...people.hong, seat: '45D' },
        { ...people.kim, seat: '50A' },
      ]).text,
    )
    await take('fifth.edi', manifestFile([{ ...people.hong, seat: '45D' }, people.kim, people.ivanova]).text)
    const changed = (await inspector.flights.changes({ flightId })).people
    expect(changed.find(({ name }) => name.startsWith('HONG'))).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'seat', before: '12A', after: '45D' }],
    })
    expect(changed.some(({ name }) => name.startsWith('KIM'))).toBe(false)
    expect(changed.find(({ name }) => name.startsWith('IVANOVA'))?.kind).toBe('new')
  })

  it('can be counted from any sending instead', async () => {
    const { pushes } = await inspector.flights.changes({ flightId })
    expect(pushes.length).toBeGreaterThanOrEqual(4)
    const last = pushes.at(-1)?.push ?? 0
    const since = await inspector.flights.changes({ flightId, push: last })
    expect(since.since).toBe(pushes.at(-1)?.at)
  })
})

describe('who is named by which source', () => {
  it('counts the people of each and names those who are missing somewhere', async () => {
    const { counts, gaps } = await inspector.flights.overview({ flightId })
    expect(counts).toMatchObject({ travellers: 4, booked: 0, listed: 4, checkedIn: 0, crew: 0 })
    // No booking has come at all: so nobody is missing from the bookings.
    expect(gaps.find(({ gap }) => gap === 'listedOnly')?.people).toEqual([])
    expect(gaps.find(({ gap }) => gap === 'withoutSeat')?.people).toEqual([])
  })
})

describe('the cabin of an aircraft type', () => {
  it('is known for types that fly here, and not made up for others', () => {
    expect(findCabin('77W')).toMatchObject({
      name: 'Boeing 777-300ER',
      aisles: 2,
      rows: { Y: 'ABC-DEFG-HJK' },
      door: 2,
    })
    expect(findCabin('738')).toMatchObject({ aisles: 1, rows: { Y: 'ABC-DEF' } })
    expect(findCabin('ZZZ')).toBeNull()
    expect(findCabin(null)).toBeNull()
  })
})
