/** A list knows only what was known when it was made: made again later from the store, the features are the same. */
import { afterAll, expect, it } from 'vitest'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import { createKeyedHash } from '#station/identity/createKeyedHash.ts'
import { loadBook } from '#station/intake/loadBook.ts'
import { gatherDossiers } from '#station/jobs/gatherDossiers.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { judgeFlight } from '#station/lists/judgeFlight.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { makeStation } from '../../helpers/makeStation.ts'

const made = makeStation()
afterAll(() => made.close())

it('gives the same features when a list is made again after days of later arrivals and results', async () => {
  const { station } = made
  const { store } = station
  const world = { days: 4, seed: 5, startOn: '2026-03-01', travellersPerDay: 700, reference: null }
  for (const day of simulateDays({ ...world, settings: { inspectedShare: 0.3 } })) {
    const inputs = day.files.map((file) => ({ name: file.name, chunks: [Buffer.from(file.text)] }))
    const answer = await importFiles(station, inputs, { by: 'test' })
    expect(answer.rejected).toEqual([])
  }
  const keyedHash = createKeyedHash(station.identitySecret)
  const differing = new Map<string, number>()
  let rows = 0
  let withHistory = 0
  for (const { row, flight } of store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)) {
    const saved = new Map(store.worklists.readFlightFeatures(row).map((one) => [one.traveller, one]))
    const book = loadBook(store, flight.id)
    if (book === null) throw new Error('a flight without a book')
    const gathered = gatherDossiers({ store, book, keyedHash, now: '' })
    const judged = await judgeFlight(station, gathered)
    for (const traveller of judged.travellers) {
      const before = saved.get(traveller.row)
      expect(before?.asOf).toBe(gathered.asOf)
      rows++
      if (traveller.dossier.base.inspected > 0) withHistory++
      traveller.features.forEach((value, index) => {
        if (Object.is(value, before?.row[index]) || value === before?.row[index]) return
        const id = catalogue[index]?.id ?? ''
        differing.set(id, (differing.get(id) ?? 0) + 1)
      })
    }
  }
  expect(Object.fromEntries(differing)).toEqual({})
  expect(rows).toBeGreaterThan(2000)
  // Otherwise the test would pass for a store that remembers nothing.
  expect(withHistory).toBeGreaterThan(1000)
})
