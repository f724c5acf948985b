/** Flights, what was sent about them, and the counts the board shows. */
import type { Database } from 'better-sqlite3'
import type { Flight, Push } from '#core/flight/Flight.ts'
import type { FlightId } from '#core/flight/FlightId.ts'

export type FlightRecord = {
  readonly row: number
  readonly flight: Flight
  readonly arrivalMs: number
  readonly capacity: number | null
  readonly randomShare: number | null
  /** Latest preparation of its messages. */
  readonly asOf: string | null
  readonly counts: FlightCounts
  /** When the saved list was made; null: not ranked yet. */
  readonly rankedAt: string | null
}

export type FlightCounts = {
  readonly travellers: number
  readonly crew: number
  readonly bags: number
  readonly countPnr: number
  readonly countApi: number
  readonly countDcs: number
  readonly withoutDocuments: number
  readonly notOnBoard: number
  readonly changed: number
  readonly problems: number
  readonly selected: number
  readonly handled: number
  readonly finds: number
  readonly watchlistHits: number
}

type FlightRow = FlightCounts & {
  row: number
  id: FlightId
  carrier: string
  number: string
  suffix: string | null
  departureOn: string
  from_airport: string
  to_airport: string
  departureLocal: string | null
  arrivalLocal: string | null
  departureAt: string | null
  arrivalAt: string | null
  arrivalMs: number
  codeshares: string
  equipment: string | null
  gate: string | null
  belt: string | null
  capacity: number | null
  randomShare: number | null
  asOf: string | null
  rankedAt: string | null
}

const columns = `SELECT flights.row, id, carrier, number, suffix, departure_on AS departureOn, from_airport, to_airport,
  departure_local AS departureLocal, arrival_local AS arrivalLocal, departure_at AS departureAt, arrival_at AS arrivalAt,
  arrival_ms AS arrivalMs, codeshares, equipment, gate, belt, flights.capacity, flights.random_share AS randomShare,
  flights.as_of AS asOf, travellers, crew, bags, count_pnr AS countPnr, count_api AS countApi, count_dcs AS countDcs,
  without_documents AS withoutDocuments, not_on_board AS notOnBoard, changed, problems, selected, handled, finds,
  watchlist_hits AS watchlistHits, worklists.ranked_at AS rankedAt
  FROM flights LEFT JOIN worklists ON worklists.flight = flights.row`

export function flightQueries(sql: Database) {
  return { ...reading(sql), ...saving(sql), ...pushes(sql), ...listsDue(sql) }
}

function reading(sql: Database) {
  const byId = sql.prepare<[string], FlightRow>(`${columns} WHERE id = ?`)
  const byRow = sql.prepare<[number], FlightRow>(`${columns} WHERE flights.row = ?`)
  const between = sql.prepare<[number, number], FlightRow>(
    `${columns} WHERE arrival_ms >= ? AND arrival_ms < ? ORDER BY arrival_ms, id`,
  )
  const idsBetween = sql.prepare<[number, number], { id: FlightId }>(
    'SELECT id FROM flights WHERE arrival_ms >= ? AND arrival_ms < ? ORDER BY arrival_ms, id',
  )
  const byPrefix = sql.prepare<[string, string], FlightRow>(`${columns} WHERE id >= ? AND id < ? ORDER BY id`)
  const pushesOf = sql.prepare<[number], Push>(
    `SELECT source, label, prepared_at AS preparedAt, received_at AS receivedAt, travellers
     FROM pushes WHERE flight = ? ORDER BY row`,
  )
  const toRecord = (row: FlightRow): FlightRecord => rowToFlight(row, pushesOf.all(row.row))
  const one = (row: FlightRow | undefined): FlightRecord | null => (row === undefined ? null : toRecord(row))
  return {
    read: (id: string): FlightRecord | null => one(byId.get(id)),
    readRow: (row: number): FlightRecord | null => one(byRow.get(row)),
    /** Flights that arrive in `[fromMs, toMs)`, by arrival. */
    readBetween: (fromMs: number, toMs: number): readonly FlightRecord[] => between.all(fromMs, toMs).map(toRecord),
    readIdsBetween: (fromMs: number, toMs: number): readonly FlightId[] =>
      idsBetween.all(fromMs, toMs).map((row) => row.id),
    /** Every flight of a designator on a local day of departure, whatever its airports: `KE18`, `2026-11-22`. */
    readByDesignator(designator: string, departureOn: string): readonly FlightRecord[] {
      const prefix = `${designator}-${departureOn.replaceAll('-', '')}-`
      return byPrefix.all(prefix, `${prefix}\u{10ffff}`).map(toRecord)
    },
  }
}

