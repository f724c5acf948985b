/** The page on the law names tests; this one fails when a named test is gone or was renamed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const tests = join(import.meta.dirname, '..')
const page = readFileSync(join(tests, '../docs/law.md'), 'utf8')
const named = [...page.matchAll(/`([\w/]+\.test\.ts)` "([^"]+)"/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}))

describe('docs/law.md', () => {
  it('answers all fifteen requirements', () => {
    const rows = [...page.matchAll(/^\| (R\d+) \|/gm)].map(([, id]) => id)
    expect(rows).toEqual(Array.from({ length: 15 }, (_, i) => `R${i + 1}`))
  })

  it.each(named)('names a test that is there: $title', ({ file, title }) => {
    expect(readFileSync(join(tests, file), 'utf8')).toContain(`'${title}'`)
  })
})
