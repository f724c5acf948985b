/** Finding travellers by words: name, document, locator, phone; a full-text index over all of them. */
import type { Database } from 'better-sqlite3'
import type { TravellerId } from '#core/traveller/Traveller.ts'

export type SearchWords = {
  /** Blank-separated words, Latin capitals. */
  readonly name: string
  readonly document: string
  readonly locator: string
  readonly phone: string
}

export type SearchField = keyof SearchWords

export type FoundRecord = {
  readonly row: number
  readonly travellerId: TravellerId
  readonly flightId: string
  readonly surname: string
  readonly given: string
  readonly searchName: string
  readonly birthOn: string | null
  readonly nationality: string | null
  readonly seat: string | null
  readonly locator: string | null
  readonly document: string | null
  readonly arrivalMs: number
  readonly selected: boolean
}

/** Rows looked at for the total; beyond it the total is given as "more than". */
const mostCounted = 5000
const mostOnFlight = 200

type Row = Omit<FoundRecord, 'selected'> & { selected: number }

const columns = `SELECT t.row, flights.id || '/' || t.code AS travellerId, flights.id AS flightId, surname, given,
  search_name AS searchName, birth_on AS birthOn, nationality, seat, t.locator, t.document, t.arrival_ms AS arrivalMs,
  EXISTS (SELECT 1 FROM worklist_entries AS entry WHERE entry.traveller = t.row AND entry.selection IS NOT NULL) AS selected`

export function searchQueries(sql: Database) {
  const add = sql.prepare('INSERT INTO traveller_search (rowid, name, document, locator, phone) VALUES (?, ?, ?, ?, ?)')
  const remove = sql.prepare<[number]>('DELETE FROM traveller_search WHERE rowid = ?')
  const match = sql.prepare<{ query: string; limit: number }, Row>(
    `${columns} FROM (SELECT rowid FROM traveller_search WHERE traveller_search MATCH @query ORDER BY rowid DESC LIMIT @limit) AS hit
     JOIN travellers AS t ON t.row = hit.rowid JOIN flights ON flights.row = t.flight ORDER BY t.row DESC`,
  )
  const matchFlight = sql.prepare<{ query: string; flightId: string; limit: number }, Row>(
    `${columns} FROM traveller_search AS hit JOIN travellers AS t ON t.row = hit.rowid JOIN flights ON flights.row = t.flight
     WHERE traveller_search MATCH @query AND flights.id = @flightId ORDER BY t.row DESC LIMIT @limit`,
  )
  const count = sql.prepare<{ query: string }, { n: number }>(
    `SELECT count(*) AS n FROM (SELECT rowid FROM traveller_search WHERE traveller_search MATCH @query LIMIT ${mostCounted})`,
  )
  const bySeat = sql.prepare<{ flightId: string; seat: string }, Row>(
    `${columns} FROM travellers AS t JOIN flights ON flights.row = t.flight
     WHERE t.flight = (SELECT row FROM flights WHERE id = @flightId) AND seat = @seat`,
  )
  const toFound = (row: Row): FoundRecord => ({ ...row, selected: row.selected === 1 })
  return {
    add: (row: number, words: SearchWords): void =>
      void add.run(row, words.name, words.document, words.locator, words.phone),
    replace(row: number, words: SearchWords): void {
      remove.run(row)
      add.run(row, words.name, words.document, words.locator, words.phone)
    },
    /** Travellers in which every word begins some word of the field, newest first. */
    find(field: SearchField, words: readonly string[], limit: number): readonly FoundRecord[] {
      const query = toQuery(field, words)
      return query === null ? [] : match.all({ query, limit }).map(toFound)
    },
    findOnFlight(flightId: string, field: SearchField, words: readonly string[]): readonly FoundRecord[] {
      const query = toQuery(field, words)
      return query === null ? [] : matchFlight.all({ query, flightId, limit: mostOnFlight }).map(toFound)
    },
    /** At most 5,000: more than that is no search result. */
    count(field: SearchField, words: readonly string[]): number {
      const query = toQuery(field, words)
      return query === null ? 0 : (count.get({ query })?.n ?? 0)
    },
    findSeat: (flightId: string, seat: string): readonly FoundRecord[] => bySeat.all({ flightId, seat }).map(toFound),
  }
}

/** Only letters and digits reach the query language, so no word can be read as an operator. */
function toQuery(field: SearchField, words: readonly string[]): string | null {
  const clean = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).filter((word) => word !== '')
  return clean.length === 0 ? null : clean.map((word) => `${field} : "${word}" *`).join(' AND ')
}
