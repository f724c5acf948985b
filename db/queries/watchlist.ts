/** Watchlist entries, who was matched to them, and who was wrongly matched before. */
import type { Database } from 'better-sqlite3'
import type { WatchlistRow } from '#core/messages/ParsedItem.ts'

export type WatchlistRecord = Omit<WatchlistRow, 'reference'> & {
  readonly row: number
  readonly reference: string
  readonly searchName: string
  /** Who gave it to the service. */
  readonly source: string | null
  readonly active: boolean
}

export type WatchlistSaving = Omit<WatchlistRecord, 'row' | 'active' | 'source'> & {
  readonly source?: string | null
  readonly by: string
  readonly at: string
  /** Taken off the list, whatever its last day. */
  readonly ended?: boolean
  /** Why it was added, changed or ended. */
  readonly why?: string | null
}

export type HitRecord = {
  readonly traveller: number
  readonly entry: number
  readonly score: number
  readonly evidence: readonly string[]
  readonly state: 'open' | 'confirmed' | 'rejected'
  readonly at: string
}

export type RejectedHit = {
  readonly entry: number
  readonly reference: string
  readonly name: string
  readonly by: string
  readonly at: string
  readonly reason: string | null
}

type EntryRow = {
  row: number
  reference: string
  surname: string
  given: string
  search_name: string
  aliases: string
  birth_on: string | null
  sex: string | null
  nationality: string | null
  document: string | null
  reason: string | null
  expires_on: string | null
  active: number
  source: string | null
}

export function watchlistQueries(sql: Database) {
  return { ...entries(sql), ...hits(sql), ...rejections(sql) }
}

function entries(sql: Database) {
  const all = sql.prepare<[], EntryRow>('SELECT * FROM watchlist_entries ORDER BY row')
  const active = sql.prepare<[string], EntryRow>(
    'SELECT * FROM watchlist_entries WHERE active = 1 AND (expires_on IS NULL OR expires_on >= ?) ORDER BY row',
  )
  const one = sql.prepare<[number], EntryRow>('SELECT * FROM watchlist_entries WHERE row = ?')
  const named = sql.prepare<[string], EntryRow>('SELECT * FROM watchlist_entries WHERE reference = ?')
  const version = sql.prepare<[], { version: string }>(
    `SELECT (SELECT count(*) FROM watchlist_entries) || ' ' || (SELECT coalesce(max(row), 0) FROM watchlist_changes) AS version`,
  )
  const save = sql.prepare(
    `INSERT INTO watchlist_entries (reference, surname, given, search_name, aliases, birth_on, sex, nationality, document, reason, expires_on, added_at, by_user, source, active)
     VALUES (@reference, @surname, @given, @searchName, @aliases, @birthOn, @sex, @nationality, @documentNumber, @reason, @expiresOn, @at, @by, @source, @active)
     ON CONFLICT (reference) DO UPDATE SET surname = excluded.surname, given = excluded.given, search_name = excluded.search_name,
       aliases = excluded.aliases, birth_on = excluded.birth_on, sex = excluded.sex, nationality = excluded.nationality,
       document = excluded.document, reason = excluded.reason, expires_on = excluded.expires_on, source = excluded.source, active = excluded.active`,
  )
  const note = sql.prepare(
    `INSERT INTO watchlist_changes (reference, at, by_user, act, reason, before, after)
     VALUES (@reference, @at, @by, @act, @reason, @before, @after)`,
  )
  return {
    readEntries: (): readonly WatchlistRecord[] => all.all().map(rowToEntry),
    /** Entries in force on a day. */
    readActive: (on: string): readonly WatchlistRecord[] => active.all(on).map(rowToEntry),
    readEntry(row: number): WatchlistRecord | null {
      const found = one.get(row)
      return found === undefined ? null : rowToEntry(found)
    },
    findEntry(reference: string): WatchlistRecord | null {
      const found = named.get(reference)
      return found === undefined ? null : rowToEntry(found)
    },
    /** Changes whenever entries come, change or go: for those who keep an index of them in memory. */
    readVersion: (): string => version.get()?.version ?? '',
    /** Adds or replaces, and notes who did it, when and why. */
    saveEntry({ why = null, ended = false, ...entry }: WatchlistSaving): void {
      const before = named.get(entry.reference)
      const { reference, at, by } = entry
      save.run({
        ...entry,
        source: entry.source ?? null,
        active: Number(!ended),
        aliases: JSON.stringify(entry.aliases),
      })
      const act = before === undefined ? 'added' : ended ? 'ended' : before.active === 1 ? 'changed' : 'restored'
      note.run({
        reference,
        at,
        by,
        act,
        reason: why,
        before: before === undefined ? null : JSON.stringify(rowToEntry(before)),
        after: JSON.stringify({ ...entry, source: entry.source ?? null, active: !ended }),
      })
    },
  }
}

