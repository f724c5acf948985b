/** On the page of a traveller every fact says how rare it is among other travellers; on a station without a past it says nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { catalogue } from '#models/features/catalogue.ts'
import { readTraveller } from '#station/jobs/readTraveller.ts'
import type { TestEngine } from '../helpers/openTestEngine.ts'
import { openLivedStation } from './packs/openLivedStation.ts'

let test: TestEngine
beforeAll(async () => {
  test = await openLivedStation({ days: 6 })
})
afterAll(() => test.close())

const flights = () => test.engine.station.store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)
const pageOf = async (flightId: string, rank: number) => {
  const { store } = test.engine.station
  const row = flights().find(({ flight }) => flight.id === flightId)?.row ?? 0
  const entry = store.worklists.readEntries(row)[rank]
  const id = store.sql.prepare('SELECT code FROM travellers WHERE row = ?').get(entry?.traveller ?? 0) as {
    code: string
  }
  return readTraveller(test.engine, `${flightId}/${id.code}`)
}

it('says of the facts of a late flight how rare they are, never of age, sex or nationality', async () => {
  const last = flights().at(-1)?.flight.id ?? ''
  const page = await pageOf(last, 0)
  const reasons = [...(page?.row.high?.reasons ?? []), ...(page?.row.drug?.reasons ?? [])]
  const rare = reasons.filter(({ rarity }) => rarity !== undefined)
  expect(rare.length).toBeGreaterThan(3)
  for (const { rarity, features } of rare) {
    expect(rarity?.share).toBeGreaterThanOrEqual(0)
    expect(rarity?.share).toBeLessThanOrEqual(0.25)
    expect(rarity?.text.ko).toMatch(/90일간 .*[%]/)
    expect(rarity?.text.en).toMatch(/in 90 days$/)
    expect(catalogue.find(({ id }) => id === features[0])?.protected).toBe(false)
  }
})

it('names what makes a traveller unlike others, beside the risk and never by age, sex or nationality', async () => {
  const { store } = test.engine.station
  const { row, flight } = flights().at(-1) ?? { row: 0, flight: { id: '' } }
  const entries = store.worklists.readEntries(row)
  const strangest = entries.toSorted((a, b) => (b.novelty ?? 0) - (a.novelty ?? 0))[0]
  const page = await pageOf(
    flight.id,
    entries.findIndex((entry) => entry === strangest),
  )
  const fields = page?.explanation.novelty ?? []
  expect(fields.length).toBeGreaterThan(0)
  expect(fields.map(({ share }) => share)).toEqual(fields.map(({ share }) => share).toSorted((a, b) => b - a))
  expect(fields.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-6)
  for (const { text } of fields) {
    expect(text.ko).toMatch(/[가-힣]/)
    expect(`${text.en} ${text.ko}`).not.toMatch(/NaN|undefined|nationality|국적/)
  }
})

it('says nothing where hardly anybody has come yet', async () => {
  const young = await openLivedStation({ days: 1, travellersPerDay: 60 })
  try {
    const { store } = young.engine.station
    const [first] = store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)
    const entry = store.worklists.readEntries(first?.row ?? 0)[0]
    const found = store.sql.prepare('SELECT code FROM travellers WHERE row = ?').get(entry?.traveller ?? 0)
    const page = await readTraveller(young.engine, `${first?.flight.id}/${(found as { code: string }).code}`)
    const reasons = page?.row.high?.reasons ?? []
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.every(({ rarity }) => rarity === undefined)).toBe(true)
  } finally {
    await young.close()
  }
})
