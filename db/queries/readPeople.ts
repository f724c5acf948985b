/** Travellers across flights: one person's other arrivals, and people found by row numbers. */
import type { Database } from 'better-sqlite3'

export type PersonArrival = {
  readonly travellerId: string
  readonly flight: string
  readonly from: string
  readonly arrivalMs: number
  readonly agency: string | null
  readonly bagWeightKg: number | null
  readonly outcome: string | null
  readonly substance: string | null
  readonly row: number
}

export type FoundRow = {
  readonly row: number
  readonly travellerId: string
  readonly surname: string
  readonly given: string
  readonly searchName: string
  readonly flightRow: number
  readonly flightId: string
  readonly flight: string
  readonly date: string
  readonly arrivalMs: number
  readonly birthOn: string | null
  readonly nationality: string | null
  readonly seat: string | null
  readonly locator: string | null
  readonly document: string | null
  readonly selected: number
}

/** As much of a traveller as tells how like a name is. */
export type NameRow = Pick<FoundRow, 'row' | 'searchName' | 'arrivalMs'>

/** Someone who shares a value with another traveller. */
export type LinkedPerson = {
  readonly row: number
  readonly pnr: number | null
  readonly identity: number | null
  readonly travellerId: string
  readonly surname: string
  readonly given: string
  readonly flight: string
  readonly date: string
  readonly arrivalMs: number
  readonly outcome: string | null
}

/** A bag by its tag: with its owner's row, or with `row` null where nobody is known to own it. */
export type FoundTag = FoundRow & { readonly bagTag: string; readonly bagId: string }

/** A leg as a boarding pass names it. */
export type PassLeg = {
  readonly from: string
  readonly to: string
  readonly carrier: string
  readonly number: string
  readonly departureOn: string | null
}

type LegQuery = Omit<PassLeg, 'departureOn'> & { readonly first: string; readonly last: string }

/** Every word must be there in one of its spellings; a spelling that ends in `*` is the start of a word. */
export type WordQuery = {
  readonly column: 'name' | 'document' | 'locator' | 'phone'
  readonly words: readonly (readonly string[])[]
  readonly flightId: string | null
}

/** Letters and digits alone reach the query language, so that nothing typed can act as an operator. */
function toMatch({ column, words }: WordQuery): string {
  const group = (spellings: readonly string[]): string =>
    `(${spellings.map((one) => `"${one.replaceAll(/[^\p{L}\p{N}]/gu, '')}"${one.endsWith('*') ? ' *' : ''}`).join(' OR ')})`
  return `{${column}} : (${words.map(group).join(' AND ')})`
}

const lastCheck = `(SELECT i.row FROM inspections i WHERE i.traveller = t.row AND i.corrected_by IS NULL
   ORDER BY i.at_ms DESC, i.row DESC LIMIT 1)`
const foundColumns = `t.row, f.id || '/' || t.code AS travellerId, t.surname, t.given, t.search_name AS searchName,
  f.row AS flightRow, f.id AS flightId, f.carrier || f.number || coalesce(f.suffix, '') AS flight,
  substr(coalesce(f.arrival_local, f.departure_on), 1, 10) AS date, f.arrival_ms AS arrivalMs,
  t.birth_on AS birthOn, t.nationality, t.seat, t.locator, t.document,
  EXISTS (SELECT 1 FROM worklist_entries e WHERE e.traveller = t.row AND e.selection IS NOT NULL) AS selected`

/** A seat is on every aircraft: more flights than these name too many people. */
const flightsAtMost = 12

const nameColumns = 't.row, t.search_name AS searchName, t.arrival_ms AS arrivalMs'

export function readPeopleQueries(sql: Database) {
  return { ...arrivalsOf(sql), ...linked(sql), ...words(sql), ...places(sql) }
}

function arrivalsOf(sql: Database) {
  const arrivals = sql.prepare<[number], PersonArrival>(
    `SELECT f.id || '/' || t.code AS travellerId, f.carrier || f.number || coalesce(f.suffix, '') AS flight,
       f.from_airport AS "from", t.arrival_ms AS arrivalMs, t.agency, t.bag_weight_kg AS bagWeightKg, t.row,
       i.outcome, i.body ->> '$.substance' AS substance
     FROM travellers t JOIN flights f ON f.row = t.flight LEFT JOIN inspections i ON i.row = ${lastCheck}
     WHERE t.identity = ? AND (t.separated = 0 OR i.row IS NOT NULL) ORDER BY t.arrival_ms DESC LIMIT 200`,
  )
  return {
    /** Arrivals of one person, newest first. */
    readArrivals: (identity: number): readonly PersonArrival[] => arrivals.all(identity),
  }
}

