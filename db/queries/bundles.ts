/** Bundles that came and went, those that wait for an earlier one, and records that wait for their flight. */
import type { Database } from 'better-sqlite3'

export type BundleRow = {
  readonly hash: Buffer
  readonly kind: string
  /** The writer. */
  readonly station: string
  readonly direction: 'in' | 'out'
  readonly at: string
  /** JSON: name, records, flights, receivers, range, note, when it was made. */
  readonly counts: string
}

export type WaitingBundle = {
  readonly hash: Buffer
  readonly station: string
  readonly fromSeq: number
  readonly toSeq: number
  readonly at: string
  readonly bytes: Buffer
}

export type WaitingRecord = {
  readonly station: string
  readonly seq: number
  readonly flight: string | null
  readonly about: string
}

export function bundleQueries(sql: Database) {
  return { ...history(sql), ...waiting(sql), ...deciding(sql) }
}

function history(sql: Database) {
  const one = sql.prepare<[Buffer], BundleRow>('SELECT * FROM bundles WHERE hash = ?')
  const newest = sql.prepare<[number], BundleRow>('SELECT * FROM bundles ORDER BY at DESC, hash LIMIT ?')
  const add = sql.prepare(
    `INSERT INTO bundles (hash, kind, station, direction, at, counts)
     VALUES (@hash, @kind, @station, @direction, @at, @counts) ON CONFLICT DO NOTHING`,
  )
  return {
    read: (hash: Buffer): BundleRow | null => one.get(hash) ?? null,
    readNewest: (limit: number): readonly BundleRow[] => newest.all(limit),
    add: (bundle: BundleRow): void => void add.run(bundle),
  }
}

function waiting(sql: Database) {
  const columns = 'SELECT hash, station, from_seq AS fromSeq, to_seq AS toSeq, at, bytes FROM waiting_bundles'
  const add = sql.prepare(
    `INSERT INTO waiting_bundles (hash, station, from_seq, to_seq, at, bytes)
     VALUES (@hash, @station, @fromSeq, @toSeq, @at, @bytes) ON CONFLICT DO NOTHING`,
  )
  const next = sql.prepare<[string, number], WaitingBundle>(
    `${columns} WHERE station = ? AND from_seq <= ? ORDER BY from_seq LIMIT 1`,
  )
  const drop = sql.prepare<[Buffer]>('DELETE FROM waiting_bundles WHERE hash = ?')
  const brief = sql.prepare<[], { station: string; fromSeq: number; toSeq: number }>(
    'SELECT station, from_seq AS fromSeq, to_seq AS toSeq FROM waiting_bundles ORDER BY station, from_seq',
  )
  const oldBundles = sql.prepare<[string]>('DELETE FROM waiting_bundles WHERE at < ?')
  const oldRecords = sql.prepare<[string]>(
    `DELETE FROM waiting_records WHERE
       (SELECT at FROM log WHERE log.station = waiting_records.station AND log.seq = waiting_records.seq) < ?`,
  )
  const addRecord = sql.prepare(
    `INSERT INTO waiting_records (station, seq, flight, about) VALUES (@station, @seq, @flight, @about) ON CONFLICT DO NOTHING`,
  )
  const records = sql.prepare<[], WaitingRecord>('SELECT * FROM waiting_records ORDER BY station, seq')
  const anyRecord = sql.prepare<[]>('SELECT 1 FROM waiting_records LIMIT 1')
  const dropRecord = sql.prepare<[string, number]>('DELETE FROM waiting_records WHERE station = ? AND seq = ?')
  return {
    addWaiting: (bundle: WaitingBundle): void => void add.run(bundle),
    /** One that can be joined to a log that has come to `last`. */
    readJoinable: (station: string, last: number): WaitingBundle | null => next.get(station, last + 1) ?? null,
    dropWaiting: (hash: Buffer): void => void drop.run(hash),
    readWaiting: (): readonly { readonly station: string; readonly fromSeq: number; readonly toSeq: number }[] =>
      brief.all(),
    /** Lets go of what has waited since before then; the records themselves stay in their chain. */
    dropWaitingBefore(at: string): void {
      oldBundles.run(at)
      oldRecords.run(at)
    },
    addWaitingRecord: (record: WaitingRecord): void => void addRecord.run(record),
    readWaitingRecords: (): readonly WaitingRecord[] => records.all(),
    isAnyRecordWaiting: (): boolean => anyRecord.get() !== undefined,
    dropWaitingRecord: (station: string, seq: number): void => void dropRecord.run(station, seq),
  }
}

function deciding(sql: Database) {
  const decide = sql.prepare(
    `INSERT INTO deciding_records (thing, at, station, seq) VALUES (@thing, @at, @station, @seq)
     ON CONFLICT (thing) DO UPDATE SET at = excluded.at, station = excluded.station, seq = excluded.seq
     WHERE (excluded.at, excluded.station, excluded.seq) > (at, station, seq)`,
  )
  const decided = sql.prepare<[string], { at: string; station: string; seq: number }>(
    'SELECT at, station, seq FROM deciding_records WHERE thing = ?',
  )
  return {
    /** The record that is the newest word on a thing. */
    readDeciding: (thing: string) => decided.get(thing) ?? null,
    /** True where this record is the newest about the thing, whatever the order in which records arrive. */
    isDeciding: (record: {
      readonly thing: string
      readonly at: string
      readonly station: string
      readonly seq: number
    }): boolean => decide.run(record).changes === 1,
  }
}
