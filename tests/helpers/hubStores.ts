/** Stores of a hub for tests: a SQLite file, and a PostgreSQL server of its own where one is installed. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HubStore } from '#hub/HubStore.ts'
import { openPostgresStore } from '#hub/storage/openPostgresStore.ts'
import { openSqliteStore } from '#hub/storage/openSqliteStore.ts'

export type TestHubStore = {
  readonly store: HubStore
  /** A second hub on the same database. */
  reopen(): Promise<HubStore>
  /** Every byte that was kept, for looking into. */
  dump(): Promise<Buffer>
  close(): Promise<void>
}

export async function openTestSqlite(): Promise<TestHubStore> {
  const dir = mkdtempSync(join(tmpdir(), 'gateside-hub-'))
  const file = join(dir, 'hub.db')
  const store = openSqliteStore(file)
  return {
    store,
    reopen: async () => openSqliteStore(file),
    dump: async () =>
      Buffer.concat([file, `${file}-wal`].filter((one) => existsSync(one)).map((one) => readFileSync(one))),
    async close() {
      await store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const binaries = ['/usr/lib/postgresql/15/bin', '/usr/lib/postgresql/16/bin', '/usr/lib/postgresql/17/bin'].find(
  (dir) => existsSync(join(dir, 'initdb')),
)

/** Null where no server can be started here; PostgreSQL refuses to run as root, so it runs as its own user. */
export async function openTestPostgres(): Promise<TestHubStore | null> {
  if (binaries === undefined || process.getuid?.() !== 0) return null
  const dir = mkdtempSync(join(tmpdir(), 'gateside-pg-'))
  chmodSync(dir, 0o777)
  const port = 20_000 + (process.pid % 20_000)
  const run = (command: string) => execFileSync('su', ['postgres', '-c', command], { stdio: 'ignore', timeout: 30_000 })
  try {
    run(`${binaries}/initdb -D ${dir}/data -A trust -U gateside --no-sync`)
    run(`${binaries}/pg_ctl -D ${dir}/data -w -l ${dir}/log -o "-k ${dir} -h '' -p ${port} -c fsync=off" start`)
  } catch {
    rmSync(dir, { recursive: true, force: true })
    return null
  }
  const url = `postgresql://gateside@localhost:${port}/postgres?host=${encodeURIComponent(dir)}`
  const store = await openPostgresStore(url)
  return {
    store,
    reopen: () => openPostgresStore(url),
    dump: async () =>
      execFileSync('su', ['postgres', '-c', `${binaries}/pg_dump -h ${dir} -p ${port} -U gateside postgres`], {
        maxBuffer: 1 << 28,
      }),
    async close() {
      await store.close()
      run(`${binaries}/pg_ctl -D ${dir}/data -m immediate stop`)
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
