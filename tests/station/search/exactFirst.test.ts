import { afterEach, beforeEach, expect, it } from 'vitest'
import { inOneChunk } from '#station/demonstration/inOneChunk.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { resolveScan } from '#station/search/resolveScan.ts'
import { searchTravellers } from '#station/search/searchTravellers.ts'
import { manifestFile, people, type Person } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

const [someone] = Object.values(people)
if (someone === undefined) throw new Error('the hand-made flight is empty')
const wanted: Person = { ...someone, surname: 'WANTED', given: 'ALONE', document: 'M40000001' }
/** Stored after the one who is wanted, so that the newest first would be these. */
const alike: readonly Person[] = Array.from({ length: 60 }, (_, at) => ({
  ...someone,
  surname: 'OTHER',
  given: `NAME${String.fromCharCode(65 + (at % 26))}${at > 25 ? 'X' : 'Y'}${at > 51 ? 'Z' : ''}`,
  document: `M40000001${String(at).padStart(2, '0')}`,
  seat: `${10 + at}A`,
}))

let made: TestEngine
beforeEach(async () => {
  made = await openTestEngine('2026-11-23T08:20:00Z')
  const text = Buffer.from(manifestFile([wanted, ...alike]).text)
  await importFiles(made.engine.station, [{ name: 'list.edi', chunks: inOneChunk(text) }], { by: 'test' })
})
afterEach(() => made.close())

it('finds the very number before sixty that only begin like it', () => {
  const { rows } = searchTravellers(made.engine, { text: 'M40000001', limit: 20 })
  expect(rows[0]).toMatchObject({ name: 'WANTED ALONE' })
  expect(rows).toHaveLength(20)
  const scan = resolveScan(made.engine, { text: 'M40000001' })
  expect(scan.candidates[0]?.name).toBe('WANTED ALONE')
})
