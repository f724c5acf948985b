import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOneChunk } from '#station/demonstration/inOneChunk.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { searchTravellers } from '#station/search/searchTravellers.ts'
import { soundSkeleton } from '#station/search/soundSkeleton.ts'
import { bookingFile, manifestFile, people, type Person } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

const like = (surname: string, given: string, at: number): Person => ({
  ...people.hong,
  ...{ surname, given, document: `M5500000${at}`, seat: `${30 + at}C`, locator: `EAR00${at}` },
})
const listed = [
  people.hong,
  like('CHA', 'YOUNGKYUNG', 1),
  like('CHA', 'MINHO', 2),
  like('DOSTOEVSKAYA', 'ELIZAVETA', 3),
  like('SHRIVASTAVA', 'KRISHNAMURTI', 4),
]

let made: TestEngine
beforeAll(async () => {
  made = await openTestEngine('2026-11-23T08:20:00Z')
  for (const { name, text } of [manifestFile(listed), bookingFile()])
    await importFiles(made.engine.station, [{ name, chunks: inOneChunk(Buffer.from(text)) }], { by: 'test' })
})
afterAll(() => made.close())

const namesOf = (text: string) => searchTravellers(made.engine, { text, limit: 20 }).rows.map((row) => row.name)

describe('a search by what was heard', () => {
  it('finds a Korean name in Hangul whatever the passport makes of its vowels', () => {
    expect(namesOf('차영경')[0]).toBe('CHA YOUNGKYUNG')
    expect(namesOf('차 영경')[0]).toBe('CHA YOUNGKYUNG')
    expect(namesOf('CHA YEONGGYEONG')[0]).toBe('CHA YOUNGKYUNG')
  })

  it('finds a foreign name as it is written in Hangul, or in other Latin letters', () => {
    expect(namesOf('옐리자베타 도스토옙스카야')).toContain('DOSTOEVSKAYA ELIZAVETA')
    expect(namesOf('도스토옙스카야')).toContain('DOSTOEVSKAYA ELIZAVETA')
    expect(namesOf('SRIVASTAVA')).toContain('SHRIVASTAVA KRISHNAMURTI')
  })

  it('keeps who was typed letter for letter on top, and finds nobody for what sounds like nobody', () => {
    expect(namesOf('CHA MINHO')[0]).toBe('CHA MINHO')
    expect(namesOf('BRXTQ')).toEqual([])
  })
})

it('finds the owner of a bag by the last digits of its tag, and without the leading zero', () => {
  expect(namesOf('123456')).toContain('HONG GILDONG')
  expect(namesOf('180123456')).toContain('HONG GILDONG')
})

it('writes one sound in one way', () => {
  for (const [a, b] of [
    ['YEONGGYEONG', 'YOUNGKYUNG'],
    ['ELIZAVETA', 'YELLIJABETA'],
    ['ABDULRAHMAN', 'ABDALRHMAN'],
    ['PHILLIP', 'FILIP'],
  ])
    expect(soundSkeleton(a ?? '')).toBe(soundSkeleton(b ?? ''))
  expect(soundSkeleton('MINHO')).not.toBe(soundSkeleton('MINJUN'))
})
