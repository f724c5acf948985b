/** Ranked lists of flights, the features behind them, and selections made by hand. */
import type { Database } from 'better-sqlite3'
import type { Reason } from '#core/worklist/Reason.ts'
import type { Band, Score } from '#core/worklist/Score.ts'
import type { SelectionReason } from '#core/worklist/SelectionReason.ts'

export type WorklistRecord = {
  readonly flight: number
  readonly asOf: string
  readonly rankedAt: string
  readonly capacity: number
  readonly randomShare: number
  readonly seed: string
  readonly highPack: string | null
  readonly drugPack: string | null
  readonly backend: string | null
}

export type EntryRecord = {
  readonly rank: number
  readonly traveller: number
  readonly priority: number
  readonly high: Score | null
  readonly drug: Score | null
  readonly novelty: number | null
  readonly selection: {
    readonly reason: SelectionReason
    readonly propensity: number
    readonly detail: string | null
  } | null
}

export type FeatureRecord = { readonly traveller: number; readonly asOf: string; readonly row: Float32Array }

export type TraineeRecord = {
  readonly traveller: number
  readonly flight: number
  readonly arrivalMs: number
  readonly identity: number | null
}

type EntryRow = {
  rank: number
  traveller: number
  priority: number
  high_p: number | null
  high_band: Band | null
  drug_p: number | null
  drug_band: Band | null
  novelty: number | null
  selection: SelectionReason | null
  propensity: number | null
  detail: string | null
  reasons: string | null
}
type Reasons = { readonly high?: readonly Reason[]; readonly drug?: readonly Reason[] }

export function worklistQueries(sql: Database) {
  return { ...lists(sql), ...features(sql), ...byHand(sql) }
}

