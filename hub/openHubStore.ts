/** Opens the store of a hub: PostgreSQL where an address of one is given, else one SQLite file. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HubStore } from './HubStore.ts'

export type HubPlace = { readonly databaseUrl: string | null; readonly dir: string }

export async function openHubStore({ databaseUrl, dir }: HubPlace): Promise<HubStore> {
  if (databaseUrl !== null) return (await import('./storage/openPostgresStore.ts')).openPostgresStore(databaseUrl)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return (await import('./storage/openSqliteStore.ts')).openSqliteStore(join(dir, 'hub.db'))
}
