/** A list knows only what was known when it was made: made again later from the store, the features are the same. */
import { afterAll, expect, it } from 'vitest'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import { replayLists } from '#station/evaluation/replayLists.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { makeStation } from '../../helpers/makeStation.ts'

const made = makeStation()
afterAll(() => made.close())

it('gives the same features when a list is made again after days of later arrivals and results', async () => {
  const { station } = made
  const world = { days: 4, seed: 5, startOn: '2026-03-01', travellersPerDay: 700, reference: null }
  for (const day of simulateDays({ ...world, settings: { inspectedShare: 0.3 } })) {
    const inputs = day.files.map((file) => ({ name: file.name, chunks: [Buffer.from(file.text)] }))
    const answer = await importFiles(station, inputs, { by: 'test' })
    expect(answer.rejected).toEqual([])
  }
  const { differing, travellers, withHistory, flights } = await replayLists(station, Number.MAX_SAFE_INTEGER)
  expect(differing).toEqual({})
  expect(flights).toBeGreaterThan(10)
  expect(travellers).toBeGreaterThan(2000)
  // Otherwise the test would pass for a store that remembers nothing.
  expect(withHistory).toBeGreaterThan(1000)
})