function rowToEntry(row: EntryRow): WatchlistRecord {
  return {
    row: row.row,
    reference: row.reference,
    surname: row.surname,
    given: row.given,
    searchName: row.search_name,
    aliases: JSON.parse(row.aliases) as string[],
    birthOn: row.birth_on,
    sex: row.sex,
    nationality: row.nationality,
    documentNumber: row.document,
    reason: row.reason,
    expiresOn: row.expires_on,
    source: row.source,
    active: row.active === 1,
  }
}

function hits(sql: Database) {
  type HitRow = Omit<HitRecord, 'evidence'> & { evidence: string }
  const columns = 'SELECT traveller, entry, score, evidence, state, at FROM watchlist_hits'
  const ofFlight = sql.prepare<[number], HitRow>(
    `${columns} WHERE traveller IN (SELECT row FROM travellers WHERE flight = ?) ORDER BY score DESC`,
  )
  const ofTraveller = sql.prepare<[number], HitRow>(`${columns} WHERE traveller = ? ORDER BY score DESC`)
  const save = sql.prepare(
    `INSERT INTO watchlist_hits (traveller, entry, score, evidence, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (traveller, entry) DO UPDATE SET score = excluded.score, evidence = excluded.evidence`,
  )
  const drop = sql.prepare<[number, number]>(
    `DELETE FROM watchlist_hits WHERE traveller = ? AND entry = ? AND state = 'open'`,
  )
  const decide = sql.prepare(
    'UPDATE watchlist_hits SET state = ?, by_user = ?, at = ?, note = ? WHERE traveller = ? AND entry = ?',
  )
  const remember = sql.prepare(
    `INSERT INTO false_matches (identity, entry, by_user, at, note)
     SELECT identity, ?, ?, ?, ? FROM travellers WHERE row = ? AND identity IS NOT NULL ON CONFLICT DO NOTHING`,
  )
  const wrong = sql.prepare<[number], { identity: number; entry: number }>(
    `SELECT f.identity, f.entry FROM travellers JOIN false_matches AS f ON f.identity = travellers.identity WHERE travellers.flight = ?`,
  )
  const toHit = (row: HitRow): HitRecord => ({ ...row, evidence: JSON.parse(row.evidence) as string[] })
  return {
    readHits: (flight: number): readonly HitRecord[] => ofFlight.all(flight).map(toHit),
    readTravellerHits: (traveller: number): readonly HitRecord[] => ofTraveller.all(traveller).map(toHit),
    saveHit(hit: Omit<HitRecord, 'state'>): void {
      save.run(hit.traveller, hit.entry, hit.score, JSON.stringify(hit.evidence), hit.at)
    },
    /** Takes back a match that nobody has judged yet. */
    dropHit: (traveller: number, entry: number): void => void drop.run(traveller, entry),
    decideHit(decision: {
      readonly traveller: number
      readonly entry: number
      readonly state: 'confirmed' | 'rejected'
      readonly by: string
      readonly at: string
      readonly note: string | null
    }): void {
      const { traveller, entry, state, by, at, note } = decision
      decide.run(state, by, at, note, traveller, entry)
      if (state === 'rejected') remember.run(entry, by, at, note, traveller)
    },
    /** Pairs of person and entry on a flight that were judged wrong before. */
    readFalseMatches: (flight: number): readonly { readonly identity: number; readonly entry: number }[] =>
      wrong.all(flight),
  }
}

function rejections(sql: Database) {
  const forget = sql.prepare<[number, number]>(
    'DELETE FROM false_matches WHERE entry = ? AND identity = (SELECT identity FROM travellers WHERE row = ?)',
  )
  const reopen = sql.prepare<[number, number]>(
    `UPDATE watchlist_hits SET state = 'open', by_user = NULL, note = NULL WHERE traveller = ? AND entry = ?`,
  )
  // Said of this arrival, or of another arrival of the same person.
  const rejected = sql.prepare<{ traveller: number }, RejectedHit>(
    `SELECT e.row AS entry, e.reference, trim(e.surname || ' ' || e.given) AS name, f.by_user AS "by", f.at, f.note AS reason
     FROM travellers t JOIN false_matches f ON f.identity = t.identity JOIN watchlist_entries e ON e.row = f.entry
     WHERE t.row = @traveller
     UNION SELECT e.row, e.reference, trim(e.surname || ' ' || e.given), coalesce(h.by_user, ''), h.at, NULL
     FROM watchlist_hits h JOIN watchlist_entries e ON e.row = h.entry
     WHERE h.traveller = @traveller AND h.state = 'rejected' AND h.entry NOT IN
       (SELECT f.entry FROM travellers t JOIN false_matches f ON f.identity = t.identity WHERE t.row = @traveller)`,
  )
  return {
    /** Forgets that the person was judged to be someone else. */
    reopenHit(traveller: number, entry: number): void {
      forget.run(entry, traveller)
      reopen.run(traveller, entry)
    },
    readRejected: (traveller: number): readonly RejectedHit[] => rejected.all({ traveller }),
  }
}
