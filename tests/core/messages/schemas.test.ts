/** The published schemas are those of the reader. GATESIDE_WRITE=1 writes them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { publishRecordSchema, recordKinds } from '#core/messages/records/recordSchemas.ts'

const folder = fileURLToPath(new URL('../../../docs/schemas/', import.meta.url))

it.each(recordKinds)('%s are described in docs/schemas as they are read', (kind) => {
  const file = `${folder}gateside-${kind}.schema.json`
  const text = `${JSON.stringify(publishRecordSchema(kind), null, 2)}\n`
  if (process.env['GATESIDE_WRITE'] === '1') writeFileSync(file, text)
  expect(readFileSync(file, 'utf8'), `${file}: write it anew with GATESIDE_WRITE=1`).toBe(text)
})