function rowToFlight(row: FlightRow, pushes: readonly Push[]): FlightRecord {
  const { row: number, from_airport: from, to_airport: to, arrivalMs, capacity, randomShare, asOf, rankedAt } = row
  const counts: FlightCounts = {
    travellers: row.travellers,
    crew: row.crew,
    bags: row.bags,
    countPnr: row.countPnr,
    countApi: row.countApi,
    countDcs: row.countDcs,
    withoutDocuments: row.withoutDocuments,
    notOnBoard: row.notOnBoard,
    changed: row.changed,
    problems: row.problems,
    selected: row.selected,
    handled: row.handled,
    finds: row.finds,
    watchlistHits: row.watchlistHits,
  }
  const flight: Flight = {
    id: row.id,
    carrier: row.carrier,
    number: row.number,
    suffix: row.suffix,
    departureOn: row.departureOn,
    from,
    to,
    departureLocal: row.departureLocal,
    arrivalLocal: row.arrivalLocal,
    departureAt: row.departureAt,
    arrivalAt: row.arrivalAt,
    codeshares: JSON.parse(row.codeshares) as string[],
    equipment: row.equipment,
    gate: row.gate,
    belt: row.belt,
    pushes,
  }
  return { row: number, flight, arrivalMs, capacity, randomShare, asOf, counts, rankedAt }
}

function saving(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO flights (id, carrier, number, suffix, departure_on, from_airport, to_airport, arrival_ms, changed_at)
     VALUES (@id, @carrier, @number, @suffix, @departureOn, @from, @to, @arrivalMs, @changedAt)`,
  )
  const update = sql.prepare(
    `UPDATE flights SET departure_local = @departureLocal, arrival_local = @arrivalLocal, departure_at = @departureAt,
       arrival_at = @arrivalAt, arrival_ms = @arrivalMs, codeshares = @codeshares, equipment = @equipment, gate = @gate,
       belt = @belt, as_of = @asOf, changed_at = @changedAt WHERE row = @row`,
  )
  const moveTravellers = sql.prepare<[number, number, number]>(
    'UPDATE travellers SET arrival_ms = ? WHERE flight = ? AND arrival_ms <> ?',
  )
  const setCapacity = sql.prepare<[number | null, number | null, number]>(
    'UPDATE flights SET capacity = ?, random_share = ? WHERE row = ?',
  )
  const count = sql.prepare<{ flight: number }>(countSql)
  const countDone = sql.prepare<{ flight: number }>(countDoneSql)
  return {
    /** Adds the flight where `row` is null; gives the row. */
    save(flight: {
      readonly row: number | null
      readonly flight: Flight
      readonly arrivalMs: number
      readonly asOf: string | null
      readonly changedAt: string
    }): number {
      const { codeshares, pushes: _pushes, ...plain } = flight.flight
      const values = { ...plain, codeshares: JSON.stringify(codeshares), ...flight, flight: null }
      const row = flight.row ?? Number(add.run(values).lastInsertRowid)
      update.run({ ...values, row })
      if (flight.row !== null) moveTravellers.run(flight.arrivalMs, row, flight.arrivalMs)
      return row
    },
    /** Null: by the station's rule. */
    saveCapacity(flight: number, capacity: number | null, randomShare: number | null): void {
      setCapacity.run(capacity, randomShare, flight)
    },
    /** Counts again what the board shows; call it in the transaction that changed the flight. */
    refreshCounts(flight: number): void {
      count.run({ flight })
    },
    /** Counts again only selections and what was done about them. */
    refreshDone(flight: number): void {
      countDone.run({ flight })
    },
  }
}

function listsDue(sql: Database) {
  const setAsOf = sql.prepare<[string, number]>('UPDATE flights SET as_of = ? WHERE row = ?')
  const markDue = sql.prepare<[string]>('UPDATE flights SET list_due = 1 WHERE id = ? AND list_due = 0')
  const clearDue = sql.prepare<[number]>('UPDATE flights SET list_due = 0 WHERE row = ?')
  const due = sql.prepare<[], { id: FlightId }>('SELECT id FROM flights WHERE list_due = 1 ORDER BY arrival_ms')
  return {
    /** In the write that changes a flight: whatever happens next, its list will be made anew. */
    markListDue: (flightId: string): void => void markDue.run(flightId),
    /** In the write that saves its list. */
    clearListDue: (flight: number): void => void clearDue.run(flight),
    readListsDue: (): readonly FlightId[] => due.all().map((row) => row.id),
    saveAsOf: (flight: number, asOf: string): void => void setAsOf.run(asOf, flight),
  }
}

function pushes(sql: Database) {
  const addPush = sql.prepare(
    `INSERT INTO pushes (flight, message, source, label, prepared_at, received_at, travellers) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const addTo = sql.prepare(
    `UPDATE pushes SET message = @message, prepared_at = coalesce(@preparedAt, prepared_at), received_at = @receivedAt,
       travellers = travellers + @travellers
     WHERE row = (SELECT max(row) FROM pushes WHERE flight = @flight AND source = @source)
       AND (SELECT file FROM messages WHERE row = pushes.message) = (SELECT file FROM messages WHERE row = @message)`,
  )
  // All messages of one push are prepared at one moment: the first of them is where it begins.
  const setLastPush = sql.prepare<[number, number, number]>(
    `UPDATE flights SET last_push = min(?, coalesce((SELECT min(part.row) FROM messages AS part JOIN messages AS last ON last.row = ?
       WHERE part.flight = flights.row AND part.prepared_at = last.prepared_at AND part.format = last.format), 9e15)) WHERE row = ?`,
  )
  return {
    addPush(flight: number, message: number, push: Push): void {
      addPush.run(flight, message, push.source, push.label, push.preparedAt, push.receivedAt, push.travellers)
    },
    /** Counts more into the newest push of a source where it came in the same file; else adds one. */
    addToPush(flight: number, message: number, push: Push): void {
      if (addTo.run({ ...push, flight, message }).changes === 0) {
        addPush.run(flight, message, push.source, push.label, push.preparedAt, push.receivedAt, push.travellers)
      }
    },
    /** `message` closes the newest push of bookings: what changes from its first message on is news. */
    saveLastPush: (flight: number, message: number): void => void setLastPush.run(message, message, flight),
  }
}

