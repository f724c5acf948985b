/** Every problem that reading a file can raise has a name and a sentence in Korean and in English. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
type Texts = { readonly problem: Record<string, string>; readonly problemAdvice: Record<string, string> }
const read = (language: string): Texts =>
  JSON.parse(readFileSync(join(root, `renderer/texts/${language}.json`), 'utf8'))

/** As they stand in the sources: a code that is added there is missed here. */
const codes = [
  ...new Set(
    globSync(['core/messages/**/*.ts', 'station/intake/*.ts'], { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/(?:code: |leaveOut\()'([a-z]+(?:-[a-z]+)+)'/g)].map(
        (found) => found[1] as string,
      ),
    ),
  ),
].toSorted()

describe('a problem in a file', () => {
  it('is one of many kinds', () => {
    expect(codes.length).toBeGreaterThan(45)
    expect(codes).toEqual(
      expect.arrayContaining(['date-unreadable', 'tag-odd', 'outcome-unreadable', 'cell-not-a-date']),
    )
  })

  it.each(codes)('%s is named and explained in Korean and in English', (code) => {
    const [ko, en] = [read('ko'), read('en')]
    for (const text of [ko.problem[code], ko.problemAdvice[code]]) expect(text).toMatch(/[가-힣]/)
    expect(en.problem[code]).toMatch(/^[A-Z]/)
    expect(en.problemAdvice[code]).toMatch(/^(?:[A-Z]|\{\{).*[.]$/)
    expect(ko.problemAdvice[code]).toMatch(/[.]$/)
    // Sentences stand side by side: what is filled in is the same.
    const holes = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((one) => one[1]).toSorted()
    expect(holes(ko.problemAdvice[code])).toEqual(holes(en.problemAdvice[code]))
  })
})
