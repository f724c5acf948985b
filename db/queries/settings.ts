/** Settings of the station (JSON by name) and its secrets (bytes by name). */
import type { Database } from 'better-sqlite3'

export function settingQueries(sql: Database) {
  const get = sql.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?')
  const put = sql.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const getSecret = sql.prepare<[string], { value: Buffer }>('SELECT value FROM secrets WHERE name = ?')
  const putSecret = sql.prepare<[string, Buffer]>('INSERT INTO secrets (name, value) VALUES (?, ?)')
  return {
    /** Null where it was never set. The caller knows the type it saved. */
    read<Value>(name: string): Value | null {
      const row = get.get(name)
      return row === undefined ? null : (JSON.parse(row.value) as Value)
    },
    save(name: string, value: unknown): void {
      put.run(name, JSON.stringify(value))
    },
    readSecret(name: string): Buffer | null {
      return getSecret.get(name)?.value ?? null
    },
    /** Secrets are written once: a second one of the same name throws. */
    saveSecret(name: string, value: Buffer): void {
      putSecret.run(name, value)
    },
  }
}
