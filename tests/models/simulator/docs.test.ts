import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeTables } from '#models/simulator/describeTables.ts'

const page = new URL('../../../docs/simulator.md', import.meta.url)
const mark =
  '<!-- tables: written by describeTables() in models/simulator; renewed by UPDATE_DOCS=1 with tests/models/simulator/docs.test.ts -->'

test('the page about the simulated world shows the tables as they are in the code', () => {
  const text = readFileSync(page, 'utf8')
  const [prose = ''] = text.split('<!-- tables:')
  const wanted = `${prose}${mark}\n\n${describeTables()}`
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, wanted)
  else expect(text).toBe(wanted)
})
