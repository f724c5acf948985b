/** What people have put right about who is who on a flight. */
import type { Database } from 'better-sqlite3'

export type CorrectionRecord = {
  /** Hash of who the manifest record names. */
  readonly sign: string
  readonly kind: 'apart' | 'together'
  /** Of the traveller that the record is kept from, or belongs to. */
  readonly code: string
}
export type CorrectionSaving = CorrectionRecord & {
  readonly flight: number
  readonly reason: string
  readonly by: string
  readonly at: string
}

export type CorrectionWord = Omit<CorrectionSaving, 'flight'>

export function correctionQueries(sql: Database) {
  const ofFlight = sql.prepare<[number], CorrectionRecord>('SELECT sign, kind, code FROM corrections WHERE flight = ?')
  const save = sql.prepare(
    `INSERT INTO corrections (flight, sign, kind, code, reason, by_user, at) VALUES (@flight, @sign, @kind, @code, @reason, @by, @at)
     ON CONFLICT (flight, sign) DO UPDATE SET kind = excluded.kind, code = excluded.code, reason = excluded.reason,
       by_user = excluded.by_user, at = excluded.at`,
  )
  const unlink = sql.prepare<[number, number, number]>(
    'DELETE FROM links WHERE key = ? AND at_ms = ? AND traveller = ?',
  )
  const messageOf = sql.prepare<[number], { message: number }>('SELECT message FROM raws WHERE row = ?')
  const words = sql.prepare<[number], CorrectionWord>(
    'SELECT sign, kind, code, reason, by_user AS "by", at FROM corrections WHERE flight = ? ORDER BY at',
  )
  return {
    /** With who said it, when and why. */
    readWords: (flight: number): readonly CorrectionWord[] => words.all(flight),
    readFlight: (flight: number): readonly CorrectionRecord[] => ofFlight.all(flight),
    /** The newest word holds. */
    save(correction: CorrectionSaving): void {
      save.run(correction)
    },
    /** What a person shared only by a record that was not theirs. */
    dropLink: (key: number, atMs: number, traveller: number): void => void unlink.run(key, atMs, traveller),
    readMessageOf: (raw: number): number | null => messageOf.get(raw)?.message ?? null,
  }
}
