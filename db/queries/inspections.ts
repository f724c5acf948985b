/** Results of checks, as read from the log; and what was done with each proposal. */
import type { Database } from 'better-sqlite3'
import type { Inspection } from '#core/inspection/Inspection.ts'
import type { Outcome } from '#core/inspection/Outcome.ts'
import { identityToNumber } from './travellers.ts'

export type InspectionSaving = {
  readonly inspection: Inspection
  readonly station: string
  readonly seq: number
  /** Null: the person is not known here. */
  readonly traveller: number | null
  readonly knownMs: number
  /** Of an imported row; null for a record made here. */
  readonly contentKey: Buffer | null
}

export type DispositionRecord = {
  readonly traveller: number
  readonly state: string
  readonly note: string | null
  readonly by: string
  readonly at: string
}

export type LabelRecord = {
  readonly traveller: number
  readonly outcome: Outcome
  readonly selectedBy: string
  readonly propensity: number
  readonly arrivalMs: number
  readonly identity: number | null
}

export function inspectionQueries(sql: Database) {
  return { ...checks(sql), ...alike(sql), ...dispositions(sql), ...labels(sql), ...waiting(sql) }
}

function checks(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO inspections (id, station, seq, traveller, traveller_id, flight_id, identity, at, at_ms, known_ms, by_user,
       selected_by, propensity, outcome, corrects, body, content_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const correct = sql.prepare<[string, string]>('UPDATE inspections SET corrected_by = ? WHERE id = ?')
  const byId = sql.prepare<[string], { body: string; corrected: string | null }>(
    'SELECT body, corrected_by AS corrected FROM inspections WHERE id = ?',
  )
  const ofTraveller = sql.prepare<[number], { body: string; corrected: string | null }>(
    'SELECT body, corrected_by AS corrected FROM inspections WHERE traveller = ? ORDER BY at_ms, row',
  )
  type Row = { body: string; corrected: string | null }
  const toRecord = (row: Row) => ({ ...(JSON.parse(row.body) as Inspection), correctedBy: row.corrected })
  return {
    add(saving: InspectionSaving): void {
      const { inspection } = saving
      add.run(
        inspection.id,
        saving.station,
        saving.seq,
        saving.traveller,
        inspection.travellerId,
        inspection.flightId,
        identityToNumber(inspection.identity),
        inspection.at,
        Date.parse(inspection.at),
        saving.knownMs,
        inspection.by,
        inspection.selectedBy,
        inspection.propensity,
        inspection.outcome,
        inspection.corrects,
        JSON.stringify(inspection),
        saving.contentKey,
      )
      if (inspection.corrects !== null) correct.run(inspection.id, inspection.corrects)
      // What takes a record back is no result: it never counts.
      if (inspection.withdraws) correct.run(inspection.id, inspection.id)
    },
    read(id: string): (Inspection & { readonly correctedBy: string | null }) | null {
      const row = byId.get(id)
      return row === undefined ? null : toRecord(row)
    },
    readTraveller: (traveller: number): readonly (Inspection & { readonly correctedBy: string | null })[] =>
      ofTraveller.all(traveller).map(toRecord),
  }
}

function alike(sql: Database) {
  const isKnown = sql.prepare<[Buffer], { found: number }>('SELECT 1 AS found FROM inspections WHERE content_key = ?')
  const byContent = sql.prepare<[Buffer], { body: string }>('SELECT body FROM inspections WHERE content_key = ?')
  const along = sql.prepare<[string, string], { body: string }>(
    `SELECT i.body FROM travellers t JOIN inspections i ON i.traveller = t.row
     WHERE t.flight = (SELECT row FROM flights WHERE id = ?) AND i.corrected_by IS NULL
       AND json_extract(i.body, '$.checkedWith') = ?`,
  )
  return {
    readByContent(contentKey: Buffer): Inspection | null {
      const row = byContent.get(contentKey)
      return row === undefined ? null : (JSON.parse(row.body) as Inspection)
    },
    isKnown: (contentKey: Buffer): boolean => isKnown.get(contentKey) !== undefined,
    /** Those of companions who were checked along with a record, as far as they stand. */
    readCheckedWith: (id: string, flightId: string): readonly Inspection[] =>
      along.all(flightId, id).map(({ body }) => JSON.parse(body) as Inspection),
  }
}

/** A result whose person is not known here yet, with what was said of that person. */
export type WaitingCheck = {
  readonly inspection: string
  readonly arrivalOn: string
  readonly designator: string
  readonly person: string
}

function waiting(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO waiting_checks (inspection, arrival_on, designator, person)
     VALUES (@inspection, @arrivalOn, @designator, @person) ON CONFLICT DO NOTHING`,
  )
  const ofDay = sql.prepare<[string], WaitingCheck>(
    `SELECT inspection, arrival_on AS arrivalOn, designator, person FROM waiting_checks WHERE arrival_on = ? ORDER BY inspection`,
  )
  const drop = sql.prepare<[string]>('DELETE FROM waiting_checks WHERE inspection = ?')
  const dropBefore = sql.prepare<[string]>('DELETE FROM waiting_checks WHERE arrival_on < ?')
  return {
    addWaiting: (check: WaitingCheck): void => void add.run(check),
    /** Results for flights that arrive on a day, whose people were not known when they came. */
    readWaiting: (arrivalOn: string): readonly WaitingCheck[] => ofDay.all(arrivalOn),
    dropWaiting: (inspection: string): void => void drop.run(inspection),
    /** The person never came: the result stays under its pseudonym, the name does not. */
    dropWaitingBefore: (day: string): void => void dropBefore.run(day),
  }
}

function dispositions(sql: Database) {
  const save = sql.prepare(
    `INSERT INTO dispositions (traveller, state, note, by_user, at) VALUES (@traveller, @state, @note, @by, @at)
     ON CONFLICT (traveller) DO UPDATE SET state = excluded.state, note = excluded.note, by_user = excluded.by_user, at = excluded.at`,
  )
  const columns = 'SELECT traveller, state, note, by_user AS "by", at FROM dispositions'
  const one = sql.prepare<[number], DispositionRecord>(`${columns} WHERE traveller = ?`)
  const ofFlight = sql.prepare<[number], DispositionRecord>(
    `${columns} WHERE traveller IN (SELECT row FROM travellers WHERE flight = ?)`,
  )
  return {
    saveDisposition: (record: DispositionRecord): void => void save.run(record),
    readDisposition: (traveller: number): DispositionRecord | null => one.get(traveller) ?? null,
    readDispositions: (flight: number): readonly DispositionRecord[] => ofFlight.all(flight),
  }
}

function labels(sql: Database) {
  const all = sql.prepare<[], LabelRecord>(
    `SELECT inspections.traveller, outcome, selected_by AS selectedBy, propensity, travellers.arrival_ms AS arrivalMs, travellers.identity
     FROM inspections JOIN travellers ON travellers.row = inspections.traveller
     WHERE corrected_by IS NULL ORDER BY inspections.row`,
  )
  return {
    /** Every result that stands and whose traveller is known, for training. */
    readLabels: (): IterableIterator<LabelRecord> => all.iterate(),
  }
}
