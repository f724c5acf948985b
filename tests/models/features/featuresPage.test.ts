import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatFeaturesPage } from '#models/features/formatFeaturesPage.ts'

describe('the page of features', () => {
  it('says what the catalogue says; `node scripts/features.mjs` writes it anew', () => {
    expect(readFileSync(new URL('../../../docs/features.md', import.meta.url), 'utf8')).toBe(formatFeaturesPage())
  })

  it('breaks no table: no bar inside a cell', () => {
    const widths = formatFeaturesPage()
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(' | ').length)
    expect(new Set(widths)).toEqual(new Set([7]))
  })
})
