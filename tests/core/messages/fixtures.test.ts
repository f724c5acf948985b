/** Every fixture reads as its expected file says: adding a pair of files adds a test. GATESIDE_WRITE=1 writes the expected files for review. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { describeItems } from '../helpers/describeItems.ts'

const folder = fileURLToPath(new URL('../../fixtures/messages/', import.meta.url))
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))

describe('messages with the quirks of real files', () => {
  for (const name of names) {
    it(name.replace(/\.\w+$/, '').replaceAll('-', ' '), () => {
      const items = parseBytes(readFileSync(folder + name), { fileName: name, receivedAt: '2026-11-22T07:00:00Z' })
      const read = describeItems(items)
      const expectedFile = `${folder}${name.replace(/\.\w+$/, '')}.expected.json`
      if (process.env['GATESIDE_WRITE'] === '1') writeFileSync(expectedFile, `${JSON.stringify(read, null, 1)}\n`)
      expect(existsSync(expectedFile), `${expectedFile} is missing`).toBe(true)
      expect(read).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')))
    })
  }
})
