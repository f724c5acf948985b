/** Risk patterns in force at the station, as JSON: their meaning is the models' business. */
import type { Database } from 'better-sqlite3'

export type PatternRecord = {
  readonly id: string
  readonly body: string
  readonly active: boolean
  readonly at: string
  readonly by: string
}

export function patternQueries(sql: Database) {
  const all = sql.prepare<[], { id: string; body: string; active: number; at: string; by: string }>(
    'SELECT id, body, active, changed_at AS at, by_user AS "by" FROM patterns ORDER BY id',
  )
  const version = sql.prepare<[], { version: string }>(
    `SELECT count(*) || ' ' || coalesce(max(changed_at), '') || ' ' || coalesce(sum(active), 0) AS version FROM patterns`,
  )
  const save = sql.prepare(
    `INSERT INTO patterns (id, body, active, changed_at, by_user) VALUES (@id, @body, @active, @at, @by)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body, active = excluded.active, changed_at = excluded.changed_at, by_user = excluded.by_user`,
  )
  return {
    readAll: (): readonly PatternRecord[] => all.all().map((row) => ({ ...row, active: row.active === 1 })),
    /** Changes whenever a pattern does: for those who keep them compiled. */
    readVersion: (): string => version.get()?.version ?? '',
    save(pattern: PatternRecord): void {
      save.run({ ...pattern, active: Number(pattern.active) })
    },
  }
}
