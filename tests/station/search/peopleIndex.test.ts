import { afterEach, beforeEach, expect, it } from 'vitest'
import { inOneChunk } from '#station/demonstration/inOneChunk.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { createPeopleIndex } from '#station/search/createPeopleIndex.ts'
import { manifestFile, people } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let made: TestEngine
const take = (persons: Parameters<typeof manifestFile>[0], name: string) =>
  importFiles(made.engine.station, [{ name, chunks: inOneChunk(Buffer.from(manifestFile(persons).text)) }], {
    by: 'test',
  })
const [first, ...others] = Object.values(people)
if (first === undefined) throw new Error('the hand-made flight is empty')
/** Words of given names, each alone; in very short ones a wrong letter makes another name. */
const wordsOf = (list: readonly { readonly given: string }[]) =>
  list.flatMap(({ given }) => given.split(' ')).filter((word) => word.length > 4)
/** With one letter wrong in the middle. */
const misspelt = (word: string) => `${word.slice(0, 2)}Q${word.slice(3)}`

beforeEach(async () => {
  made = await openTestEngine('2026-11-23T08:20:00Z')
  await take(others, 'list.edi')
})
afterEach(() => made.close())

it('finds the same words whether it was prepared or is asked at once', async () => {
  const prepared = createPeopleIndex(made.engine.queries)
  await prepared.prepare(() => false)
  const asked = createPeopleIndex(made.engine.queries)
  for (const given of wordsOf(others)) {
    const found = prepared.findSimilar(misspelt(given))
    expect(found.map(({ word }) => word)).toContain(given)
    expect(found).toEqual(asked.findSimilar(misspelt(given)))
  }
})

it('knows those who came after it was prepared', async () => {
  const { given } = first
  const prepared = createPeopleIndex(made.engine.queries)
  await prepared.prepare(() => false)
  expect(prepared.findSimilar(misspelt(given)).map(({ word }) => word)).not.toContain(given)
  await take([first, ...others], 'second.edi')
  expect(prepared.findSimilar(misspelt(given)).map(({ word }) => word)).toContain(given)
})

it('stops preparing when the station is closed meanwhile, and can still be asked later', async () => {
  const index = createPeopleIndex(made.engine.queries)
  await index.prepare(() => true)
  const given = others[0]?.given ?? ''
  expect(index.findSimilar(misspelt(given)).map(({ word }) => word)).toContain(given)
})
