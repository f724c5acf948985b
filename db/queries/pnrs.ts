/** Bookings by flight: the present version whole, the earlier ones as what changed and where their raw text lies. */
import type { Database } from 'better-sqlite3'
import type { Pnr } from '#core/booking/Pnr.ts'

export type PnrRecord = {
  readonly row: number
  readonly key: string
  /** Without raw text; `rawRow` names it. */
  readonly pnr: Pnr
  readonly rawRow: number
  readonly rawHash: Buffer
  readonly version: number
  readonly preparedMs: number
  readonly push: string
}

export type PnrVersion = {
  readonly version: number
  readonly message: number
  readonly rawRow: number
  readonly at: string
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[]
}

export type PnrSaving = Omit<PnrRecord, 'row'> & {
  readonly row: number | null
  readonly flight: number
  readonly message: number
  readonly at: string
  readonly changes: PnrVersion['changes']
}

type PnrRow = {
  row: number
  key: string
  raw: number
  raw_hash: Buffer
  version: number
  prepared_ms: number
  push: string
  body: string
}

const columns = 'SELECT row, key, raw, raw_hash, version, prepared_ms, push, body FROM pnrs'

export function pnrQueries(sql: Database) {
  const ofFlight = sql.prepare<[number], PnrRow>(`${columns} WHERE flight = ?`)
  const byRow = sql.prepare<[number], PnrRow>(`${columns} WHERE row = ?`)
  const versionsOf = sql.prepare<[number], Omit<PnrVersion, 'changes'> & { changes: string }>(
    'SELECT version, message, raw AS rawRow, at, changes FROM pnr_versions WHERE pnr = ? ORDER BY version',
  )
  const add = sql.prepare(
    `INSERT INTO pnrs (flight, key, locator, message, raw, raw_hash, version, prepared_ms, push, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = sql.prepare(
    `UPDATE pnrs SET locator = ?, message = ?, raw = ?, raw_hash = ?, version = ?, prepared_ms = ?, push = ?, body = ? WHERE row = ?`,
  )
  const see = sql.prepare<[string, number, number]>('UPDATE pnrs SET push = ?, prepared_ms = ? WHERE row = ?')
  const addVersion = sql.prepare(
    'INSERT INTO pnr_versions (pnr, version, message, raw, at, changes) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return {
    readFlight: (flight: number): readonly PnrRecord[] => ofFlight.all(flight).map(rowToPnr),
    read(row: number): PnrRecord | null {
      const found = byRow.get(row)
      return found === undefined ? null : rowToPnr(found)
    },
    readVersions: (row: number): readonly PnrVersion[] =>
      versionsOf.all(row).map((version) => ({ ...version, changes: JSON.parse(version.changes) })),
    /** Saves a new version; gives the row of the booking. */
    saveVersion(saving: PnrSaving): number {
      const locator = saving.pnr.locators[0]?.code ?? null
      const { message, rawRow, rawHash, version, preparedMs, push } = saving
      const body = JSON.stringify(saving.pnr)
      const state = [message, rawRow, rawHash, version, preparedMs, push, body]
      let row = saving.row
      if (row === null) row = Number(add.run(saving.flight, saving.key, locator, ...state).lastInsertRowid)
      else update.run(locator, ...state, row)
      addVersion.run(row, version, message, rawRow, saving.at, JSON.stringify(saving.changes))
      return row
    },
    /** A newer push has the same booking again. */
    saveSeen(row: number, push: string, preparedMs: number): void {
      see.run(push, preparedMs, row)
    },
  }
}

function rowToPnr(row: PnrRow): PnrRecord {
  return {
    row: row.row,
    key: row.key,
    pnr: JSON.parse(row.body) as Pnr,
    rawRow: row.raw,
    rawHash: row.raw_hash,
    version: row.version,
    preparedMs: row.prepared_ms,
    push: row.push,
  }
}
