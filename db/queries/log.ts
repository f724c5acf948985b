/** The chain of records that can travel: written once by one station each, never changed. */
import type { Database } from 'better-sqlite3'

export type LogRecord = {
  readonly station: string
  readonly seq: number
  readonly kind: string
  readonly at: string
  /** The hashed text, exactly. */
  readonly body: string
  readonly prevHash: Buffer
  readonly hash: Buffer
}

const columns = 'SELECT station, seq, kind, at, body, prev_hash AS prevHash, hash FROM log'

export function logQueries(sql: Database) {
  const last = sql.prepare<[string], LogRecord>(`${columns} WHERE station = ? ORDER BY seq DESC LIMIT 1`)
  const range = sql.prepare<[string, number, number], LogRecord>(
    `${columns} WHERE station = ? AND seq >= ? ORDER BY seq LIMIT ?`,
  )
  const add = sql.prepare(
    `INSERT INTO log (station, seq, kind, at, body, prev_hash, hash)
     VALUES (@station, @seq, @kind, @at, @body, @prevHash, @hash) ON CONFLICT DO NOTHING`,
  )
  const stations = sql.prepare<[], { station: string; last: number }>(
    'SELECT station, max(seq) AS last FROM log GROUP BY station ORDER BY station',
  )
  const movedTo = sql.prepare<[string], { id: string }>(
    `SELECT json_extract(body, '$.travellerId') AS id FROM log
     WHERE kind IN ('walkInPlaced', 'walkInJoined') AND json_extract(body, '$.from') = ? ORDER BY at DESC LIMIT 1`,
  )
  return {
    /** Id of the traveller that this one was moved to or became, by the last such record; null: it was not moved. */
    readMovedTo: (travellerId: string): string | null => movedTo.get(travellerId)?.id ?? null,
    readLast: (station: string): LogRecord | null => last.get(station) ?? null,
    readFrom: (station: string, seq: number, limit: number): readonly LogRecord[] => range.all(station, seq, limit),
    /** The last number of each station whose records are here. */
    readStations: (): readonly { readonly station: string; readonly last: number }[] => stations.all(),
    /** False where the record was here already. */
    add: (record: LogRecord): boolean => add.run(record).changes === 1,
  }
}
