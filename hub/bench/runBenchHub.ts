/** Run by hand: `node hub/bench/runBenchHub.ts` measures the hub on SQLite, and on PostgreSQL where DATABASE_URL names an empty database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHubStore } from '../openHubStore.ts'
import { benchHub } from './benchHub.ts'

const dir = mkdtempSync(join(tmpdir(), 'gateside-bench-hub-'))
try {
  for (const databaseUrl of [null, process.env['DATABASE_URL'] ?? null]) {
    const name = databaseUrl === null ? 'SQLite' : 'PostgreSQL'
    const store = await openHubStore({ databaseUrl, dir })
    process.stdout.write(`${JSON.stringify({ store: name, ...(await benchHub(store)) })}\n`)
    await store.close()
    if ((process.env['DATABASE_URL'] ?? '') === '') break
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
