/** Brings a store to the newest shape: forward only, one numbered SQL file a step, and never past what this program knows. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'

type Migration = { readonly number: number; readonly name: string; readonly sql: string }

export type Migrated =
  | { readonly kind: 'ready'; readonly applied: readonly string[] }
  /** The file was written by a newer program: reading it with this one could lose what it cannot see. */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }

/** Applies what is missing in one transaction; `rehearse` opens a copy to try it on first, where there is data to lose. */
export function migrate(sql: Database, rehearse: ((copy: string) => Database) | null): Migrated {
  const migrations = readMigrations()
  const known = migrations.at(-1)?.number ?? 0
  const found = sql.pragma('user_version', { simple: true }) as number
  if (found > known) return { kind: 'newer', found, known }
  const missing = migrations.filter((migration) => migration.number > found)
  if (missing.length > 0 && found > 0 && rehearse !== null) tryOnCopy(sql, missing, rehearse)
  if (missing.length > 0) apply(sql, missing)
  return { kind: 'ready', applied: missing.map((migration) => migration.name) }
}

function readMigrations(): readonly Migration[] {
  const folder = join(import.meta.dirname, 'migrations')
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(join(folder, name), 'utf8') }))
}

function apply(sql: Database, migrations: readonly Migration[]): void {
  const all = sql.transaction(() => {
    for (const migration of migrations) {
      sql.exec(migration.sql)
      sql.pragma(`user_version = ${migration.number}`)
    }
  })
  all.exclusive()
}

/** A step that fails must fail on the copy. The copy is encrypted like the store (VACUUM INTO keeps the cipher and key). */
function tryOnCopy(sql: Database, migrations: readonly Migration[], open: (copy: string) => Database): void {
  const copy = `${sql.name}.rehearsal`
  rmSync(copy, { force: true })
  sql.prepare('VACUUM INTO ?').run(copy)
  const trial = open(copy)
  try {
    apply(trial, migrations)
  } finally {
    trial.close()
    rmSync(copy, { force: true })
  }
}
