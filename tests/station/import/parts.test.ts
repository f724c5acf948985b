/** A push that is sent in parts: taken in whatever order and files they come, and nobody vanishes while one is missing. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { flightId, type PushPnr, writePush } from '../../helpers/writePush.ts'

let made: TestStation
beforeEach(() => {
  made = makeStation()
})
afterEach(() => made.close())

const booking = (locator: string, surname: string): PushPnr => ({ locator, people: [{ surname, given: 'MINA' }] })
const [kim, lee, nam, cho] = [
  booking('AAAAA1', 'KIM'),
  booking('BBBBB2', 'LEE'),
  booking('CCCCC3', 'NAM'),
  booking('DDDDD4', 'CHO'),
]
const first = () => input('first.edi', writePush('260530:1200', [kim, lee, nam, cho]))
/** The push of the next day leaves CHO out. */
const next = {
  one: () => input('1.edi', writePush('260531:1200', [kim], { part: '01:C' })),
  two: () => input('2.edi', writePush('260531:1200', [lee], { part: '02' })),
  three: () => input('3.edi', writePush('260531:1200', [nam], { part: '03:F' })),
}
type Part = keyof typeof next

const take = (...files: ReturnType<typeof input>[]) => importFiles(made.station, files, { by: 'tester' })
const onBoard = () => {
  const { store } = made.station
  return store.travellers
    .readFlight(store.flights.read(flightId)?.row ?? 0)
    .filter((record) => record.traveller.onBoard)
    .map((record) => record.traveller.name.surname)
    .toSorted()
}
const problems = () =>
  made.station.store.sql.prepare<[], { text: string }>(`SELECT text FROM problems WHERE code = 'part-missing'`).all()

const orders: readonly (readonly [Part, Part, Part])[] = [
  ['one', 'two', 'three'],
  ['three', 'two', 'one'],
  ['two', 'three', 'one'],
  ['one', 'three', 'two'],
]

it.each(orders)('reads parts %s, %s, %s of a push as one, each in a file of its own', async (...order) => {
  await take(first())
  for (const part of order) await take(next[part]())
  expect(onBoard()).toEqual(['KIM', 'LEE', 'NAM'])
})

it('takes nobody off the list while a part is missing, and says which', async () => {
  await take(first())
  await take(next.one(), next.three())
  expect(onBoard()).toEqual(['CHO', 'KIM', 'LEE', 'NAM'])
  expect(problems()).toEqual([{ text: expect.stringContaining('Of 3 parts 2 had not come') }])
  await take(next.two())
  expect(onBoard()).toEqual(['KIM', 'LEE', 'NAM'])
})
