/** Travellers: the narrow row that lists and history read, and the whole record beside it. */
import type { Database } from 'better-sqlite3'
import { splitId } from '#core/flight/splitId.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { IdentityKey, Traveller, TravellerId } from '#core/traveller/Traveller.ts'

export type TravellerRecord = {
  readonly row: number
  readonly code: string
  readonly flight: number
  /** Row of the booking. */
  readonly pnr: number | null
  readonly pnrIndex: number | null
  readonly traveller: Traveller
  /** The manifest's view, without raw text; `personRaw` names it. */
  readonly person: ManifestPerson | null
  readonly personRaw: number | null
  readonly knownMs: number
}

export type TravellerSaving = Omit<TravellerRecord, 'row'> & {
  readonly row: number | null
  readonly document: string | null
  readonly locator: string | null
  readonly arrivalMs: number
  readonly origin: string | null
  readonly agency: string | null
  readonly partySize: number | null
  /** Whether arrival, booking or identity may be others than those saved: their columns stand in indexes. */
  readonly mayHaveOtherKeys: boolean
  /** Row of the message that changed the traveller after the first sight. */
  readonly changedBy: number | null
}

export type ChangeRecord = {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  readonly isMaterial: boolean
}

type Row = {
  row: number
  code: string
  flight: number
  pnr: number | null
  pnr_index: number | null
  body: string
  person: string | null
  api_raw: number | null
  known_ms: number
}

const columns = `SELECT travellers.row, code, travellers.flight, pnr, pnr_index, body, person, api_raw, known_ms
  FROM travellers JOIN traveller_bodies ON traveller_bodies.traveller = travellers.row`

export function travellerQueries(sql: Database) {
  return { ...reading(sql), ...saving(sql), ...changes(sql), ...absorbing(sql) }
}

function reading(sql: Database) {
  const ofFlight = sql.prepare<[number], Row>(`${columns} WHERE travellers.flight = ? ORDER BY travellers.row`)
  const byRow = sql.prepare<[number], Row>(`${columns} WHERE travellers.row = ?`)
  const byCode = sql.prepare<[string, string], Row>(
    `${columns} WHERE travellers.flight = (SELECT row FROM flights WHERE id = ?) AND code = ?`,
  )
  const rowOf = sql.prepare<[string, string], { row: number }>(
    'SELECT row FROM travellers WHERE flight = (SELECT row FROM flights WHERE id = ?) AND code = ?',
  )
  const idOf = sql.prepare<[number], { id: string }>(
    `SELECT flights.id || '/' || code AS id FROM travellers JOIN flights ON flights.row = travellers.flight WHERE travellers.row = ?`,
  )
  const identityOf = sql.prepare<[number], { identity: number | null; flight: number }>(
    'SELECT identity, flight FROM travellers WHERE row = ?',
  )
  const ofIdentity = sql.prepare<[number], { row: number; flight: number }>(
    'SELECT row, flight FROM travellers WHERE identity = ?',
  )
  const count = sql.prepare<[], { n: number }>('SELECT count(*) AS n FROM travellers')
  const one = (row: Row | undefined): TravellerRecord | null => (row === undefined ? null : rowToTraveller(row))
  return {
    readFlight: (flight: number): readonly TravellerRecord[] => ofFlight.all(flight).map(rowToTraveller),
    readRow: (row: number): TravellerRecord | null => one(byRow.get(row)),
    read: (id: string): TravellerRecord | null => one(byCode.get(...flightAndCode(id))),
    /** The store's number of a traveller; null where the id is unknown. */
    readRowOf: (id: string): number | null => rowOf.get(...flightAndCode(id))?.row ?? null,
    readIdOf: (row: number): TravellerId | null => (idOf.get(row)?.id ?? null) as TravellerId | null,
    readIdentityOf: (row: number): number | null => identityOf.get(row)?.identity ?? null,
    /** Every arrival of the same person, this one at least; those kept apart too. */
    readArrivalsOf(row: number): readonly { readonly row: number; readonly flight: number }[] {
      const own = identityOf.get(row)
      if (own === undefined) return []
      return own.identity === null ? [{ row, flight: own.flight }] : ofIdentity.all(own.identity)
    },
    count: (): number => count.get()?.n ?? 0,
  }
}

function flightAndCode(id: string): [string, string] {
  const { flightId, own } = splitId(id)
  return [flightId, own]
}

function rowToTraveller(row: Row): TravellerRecord {
  return {
    row: row.row,
    code: row.code,
    flight: row.flight,
    pnr: row.pnr,
    pnrIndex: row.pnr_index,
    traveller: JSON.parse(row.body) as Traveller,
    person: row.person === null ? null : (JSON.parse(row.person) as ManifestPerson),
    personRaw: row.api_raw,
    knownMs: row.known_ms,
  }
}

