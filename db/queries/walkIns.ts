/** People met whom no message had named, with what was read of them. */
import type { Database } from 'better-sqlite3'

export type WalkInRecord = {
  readonly traveller: number
  readonly at: string
  readonly by: string
  readonly way: string
  readonly document: string | null
  /** JSON of the fields read. */
  readonly body: string
  readonly joinedAt: string | null
}

/** Someone met on no flight, and who on a real flight bears the same document. */
export type WalkInTwin = {
  readonly gone: number
  readonly goneFlight: string
  readonly keep: number
  readonly keepFlight: string
  readonly keepId: string
}

export function walkInQueries(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO walk_ins (traveller, at, at_ms, by_user, way, document, body)
     VALUES (@traveller, @at, @atMs, @by, @way, @document, @body) ON CONFLICT (traveller) DO NOTHING`,
  )
  const one = sql.prepare<[number], WalkInRecord>(
    `SELECT traveller, at, by_user AS "by", way, document, body, joined_at AS joinedAt FROM walk_ins WHERE traveller = ?`,
  )
  const waiting = sql.prepare<[], { found: number }>(
    'SELECT 1 AS found FROM walk_ins WHERE document IS NOT NULL AND joined_at IS NULL LIMIT 1',
  )
  const twins = sql.prepare<{ flights: string; nearMs: number }, WalkInTwin>(
    `SELECT w.traveller AS gone, own.id AS goneFlight, t.row AS keep, f.id AS keepFlight, f.id || '/' || t.code AS keepId
     FROM json_each(@flights) wanted CROSS JOIN flights f ON f.id = wanted.value
     CROSS JOIN travellers t ON t.flight = f.row
     CROSS JOIN walk_ins w ON w.document = t.document AND w.joined_at IS NULL
       AND f.arrival_ms BETWEEN w.at_ms - @nearMs AND w.at_ms + @nearMs
     CROSS JOIN travellers met ON met.row = w.traveller CROSS JOIN flights own ON own.row = met.flight
     WHERE t.document IS NOT NULL AND own.number = 'WALKIN' AND own.row <> f.row`,
  )
  const join = sql.prepare<[string, number]>(
    'UPDATE walk_ins SET joined_at = ? WHERE traveller = ? AND joined_at IS NULL',
  )
  return {
    add: (record: Omit<WalkInRecord, 'joinedAt'> & { readonly atMs: number }): void => void add.run(record),
    read: (traveller: number): WalkInRecord | null => one.get(traveller) ?? null,
    isAnyWaiting: (): boolean => waiting.get() !== undefined,
    /** On these flights, as far as they arrive within `nearMs` of when the person was met. */
    readTwins: (flights: readonly string[], nearMs: number): readonly WalkInTwin[] =>
      twins.all({ flights: JSON.stringify(flights), nearMs }),
    markJoined: (traveller: number, at: string): void => void join.run(at, traveller),
  }
}
