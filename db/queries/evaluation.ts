/** What an evaluation asks of the store beside the rows that models learn from. */
import type { Database } from 'better-sqlite3'

export function evaluationQueries(sql: Database) {
  const capacity = sql.prepare<[], { capacity: number | null; travellers: number }>(
    `SELECT (SELECT sum(capacity) FROM worklists) AS capacity, (SELECT count(*) FROM worklist_entries) AS travellers`,
  )
  // The list is late where the result was known when it was made: its rates and links may have counted it.
  const late = sql.prepare<[], { n: number }>(
    `SELECT count(*) AS n FROM inspections i JOIN feature_rows f ON f.traveller = i.traveller
     WHERE i.corrected_by IS NULL AND unixepoch(f.as_of) * 1000 > i.known_ms`,
  )
  return {
    /** Percent of the listed travellers that the lists had room for; null: no list. */
    readCapacityPercent(): number | null {
      const row = capacity.get()
      return row?.capacity == null || row.travellers === 0 ? null : (100 * row.capacity) / row.travellers
    },
    countLateLists: (): number => late.get()?.n ?? 0,
  }
}
