/** Declarations, with the traveller they belong to once that is known. */
import type { Database } from 'better-sqlite3'
import type { Declaration } from '#core/declaration/Declaration.ts'

export type DeclarationRecord = {
  readonly row: number
  readonly declaration: Declaration
  readonly traveller: number | null
  readonly rawRow: number
  readonly rawHash: Buffer
  readonly knownMs: number
}

export type DeclarationSaving = Omit<DeclarationRecord, 'row'> & {
  readonly row: number | null
  readonly flight: number | null
  readonly searchName: string
}

type Row = { row: number; traveller: number | null; raw: number; raw_hash: Buffer; known_ms: number; body: string }

const columns = 'SELECT row, traveller, raw, raw_hash, known_ms, body FROM declarations'

export function declarationQueries(sql: Database) {
  const byReference = sql.prepare<[string], Row>(`${columns} WHERE reference = ?`)
  const ofTraveller = sql.prepare<[number], Row>(`${columns} WHERE traveller = ? ORDER BY known_ms, row`)
  const ofFlight = sql.prepare<[number], Row>(
    `${columns} WHERE traveller IN (SELECT row FROM travellers WHERE flight = ?) ORDER BY known_ms, row`,
  )
  const waiting = sql.prepare<[string, string, string], Row>(
    `${columns} WHERE traveller IS NULL AND arrival_on = ? AND carrier = ? AND number = ?`,
  )
  const add = sql.prepare(
    `INSERT INTO declarations (reference, traveller, flight, search_name, birth_on, carrier, number, arrival_on, declared_at,
       known_ms, raw, raw_hash, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = sql.prepare(
    `UPDATE declarations SET traveller = ?, flight = ?, search_name = ?, birth_on = ?, carrier = ?, number = ?, arrival_on = ?,
       declared_at = ?, known_ms = ?, raw = ?, raw_hash = ?, body = ? WHERE row = ?`,
  )
  const attach = sql.prepare<[number, number, number]>(
    'UPDATE declarations SET traveller = ?, flight = ? WHERE row = ?',
  )
  return {
    readByReference(reference: string): DeclarationRecord | null {
      const row = byReference.get(reference)
      return row === undefined ? null : rowToDeclaration(row)
    },
    readTraveller: (traveller: number): readonly DeclarationRecord[] =>
      ofTraveller.all(traveller).map(rowToDeclaration),
    readFlight: (flight: number): readonly DeclarationRecord[] => ofFlight.all(flight).map(rowToDeclaration),
    /** Declarations for a flight whose traveller was not known when they came. */
    readWaiting: (arrivalOn: string, carrier: string, number: string): readonly DeclarationRecord[] =>
      waiting.all(arrivalOn, carrier, number).map(rowToDeclaration),
    save(saving: DeclarationSaving): void {
      const { declaration } = saving
      const state = [
        saving.traveller,
        saving.flight,
        saving.searchName,
        declaration.birthOn,
        declaration.carrier,
        declaration.number?.replace(/^0+(?=\d)/, '') ?? null,
        declaration.arrivalOn,
        declaration.declaredAt,
        saving.knownMs,
        saving.rawRow,
        saving.rawHash,
        JSON.stringify({ ...declaration, raw: '' }),
      ]
      if (saving.row === null) add.run(declaration.reference, ...state)
      else update.run(...state, saving.row)
    },
    attach: (row: number, traveller: number, flight: number): void => void attach.run(traveller, flight, row),
  }
}

function rowToDeclaration(row: Row): DeclarationRecord {
  return {
    row: row.row,
    declaration: JSON.parse(row.body) as Declaration,
    traveller: row.traveller,
    rawRow: row.raw,
    rawHash: row.raw_hash,
    knownMs: row.known_ms,
  }
}
