/** Change pushes (MSG 141) name only what changed: who is cancelled leaves the list but not the record, and comes back when booked again. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { flightId, type PushPnr, writePush } from '../../helpers/writePush.ts'

let made: TestStation
beforeEach(() => {
  made = makeStation()
})
afterEach(() => made.close())

const kim: PushPnr = { locator: 'AAAAA1', people: [{ surname: 'KIM', given: 'MINA' }] }
const lee: PushPnr = { locator: 'BBBBB2', people: [{ surname: 'LEE', given: 'SORA' }] }
const change = (at: string, pnr: PushPnr) => input(`${at}.edi`, writePush(at, [pnr], { purpose: '141' }))
const take = (...files: ReturnType<typeof input>[]) => importFiles(made.station, files, { by: 'tester' })
const people = () => {
  const { store } = made.station
  return Object.fromEntries(
    store.travellers
      .readFlight(store.flights.read(flightId)?.row ?? 0)
      .map((record) => [record.traveller.name.surname, record.traveller.onBoard]),
  )
}

it('takes a cancelled leg off the list, keeps the person, and takes a new booking of it back in', async () => {
  await take(input('full.edi', writePush('260531:1200', [kim, lee])))
  await take(change('260531:1300', { ...kim, status: 'HX' }))
  expect(people()).toEqual({ KIM: false, LEE: true })
  await take(change('260531:1400', { ...kim, status: 'HK' }))
  expect(people()).toEqual({ KIM: true, LEE: true })
})

it('lets nobody leave whom a change push does not name', async () => {
  await take(input('full.edi', writePush('260531:1200', [kim, lee])))
  await take(change('260531:1300', { ...kim, phone: '821055501234' }))
  expect(people()).toEqual({ KIM: true, LEE: true })
})

it('does not bring a cancelled leg back with the same words in the next push', async () => {
  await take(input('full.edi', writePush('260531:1200', [kim, { ...lee, status: 'UN' }])))
  await take(input('next.edi', writePush('260601:0100', [kim, { ...lee, status: 'UN' }])))
  expect(people()).toEqual({ KIM: true, LEE: false })
})

it('believes the check-in more than the leg', async () => {
  const seated = { ...kim, status: 'HX', people: [{ surname: 'KIM', given: 'MINA', seat: '012A' }] }
  await take(input('full.edi', writePush('260601:1100', [seated, lee])))
  expect(people()).toEqual({ KIM: true, LEE: true })
})
