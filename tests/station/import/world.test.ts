/** A simulated day against its hidden truth: the messages of four pushes, lists, bags and declarations come to exactly the people who came. */
import { afterAll, expect, it } from 'vitest'
import { dayOfWorld } from '#models/simulator/simulateDays.ts'
import { simulateWorld } from '#models/simulator/simulateWorld.ts'
import { defaultSettings } from '#models/simulator/tables/settings.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { makeStation } from '../../helpers/makeStation.ts'

const made = makeStation()
afterAll(() => made.close())

it('has everyone who came on board once, nobody else, each bag with its owner', async () => {
  const { station } = made
  const { store } = station
  const settings = { ...defaultSettings, quirkShare: 0, pushes: ['72h', '24h', '1h', 'departure'] as const }
  const seed = 3
  const [lived] = simulateWorld({
    days: 1,
    seed,
    startOn: '2026-05-01',
    travellersPerDay: 900,
    reference: null,
    settings,
  })
  if (lived === undefined) throw new Error('a day without arrivals')
  const day = dayOfWorld(lived, { seed, settings })
  const inputs = day.files.map((file) => ({ name: file.name, chunks: [Buffer.from(file.text)] }))
  const answer = await importFiles(station, inputs, { by: 'tester' })
  expect(answer).toMatchObject({ rejected: [], duplicates: 0, declarations: day.counts.declarations })
  for (const { flight, bookings } of lived.flights) {
    const came = bookings.flatMap((booking) => booking.members).filter((member) => member.checkIn !== null)
    const record = store.flights.read(flight.id)
    const people = store.travellers.readFlight(record?.row ?? 0).map((one) => one.traveller)
    const onBoard = people.filter((one) => one.onBoard && one.kind !== 'crew')
    expect(onBoard.map((one) => one.documents[0]?.number).sort()).toEqual(came.map((one) => one.passport.number).sort())
    expect(record?.flight.pushes.filter((push) => push.source === 'PNR').map((push) => push.label)).toEqual([
      ...['72h', '24h', '1h', 'departure'],
    ])
    expect(store.worklists.readEntries(record?.row ?? 0)).toHaveLength(people.length)
  }
  const count = (text: string) => store.sql.prepare<[], { n: number }>(text).get()?.n
  expect(count('SELECT count(*) AS n FROM bags WHERE owner IS NULL')).toBe(0)
  expect(count('SELECT count(*) AS n FROM declarations WHERE traveller IS NULL')).toBe(0)
  expect(count('SELECT count(*) AS n FROM inspections WHERE traveller IS NULL')).toBe(0)
  expect(count('SELECT count(*) AS n FROM inspections')).toBe(day.counts.inspected)

  const again = await importFiles(station, inputs, { by: 'tester' })
  expect(again).toMatchObject({ duplicates: inputs.length, travellers: 0 })
})
