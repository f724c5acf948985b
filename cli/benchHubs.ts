/** Measures a hub with many stations on this machine: on SQLite, and on PostgreSQL where DATABASE_URL names an empty database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchHub, type HubFigures } from '#hub/bench/benchHub.ts'
import { openHubStore } from '#hub/openHubStore.ts'
import type { Answer } from './Command.ts'
import { formatTable } from './table.ts'

type Measured = HubFigures & { readonly store: string }

export async function benchHubs(note: (line: string) => void): Promise<Answer> {
  const url = process.env['DATABASE_URL'] || null
  const measured = [await measure('SQLite', null, note)]
  if (url !== null) measured.push(await measure('PostgreSQL', url, note))
  const steps = Object.keys(measured[0] ?? {}).filter((key) => key !== 'store') as (keyof HubFigures)[]
  const rows = steps.map((step) => [step, ...measured.map((one) => one[step])])
  return { json: measured, text: formatTable(['', ...measured.map(({ store }) => store)], rows) }
}

async function measure(name: string, databaseUrl: string | null, note: (line: string) => void): Promise<Measured> {
  note(`${name}: 200 stations, 100,000 travellers, results back, everything twice …`)
  const dir = mkdtempSync(join(tmpdir(), 'gateside-bench-hub-'))
  const store = await openHubStore({ databaseUrl, dir })
  try {
    return { store: name, ...(await benchHub(store)) }
  } finally {
    await store.close()
    rmSync(dir, { recursive: true, force: true })
  }
}