function lists(sql: Database) {
  const save = sql.prepare(
    `INSERT INTO worklists (flight, as_of, ranked_at, capacity, random_share, seed, high_pack, drug_pack, backend)
     VALUES (@flight, @asOf, @rankedAt, @capacity, @randomShare, @seed, @highPack, @drugPack, @backend)
     ON CONFLICT (flight) DO UPDATE SET as_of = excluded.as_of, ranked_at = excluded.ranked_at, capacity = excluded.capacity,
       random_share = excluded.random_share, seed = excluded.seed, high_pack = excluded.high_pack,
       drug_pack = excluded.drug_pack, backend = excluded.backend`,
  )
  const clear = sql.prepare<[number]>('DELETE FROM worklist_entries WHERE flight = ?')
  const add = sql.prepare(
    `INSERT INTO worklist_entries (flight, rank, traveller, priority, high_p, high_band, drug_p, drug_band, novelty, selection, propensity, detail, reasons)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const one = sql.prepare<[number], WorklistRecord>(
    `SELECT flight, as_of AS asOf, ranked_at AS rankedAt, capacity, random_share AS randomShare, seed, high_pack AS highPack,
       drug_pack AS drugPack, backend FROM worklists WHERE flight = ?`,
  )
  const entryColumns = `SELECT rank, traveller, priority, high_p, high_band, drug_p, drug_band, novelty, selection, propensity, detail, reasons
     FROM worklist_entries`
  const entries = sql.prepare<[number], EntryRow>(`${entryColumns} WHERE flight = ? ORDER BY rank`)
  const ofTraveller = sql.prepare<[number], EntryRow>(`${entryColumns} WHERE traveller = ?`)
  return {
    /** Replaces the list of the flight. */
    save(list: WorklistRecord, listed: readonly EntryRecord[]): void {
      save.run(list)
      clear.run(list.flight)
      for (const entry of listed) add.run(list.flight, ...entryToRow(entry))
    },
    read: (flight: number): WorklistRecord | null => one.get(flight) ?? null,
    readEntries: (flight: number): readonly EntryRecord[] => entries.all(flight).map(rowToEntry),
    readEntry(traveller: number): EntryRecord | null {
      const row = ofTraveller.get(traveller)
      return row === undefined ? null : rowToEntry(row)
    },
  }
}

function entryToRow(entry: EntryRecord): readonly (string | number | null)[] {
  const { high, drug, selection } = entry
  const hasReasons = (high?.reasons.length ?? 0) + (drug?.reasons.length ?? 0) > 0
  return [
    entry.rank,
    entry.traveller,
    entry.priority,
    high?.p ?? null,
    high?.band ?? null,
    drug?.p ?? null,
    drug?.band ?? null,
    entry.novelty,
    selection?.reason ?? null,
    selection?.propensity ?? null,
    selection?.detail ?? null,
    hasReasons ? JSON.stringify({ high: high?.reasons, drug: drug?.reasons }) : null,
  ]
}

function rowToEntry(row: EntryRow): EntryRecord {
  const reasons: Reasons = row.reasons === null ? {} : (JSON.parse(row.reasons) as Reasons)
  return {
    rank: row.rank,
    traveller: row.traveller,
    priority: row.priority,
    high:
      row.high_p === null || row.high_band === null
        ? null
        : { model: 'high', p: row.high_p, band: row.high_band, reasons: reasons.high ?? [] },
    drug:
      row.drug_p === null || row.drug_band === null
        ? null
        : { model: 'drug', p: row.drug_p, band: row.drug_band, reasons: reasons.drug ?? [] },
    novelty: row.novelty,
    selection:
      row.selection === null ? null : { reason: row.selection, propensity: row.propensity ?? 1, detail: row.detail },
  }
}

function features(sql: Database) {
  const save = sql.prepare(
    `INSERT INTO feature_rows (traveller, flight, as_of, row_f32) VALUES (?, ?, ?, ?)
     ON CONFLICT (traveller) DO UPDATE SET as_of = excluded.as_of, row_f32 = excluded.row_f32`,
  )
  type Row = { traveller: number; asOf: string; bytes: Buffer }
  const columns = 'SELECT traveller, as_of AS asOf, row_f32 AS bytes FROM feature_rows'
  const ofFlight = sql.prepare<[number], Row>(`${columns} WHERE flight = ?`)
  const one = sql.prepare<[number], Row>(`${columns} WHERE traveller = ?`)
  const all = sql.prepare<[], Row>(`${columns} ORDER BY traveller`)
  const trainees = sql.prepare<[], TraineeRecord>(
    `SELECT travellers.row AS traveller, travellers.flight, arrival_ms AS arrivalMs, identity
     FROM feature_rows JOIN travellers ON travellers.row = feature_rows.traveller`,
  )
  const count = sql.prepare<[], { n: number }>('SELECT count(*) AS n FROM feature_rows')
  return {
    /** Whose features are saved. */
    readTrainees: (): readonly TraineeRecord[] => trainees.all(),
    countFeatures: (): number => count.get()?.n ?? 0,
    saveFeatures(flight: number, record: FeatureRecord): void {
      const { buffer, byteOffset, byteLength } = record.row
      save.run(record.traveller, flight, record.asOf, Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength))
    },
    readFeatures(traveller: number): FeatureRecord | null {
      const row = one.get(traveller)
      return row === undefined ? null : rowToFeatures(row)
    },
    readFlightFeatures: (flight: number): readonly FeatureRecord[] => ofFlight.all(flight).map(rowToFeatures),
    /** Every saved row, one at a time, by traveller. */
    *walkFeatures(): IterableIterator<FeatureRecord> {
      for (const row of all.iterate()) yield rowToFeatures(row)
    },
  }
}

/** Float32 in the machine's order: little-endian on every system this runs on. The copy makes the offset a multiple of 4. */
function rowToFeatures(row: { traveller: number; asOf: string; bytes: Buffer }): FeatureRecord {
  const copy = new Uint8Array(row.bytes)
  return { traveller: row.traveller, asOf: row.asOf, row: new Float32Array(copy.buffer) }
}

function byHand(sql: Database) {
  const select = sql.prepare(
    `INSERT INTO manual_selections (traveller, note, by_user, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (traveller) DO UPDATE SET note = excluded.note, by_user = excluded.by_user, at = excluded.at`,
  )
  const ofFlight = sql.prepare<[number], { traveller: number; note: string; by: string; at: string }>(
    `SELECT traveller, note, by_user AS "by", at FROM manual_selections
     WHERE traveller IN (SELECT row FROM travellers WHERE flight = ?)`,
  )
  return {
    saveManual(selection: {
      readonly traveller: number
      readonly note: string
      readonly by: string
      readonly at: string
    }): void {
      select.run(selection.traveller, selection.note, selection.by, selection.at)
    },
    readManual: (flight: number): readonly { readonly traveller: number; readonly note: string }[] =>
      ofFlight.all(flight),
  }
}
