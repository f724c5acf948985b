/** The shape of the store as one text, for people: what all migrations together made. */
import type { Database } from 'better-sqlite3'

export function formatSchema(sql: Database): string {
  const rows = sql
    .prepare<[], { sql: string }>(
      // Tables that the full-text index makes for itself are its own business.
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'traveller_search_%' AND name NOT LIKE 'sqlite_%'
       ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name`,
    )
    .all()
  const head = '-- Made by db/writeSchema.ts from db/migrations; do not edit.\n'
  return `${head}\n${rows.map((row) => `${row.sql};`).join('\n\n')}\n`
}
