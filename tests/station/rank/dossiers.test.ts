/** What is remembered of people across flights, and when a list may know it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Dossier } from '#core/dossier/Dossier.ts'
import { createKeyedHash } from '#station/identity/createKeyedHash.ts'
import { loadBook } from '#station/intake/loadBook.ts'
import { gatherDossiers } from '#station/jobs/gatherDossiers.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { readTrainingTable } from '#station/training/readTrainingTable.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { type PushPnr, writePush } from '../../helpers/writePush.ts'

let made: TestStation
beforeEach(() => {
  made = makeStation('2026-07-30T00:00:00Z')
})
afterEach(() => made.close())

const courier = { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '01JAN80' }
const stranger = { surname: 'LEE', given: 'JUNHO', document: 'M33334444', birth: '05MAY90' }
const friend = { surname: 'PARK', given: 'SORA', document: 'M55556666', birth: '07JUN85' }
const phone = '82101234567'

/** The same flight on another day of June: prepared, left and arrived so many days later. */
function onDay(day: number, pnrs: readonly PushPnr[]): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return writePush(`2606${two(day)}:1200`, pnrs)
    .replaceAll('020626', `${two(day + 1)}0626`)
    .replaceAll('010626', `${two(day)}0626`)
}
const take = (...texts: string[]) =>
  importFiles(
    made.station,
    texts.map((text, i) => input(`file-${i}`, text)),
    { by: 'tester' },
  )
const check = (day: number, person: typeof courier, outcome: string) =>
  JSON.stringify({
    format: 'gateside-inspections',
    version: 1,
    inspections: [
      {
        ...{ flight: 'KE18', arrivalOn: `2026-06-${String(day + 1).padStart(2, '0')}`, surname: person.surname },
        ...{ given: person.given, birthOn: null, documentNumber: person.document, officer: 'o', selectedBy: 'random' },
        ...{ at: `2026-06-${String(day + 1).padStart(2, '0')}T08:30:00Z`, propensity: 0.1, outcome, methods: [] },
        ...{ substance: null, quantity: null, unit: null, valueKrw: null, place: null, note: null },
      },
    ],
  })

function dossiers(day: number): ReadonlyMap<string, Dossier> {
  const id = `KE18-202606${String(day).padStart(2, '0')}-LAXICN`
  const { store, identitySecret } = made.station
  const book = loadBook(store, id)
  if (book === null) throw new Error(`no flight ${id}`)
  const gathered = gatherDossiers({ store, book, keyedHash: createKeyedHash(identitySecret), now: '' })
  return new Map(gathered.travellers.map(({ dossier }) => [dossier.traveller.name.surname, dossier]))
}

it('knows the earlier arrivals and finds of a person, by the passport and never on the day itself', async () => {
  await take(onDay(1, [{ locator: 'AAAAA1', people: [courier] }]), check(1, courier, 'drugs'))
  await take(onDay(9, [{ locator: 'BBBBB2', people: [{ ...courier, given: 'MINNA' }] }]))
  expect(dossiers(1).get('KIM')?.history.arrivals).toEqual([])
  expect(dossiers(9).get('KIM')?.history.arrivals).toMatchObject([
    { flightId: 'KE18-20260601-LAXICN', from: 'LAX', outcome: 'drugs', partySize: 1 },
  ])
  expect(dossiers(9).get('KIM')?.base).toEqual({ inspected: 1, found: 1, drugFound: 1 })
})

it('does not know a result before the day of the check is over', async () => {
  await take(onDay(1, [{ locator: 'AAAAA1', people: [courier] }]), check(1, courier, 'drugs'))
  // Prepared on 2 June at 12:00 UTC: the check was that morning, its result is handed in at midnight in Seoul.
  await take(onDay(2, [{ locator: 'CCCCC3', people: [courier] }]))
  expect(dossiers(2).get('KIM')?.history.arrivals).toMatchObject([{ outcome: null }])
  await take(onDay(3, [{ locator: 'DDDDD4', people: [courier] }]))
  expect(
    dossiers(3)
      .get('KIM')
      ?.history.arrivals.map((one) => one.outcome),
  ).toEqual(['drugs', null])
})

it('sees that a stranger uses the phone of a courier and of another booking, but not that companions share theirs', async () => {
  await take(onDay(1, [{ locator: 'AAAAA1', phone, people: [courier] }]), check(1, courier, 'drugs'))
  await take(
    onDay(9, [
      { locator: 'BBBBB2', phone, people: [stranger, { ...friend, given: 'SORI', document: 'M9' }] },
      { locator: 'CCCCC3', phone, people: [friend] },
    ]),
  )
  const phoneOf = (surname: string, day: number) =>
    dossiers(day)
      .get(surname)
      ?.links.find((link) => link.kind === 'phone')
  expect(phoneOf('KIM', 1)).toEqual({ kind: 'phone', people: 0, onFlight: 0, finds: 0, drugFinds: 0 })
  expect(phoneOf('LEE', 9)).toEqual({ kind: 'phone', people: 2, onFlight: 1, finds: 1, drugFinds: 1 })
})

it('learns from what the lists saw and the checks found', async () => {
  await take(
    onDay(1, [
      { locator: 'AAAAA1', people: [courier] },
      { locator: 'BBBBB2', people: [stranger] },
    ]),
  )
  await take(
    onDay(9, [{ locator: 'CCCCC3', people: [courier, friend] }]),
    check(9, courier, 'drugs'),
    check(9, friend, 'nothing'),
  )
  const drug = readTrainingTable(made.station.store, 'drug', null)
  expect(drug.n).toBe(4)
  // The courier's trip before the find is one of a known offender; the stranger was never checked.
  expect([...drug.labels]).toEqual([1, -1, 1, 0])
  expect([...drug.randomArm]).toEqual([0, 0, 1, 1])
  expect(drug.identity[0]).toBe(drug.identity[2])
  expect(drug.identity[1]).not.toBe(drug.identity[0])
  expect([...readTrainingTable(made.station.store, 'high', null).labels]).toEqual([-1, -1, 1, 0])
})

it('draws by lot where there is no model: nobody is called risky for the order of the list', async () => {
  const pnrs = Array.from({ length: 40 }, (_, i) => ({
    locator: `L000${String(i).padStart(2, '0')}`,
    people: [{ surname: `NAME${'ABCDEFGHIJ'[i % 10]}`, given: `GIVEN${'KLMN'[Math.floor(i / 10)]}` }],
  }))
  await take(onDay(1, pnrs))
  const flight = made.station.store.flights.read('KE18-20260601-LAXICN')
  const entries = made.station.store.worklists.readEntries(flight?.row ?? 0)
  expect(entries).toHaveLength(40)
  const picked = entries.filter((entry) => entry.selection !== null)
  expect(picked.map((entry) => entry.selection)).toEqual([
    { reason: 'random', propensity: 2 / 40, detail: expect.any(String) },
    { reason: 'random', propensity: 2 / 40, detail: expect.any(String) },
  ])
})
