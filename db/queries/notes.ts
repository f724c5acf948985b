/** Notes about travellers, a row for each time one was written, amended, deleted or brought back; and printed sheets. */
import type { Database } from 'better-sqlite3'

export type NoteRecord = {
  readonly station: string
  readonly seq: number
  /** Id of the first record of the note. */
  readonly note: string
  readonly traveller: number
  readonly kind: 'write' | 'amend' | 'remove' | 'restore'
  readonly text: string | null
  readonly salt: string | null
  readonly by: string
  readonly at: string
}
export type SheetRecord = {
  readonly traveller: number
  readonly purpose: string
  readonly by: string
  readonly at: string
}

export function noteQueries(sql: Database) {
  const columns = 'SELECT station, seq, note, traveller, kind, text, salt, by_user AS "by", at FROM notes'
  const ofTraveller = sql.prepare<[number], NoteRecord>(`${columns} WHERE traveller = ? ORDER BY at, station, seq`)
  const one = sql.prepare<[string, number], { text: string | null; salt: string | null }>(
    'SELECT text, salt FROM notes WHERE station = ? AND seq = ?',
  )
  const add = sql.prepare(
    `INSERT INTO notes (station, seq, note, traveller, kind, text, salt, by_user, at)
     VALUES (@station, @seq, @note, @traveller, @kind, @text, @salt, @by, @at) ON CONFLICT DO NOTHING`,
  )
  const addSheet = sql.prepare(
    'INSERT INTO sheets (traveller, purpose, by_user, at) VALUES (@traveller, @purpose, @by, @at)',
  )
  const sheetsOf = sql.prepare<[number], Omit<SheetRecord, 'traveller'> & { readonly number: number }>(
    'SELECT number, purpose, by_user AS "by", at FROM sheets WHERE traveller = ? ORDER BY number',
  )
  return {
    readSheets: (traveller: number) => sheetsOf.all(traveller),
    readTraveller: (traveller: number): readonly NoteRecord[] => ofTraveller.all(traveller),
    /** What stands beside a record of the log; null where it was purged. */
    readText(station: string, seq: number): { readonly text: string; readonly salt: string } | null {
      const row = one.get(station, seq)
      return row?.text == null || row.salt === null ? null : { text: row.text, salt: row.salt }
    },
    add: (record: NoteRecord): void => void add.run(record),
    /** Gives the number of the sheet. */
    addSheet: (sheet: SheetRecord): number => Number(addSheet.run(sheet).lastInsertRowid),
  }
}