/** `changed` counts from the last push on. Crew are counted apart; the rest are travellers. */
const countSql = `UPDATE flights SET (travellers, crew, count_pnr, count_api, count_dcs, without_documents, not_on_board, changed) = (
    SELECT count(*) FILTER (WHERE kind <> 'crew'), count(*) FILTER (WHERE kind = 'crew'),
      count(*) FILTER (WHERE sources LIKE '%PNR%'), count(*) FILTER (WHERE sources LIKE '%API%'),
      count(*) FILTER (WHERE sources LIKE '%DCS%'), count(*) FILTER (WHERE document IS NULL AND kind <> 'crew'),
      count(*) FILTER (WHERE on_board = 0), count(*) FILTER (WHERE changed_by >= coalesce(flights.last_push, 0))
    FROM travellers WHERE flight = flights.row),
  bags = (SELECT count(*) FROM bags WHERE flight = flights.row AND status <> 'deleted'),
  problems = (SELECT count(*) FROM problems JOIN messages ON messages.row = problems.message WHERE messages.flight = flights.row)
  WHERE row = @flight`

const countDoneSql = `UPDATE flights SET
  selected = (SELECT count(*) FROM worklist_entries WHERE flight = @flight AND selection <> 'companion'),
  handled = (SELECT count(*) FROM worklist_entries AS entry JOIN dispositions ON dispositions.traveller = entry.traveller
    WHERE entry.flight = @flight AND entry.selection <> 'companion' AND dispositions.state <> 'open'),
  finds = (SELECT count(DISTINCT inspections.traveller) FROM travellers JOIN inspections ON inspections.traveller = travellers.row
    WHERE travellers.flight = @flight AND outcome <> 'nothing' AND corrected_by IS NULL),
  watchlist_hits = (SELECT count(DISTINCT hit.traveller) FROM travellers JOIN watchlist_hits AS hit ON hit.traveller = travellers.row
    WHERE travellers.flight = @flight AND hit.state <> 'rejected')
  WHERE row = @flight`
