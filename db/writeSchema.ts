/** Run after a new migration: writes db/schema.sql. `node db/writeSchema.ts` */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatSchema } from './formatSchema.ts'
import { openStore } from './store.ts'

const dir = mkdtempSync(join(tmpdir(), 'gateside-schema-'))
try {
  const store = openStore({ file: join(dir, 'schema.db'), key: randomBytes(32) })
  writeFileSync(join(import.meta.dirname, 'schema.sql'), formatSchema(store.sql))
  store.close()
} finally {
  rmSync(dir, { recursive: true, force: true })
}