function linked(sql: Database) {
  const people = sql.prepare<{ pnrs: string; travellers: string }, LinkedPerson>(
    `SELECT t.row, t.pnr, t.identity, f.id || '/' || t.code AS travellerId, t.surname, t.given,
       f.carrier || f.number || coalesce(f.suffix, '') AS flight, t.arrival_ms AS arrivalMs,
       substr(coalesce(f.arrival_local, f.departure_on), 1, 10) AS date, i.outcome
     FROM (SELECT row FROM travellers WHERE pnr IN (SELECT value FROM json_each(@pnrs))
       UNION SELECT value FROM json_each(@travellers)) AS wanted
     JOIN travellers t ON t.row = wanted.row JOIN flights f ON f.row = t.flight
     LEFT JOIN inspections i ON i.row = ${lastCheck} WHERE t.separated = 0`,
  )
  return {
    /** Everyone of some bookings, and some others, with the last result of each. */
    readLinked: (of: { readonly pnrs: readonly number[]; readonly travellers: readonly number[] }) =>
      people.all({ pnrs: JSON.stringify(of.pnrs), travellers: JSON.stringify(of.travellers) }),
  }
}

function words(sql: Database) {
  // All distinct words of the full-text index; a temporary table, so that nothing of it is written.
  sql.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.traveller_words USING fts5vocab ('main', 'traveller_search', 'col')`,
  )
  const terms = sql.prepare<[string, number], { term: string }>(
    `SELECT term FROM temp.traveller_words WHERE term > ? AND col = 'name' ORDER BY term LIMIT ?`,
  )
  const lastRow = sql.prepare<[], { row: number | null }>('SELECT max(row) AS row FROM travellers')
  const namesAfter = sql.prepare<[number], { name: string }>('SELECT search_name AS name FROM travellers WHERE row > ?')
  const born = sql.prepare<[string, number], NameRow>(
    `SELECT ${nameColumns} FROM travellers t JOIN flights f ON f.row = t.flight
     WHERE t.birth_on = ? AND f.separated_at IS NULL ORDER BY t.row DESC LIMIT ?`,
  )
  const rowsOf = sql.prepare<[number, number], { first: number | null; last: number | null }>(
    `SELECT min((SELECT min(row) FROM travellers WHERE flight = f.row AND separated = 0)) AS first,
       max((SELECT max(row) FROM travellers WHERE flight = f.row AND separated = 0)) AS last
     FROM flights f WHERE f.arrival_ms BETWEEN ? AND ?`,
  )
  const within = sql.prepare<{ match: string; first: number; last: number; limit: number }, NameRow>(
    `SELECT ${nameColumns} FROM (SELECT rowid FROM traveller_search WHERE traveller_search MATCH @match
       AND rowid BETWEEN @first AND @last ORDER BY rowid DESC LIMIT @limit) hit
     JOIN travellers t ON t.row = hit.rowid JOIN flights f ON f.row = t.flight WHERE f.separated_at IS NULL`,
  )
  const counting = sql.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM (SELECT rowid FROM traveller_search WHERE traveller_search MATCH ? LIMIT 5000)',
  )
  return {
    /** Distinct words of all names behind one of them, lower case and in order, so many at most. */
    readNameWords: (after: string, most: number): readonly string[] => terms.all(after, most).map(({ term }) => term),
    *walkNamesAfter(row: number): IterableIterator<string> {
      for (const { name } of namesAfter.iterate(row)) yield name
    },
    readLastTravellerRow: (): number => lastRow.get()?.row ?? 0,
    /** Travellers whose words match, newest first; a flight limits it. `limit` counts without a flight only. */
    readMatching: readerOf<FoundRow>(sql, foundColumns),
    /** The same with little of each, where hundreds are looked at to show a few. */
    readMatchingNames: readerOf<NameRow>(sql, nameColumns),
    /** Of flights that arrive within some time; of what else was stored meanwhile too. Newest first. */
    readNamesWithin(query: WordQuery, time: { readonly fromMs: number; readonly toMs: number }, limit: number) {
      const { first, last } = rowsOf.get(time.fromMs, time.toMs) ?? { first: null, last: null }
      return first === null || last === null ? [] : within.all({ match: toMatch(query), first, last, limit })
    },
    /** Newest first. */
    readBornOn: (birthOn: string, limit: number): readonly NameRow[] => born.all(birthOn, limit),
    /** Counted up to 5,000: beyond that it is no search result. */
    countMatching: (query: WordQuery): number => counting.get(toMatch(query))?.n ?? 0,
  }
}

function readerOf<Row>(sql: Database, columns: string): (query: WordQuery, limit: number) => readonly Row[] {
  const matching = sql.prepare<[string, number], Row>(
    `SELECT ${columns} FROM (SELECT rowid FROM traveller_search WHERE traveller_search MATCH ? ORDER BY rowid DESC LIMIT ?) hit
     JOIN travellers t ON t.row = hit.rowid JOIN flights f ON f.row = t.flight WHERE f.separated_at IS NULL`,
  )
  const range = sql.prepare<[string], { flight: number; first: number | null; last: number | null }>(
    `SELECT f.row AS flight, min(t.row) AS first, max(t.row) AS last FROM flights f JOIN travellers t ON t.flight = f.row
     WHERE f.id = ?`,
  )
  // Travellers of one flight were stored within one range of rows: the index need not be read beyond it.
  const matchingOn = sql.prepare<{ match: string; flight: number; first: number; last: number }, Row>(
    `SELECT ${columns} FROM traveller_search hit CROSS JOIN travellers t ON t.row = hit.rowid
     JOIN flights f ON f.row = t.flight
     WHERE traveller_search MATCH @match AND hit.rowid BETWEEN @first AND @last AND t.flight = @flight AND f.separated_at IS NULL`,
  )
  return (query, limit) => {
    const match = toMatch(query)
    if (query.flightId === null) return matching.all(match, limit)
    const at = range.get(query.flightId)
    if (at === undefined || at.first === null || at.last === null) return []
    return matchingOn.all({ match, flight: at.flight, first: at.first, last: at.last })
  }
}

function places(sql: Database) {
  const byRow = sql.prepare<[number], FoundRow>(
    `SELECT ${foundColumns} FROM travellers t JOIN flights f ON f.row = t.flight WHERE t.row = ? AND f.separated_at IS NULL`,
  )
  const bySeat = sql.prepare<[string, string], FoundRow>(
    `SELECT ${foundColumns} FROM flights f JOIN travellers t ON t.flight = f.row WHERE f.id = ? AND t.seat = ? AND f.separated_at IS NULL`,
  )
  const bySeatNow = sql.prepare<{ nowMs: number; withinMs: number; seat: string }, FoundRow>(
    `SELECT ${foundColumns} FROM (SELECT * FROM flights
       WHERE arrival_ms BETWEEN @nowMs - @withinMs AND @nowMs + @withinMs AND separated_at IS NULL
       ORDER BY abs(arrival_ms - @nowMs) LIMIT ${flightsAtMost}) f
     JOIN travellers t ON t.flight = f.row WHERE t.seat = @seat ORDER BY abs(f.arrival_ms - @nowMs)`,
  )
  const bagBy = (is: string) =>
    sql.prepare<[string], FoundTag>(
      `SELECT ${foundColumns}, b.tag AS bagTag, f.id || '/' || b.tag AS bagId FROM bags b JOIN flights f ON f.row = b.flight
       LEFT JOIN travellers t ON t.row = b.owner WHERE ${is} = ? AND f.separated_at IS NULL ORDER BY f.arrival_ms DESC LIMIT 50`,
    )
  const byTag = bagBy('b.tag')
  const bySerial = bagBy('substr(b.tag, -6)')
  const ofLeg = sql.prepare<LegQuery, { id: string }>(
    `SELECT f.id FROM flights f WHERE f.from_airport = @from AND f.to_airport = @to
     AND ((f.carrier = @carrier AND f.number || coalesce(f.suffix, '') = @number) OR EXISTS (SELECT 1 FROM json_each(f.codeshares) c WHERE c.value = @carrier || @number))
     AND f.departure_on BETWEEN @first AND @last ORDER BY f.departure_on DESC LIMIT 1`,
  )
  return {
    readFound: (row: number): FoundRow | null => byRow.get(row) ?? null,
    readFoundAtSeat: (flightId: string, seat: string): readonly FoundRow[] => bySeat.all(flightId, seat),
    /** A seat without its flight: on those landing nearest to now. */
    readFoundAtSeatNow: (at: { nowMs: number; withinMs: number; seat: string }): readonly FoundRow[] =>
      bySeatNow.all(at),
    /** Owners of bags with this tag number; numbers are used again within weeks, so several flights may answer. */
    readFoundByTag: (tag: string): readonly FoundTag[] => byTag.all(tag),
    /** The same by the last six digits. */
    readFoundBySerial: (serial: string): readonly FoundTag[] => bySerial.all(serial),
    /** The stored flight of a boarding pass; the day may be one off where only the arrival's is known. */
    findFlightOfLeg(leg: PassLeg): string | null {
      if (leg.departureOn === null) return null
      const around = (days: number): string =>
        new Date(Date.parse(leg.departureOn ?? '') + days * 86_400_000).toISOString().slice(0, 10)
      const { from, to, carrier, number, departureOn } = leg
      const on = ofLeg.get({ from, to, carrier, number, first: departureOn, last: departureOn })
      const near = on ?? ofLeg.get({ from, to, carrier, number, first: around(-1), last: around(1) })
      return near?.id ?? null
    },
  }
}