function saving(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO travellers (flight, code, known_ms, arrival_ms, pnr, identity, pnr_ref, pnr_index, kind, surname, given, search_name, birth_on, sex,
       nationality, document, seat, cabin, locator, on_board, sources, conflicts, origin, agency, party_size,
       bag_pieces, bag_weight_kg, api_raw, changed_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = sql.prepare(
    `UPDATE travellers SET pnr_ref = ?, pnr_index = ?, kind = ?, surname = ?, given = ?, search_name = ?,
       birth_on = ?, sex = ?, nationality = ?, document = ?, seat = ?, cabin = ?, locator = ?, on_board = ?, sources = ?,
       conflicts = ?, origin = ?, agency = ?, party_size = ?, bag_pieces = ?, bag_weight_kg = ?,
       api_raw = ?, changed_by = coalesce(?, changed_by) WHERE row = ?`,
  )
  // SQLite writes every index of a column that a statement names, changed or not: most updates change none of these.
  const updateKeys = sql.prepare(
    `UPDATE travellers SET arrival_ms = ?, pnr = ?, identity = ?
     WHERE row = ? AND NOT (arrival_ms IS ? AND pnr IS ? AND identity IS ?)`,
  )
  const addBody = sql.prepare('INSERT INTO traveller_bodies (traveller, body, person) VALUES (?, ?, ?)')
  const updateBody = sql.prepare('UPDATE traveller_bodies SET body = ?, person = ? WHERE traveller = ?')
  return {
    /** Adds the traveller where `row` is null; gives the row. */
    save(saving: TravellerSaving): number {
      const body = JSON.stringify(saving.traveller)
      const person = saving.person === null ? null : JSON.stringify(saving.person)
      if (saving.row !== null) {
        update.run(...savingToRow(saving), saving.row)
        if (saving.mayHaveOtherKeys) updateKeys.run(...savingToKeys(saving), saving.row, ...savingToKeys(saving))
        updateBody.run(body, person, saving.row)
        return saving.row
      }
      const added = add.run(saving.flight, saving.code, saving.knownMs, ...savingToKeys(saving), ...savingToRow(saving))
      const row = Number(added.lastInsertRowid)
      addBody.run(row, body, person)
      return row
    },
  }
}

/** The columns that stand in indexes. */
function savingToKeys({ arrivalMs, pnr, traveller }: TravellerSaving): readonly (number | null)[] {
  return [arrivalMs, pnr, identityToNumber(traveller.identity)]
}

/** The other columns that may change, in the order of both statements. */
function savingToRow(saving: TravellerSaving): readonly (string | number | null)[] {
  const { traveller } = saving
  return [
    traveller.pnrRef,
    saving.pnrIndex,
    traveller.kind,
    traveller.name.surname,
    traveller.name.given,
    traveller.name.search,
    traveller.birthOn,
    traveller.sex,
    traveller.nationality,
    saving.document,
    traveller.seat,
    traveller.cabin,
    saving.locator,
    Number(traveller.onBoard),
    traveller.sources.join(','),
    traveller.conflicts.length,
    saving.origin,
    saving.agency,
    saving.partySize,
    traveller.bagPieces,
    traveller.bagWeightKg,
    saving.personRaw,
    saving.changedBy,
  ]
}

/** Identity keys are 13 hexadecimal digits: 52 bits, which the store holds as a number. */
export function identityToNumber(identity: IdentityKey | null): number | null {
  return identity === null ? null : Number.parseInt(identity, 16)
}

export function numberToIdentity(number: number): IdentityKey {
  return number.toString(16).padStart(13, '0') as IdentityKey
}

function changes(sql: Database) {
  const add = sql.prepare(
    'INSERT INTO traveller_changes (traveller, message, at, field, before, after, material) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  type Row = Omit<ChangeRecord, 'isMaterial'> & { message: number; at: string; material: number }
  const ofTraveller = sql.prepare<[number], Row>(
    'SELECT message, at, field, before, after, material FROM traveller_changes WHERE traveller = ? ORDER BY row',
  )
  return {
    addChange(
      change: ChangeRecord & { readonly traveller: number; readonly message: number; readonly at: string },
    ): void {
      const { traveller, message, at, field, before, after, isMaterial } = change
      add.run(traveller, message, at, field, before, after, Number(isMaterial))
    },
    readChanges: (traveller: number): readonly (ChangeRecord & { readonly message: number; readonly at: string })[] =>
      ofTraveller.all(traveller).map(({ material, ...change }) => ({ ...change, isMaterial: material === 1 })),
  }
}

/** Everything that a person did about the record goes over to the other one; what was computed of it goes. */
function absorbing(sql: Database) {
  const move = ['declarations', 'inspections', 'traveller_changes', 'notes', 'sheets'].map((table) =>
    sql.prepare<[number, number]>(`UPDATE ${table} SET traveller = ? WHERE traveller = ?`),
  )
  const moveBags = sql.prepare<[number, number]>('UPDATE bags SET owner = ? WHERE owner = ?')
  const moveOne = ['dispositions', 'manual_selections', 'watchlist_hits', 'claims', 'walk_ins'].map((table) =>
    sql.prepare<[number, number]>(`UPDATE OR IGNORE ${table} SET traveller = ? WHERE traveller = ?`),
  )
  const drop = [
    ...[
      'dispositions',
      'manual_selections',
      'watchlist_hits',
      'claims',
      'walk_ins',
      'worklist_entries',
      'feature_rows',
      'traveller_bodies',
    ].map((table) => `DELETE FROM ${table} WHERE traveller = ?`),
    'DELETE FROM traveller_search WHERE rowid = ?',
    'DELETE FROM travellers WHERE row = ?',
  ].map((text) => sql.prepare<[number]>(text))
  return {
    absorb(gone: number, keep: number): void {
      for (const statement of [...move, ...moveOne]) statement.run(keep, gone)
      moveBags.run(keep, gone)
      for (const statement of drop) statement.run(gone)
    },
  }
}
