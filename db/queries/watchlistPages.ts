/** The watchlist as those see it who keep it: pages of entries, who changed what when and why, and all hits with their verdicts. */
import type { Database } from 'better-sqlite3'

export type EntryPage = {
  readonly row: number
  readonly reference: string
  readonly surname: string
  readonly given: string
  readonly aliases: string
  readonly birthOn: string | null
  readonly sex: string | null
  readonly nationality: string | null
  readonly documentNumber: string | null
  readonly reason: string | null
  readonly source: string | null
  readonly expiresOn: string | null
  readonly active: number
  readonly addedAt: string
  readonly by: string
  readonly hits: number
}

export type EntryQuestion = {
  /** Words of a name, a reference or a document number, as the search form writes them; empty: all. */
  readonly words: readonly string[]
  readonly state: 'inForce' | 'ended' | 'all'
  readonly on: string
  readonly offset: number
  readonly limit: number
}

export type WatchlistChange = {
  readonly reference: string
  readonly at: string
  readonly by: string
  readonly act: 'added' | 'changed' | 'ended' | 'restored'
  readonly reason: string | null
  readonly before: string | null
  readonly after: string
}

export type HitPage = {
  readonly travellerId: string
  readonly flightId: string
  readonly name: string
  readonly birthOn: string | null
  readonly arrivalMs: number
  readonly reference: string
  readonly entryName: string
  readonly score: number
  readonly evidence: string
  readonly state: 'open' | 'confirmed' | 'rejected'
  readonly by: string | null
  readonly at: string
  readonly note: string | null
}

export function watchlistPageQueries(sql: Database) {
  return { ...entryPages(sql), ...changes(sql), ...hitPages(sql), ...oldEntries(sql) }
}

const isInForce = '(e.active = 1 AND (e.expires_on IS NULL OR e.expires_on >= @on))'
const isWanted = `CASE @state WHEN 'inForce' THEN ${isInForce} WHEN 'ended' THEN NOT ${isInForce} ELSE 1 END`
const isNamed = `NOT EXISTS (SELECT 1 FROM json_each(@words) w WHERE instr(e.search_name, w.value) = 0 AND instr(upper(e.reference), w.value) = 0
  AND instr(coalesce(e.document, ''), w.value) = 0 AND instr(upper(e.aliases), w.value) = 0)`

function entryPages(sql: Database) {
  type Asked = { words: string; state: string; on: string; offset: number; limit: number }
  const page = sql.prepare<Asked, EntryPage>(
    `SELECT e.row, e.reference, e.surname, e.given, e.aliases, e.birth_on AS birthOn, e.sex, e.nationality, e.document AS documentNumber,
       e.reason, e.source, e.expires_on AS expiresOn, ${isInForce} AS active, e.added_at AS addedAt, e.by_user AS "by",
       (SELECT count(*) FROM watchlist_hits h WHERE h.entry = e.row) AS hits
     FROM watchlist_entries e WHERE ${isWanted} AND ${isNamed} ORDER BY e.row DESC LIMIT @limit OFFSET @offset`,
  )
  const count = sql.prepare<Omit<Asked, 'offset' | 'limit'>, { n: number }>(
    `SELECT count(*) AS n FROM watchlist_entries e WHERE ${isWanted} AND ${isNamed}`,
  )
  const totals = sql.prepare<{ on: string }, { inForce: number; total: number }>(
    `SELECT coalesce(sum(${isInForce}), 0) AS inForce, count(*) AS total FROM watchlist_entries e`,
  )
  return {
    readEntryPage({ words, ...question }: EntryQuestion) {
      const asked = { ...question, words: JSON.stringify(words) }
      const { state, on } = asked
      const matching = count.get({ words: asked.words, state, on })?.n ?? 0
      return { entries: page.all(asked), matching, ...(totals.get({ on }) ?? { inForce: 0, total: 0 }) }
    },
  }
}

function changes(sql: Database) {
  const columns = 'SELECT reference, at, by_user AS "by", act, reason, before, after FROM watchlist_changes'
  const one = sql.prepare<[string], WatchlistChange>(`${columns} WHERE reference = ? ORDER BY row DESC LIMIT 200`)
  const newest = sql.prepare<[number], WatchlistChange>(`${columns} ORDER BY row DESC LIMIT ?`)
  return {
    /** Newest first; null: of the whole list. */
    readChanges: (reference: string | null, limit: number): readonly WatchlistChange[] =>
      reference === null ? newest.all(limit) : one.all(reference),
  }
}

function hitPages(sql: Database) {
  // Of people kept apart nothing is left that could be shown.
  const all = sql.prepare<{ state: string | null; reference: string | null; limit: number }, HitPage>(
    `SELECT f.id || '/' || t.code AS travellerId, f.id AS flightId, trim(t.surname || ' ' || t.given) AS name, t.birth_on AS birthOn,
       t.arrival_ms AS arrivalMs, e.reference, trim(e.surname || ' ' || e.given) AS entryName, h.score, h.evidence, h.state,
       h.by_user AS "by", h.at, coalesce(h.note, (SELECT m.note FROM false_matches m WHERE m.identity = t.identity AND m.entry = e.row)) AS note
     FROM watchlist_hits h JOIN travellers t ON t.row = h.traveller JOIN flights f ON f.row = t.flight JOIN watchlist_entries e ON e.row = h.entry
     WHERE t.separated = 0 AND (@state IS NULL OR h.state = @state) AND (@reference IS NULL OR e.reference = @reference)
     ORDER BY h.state <> 'open', t.arrival_ms DESC LIMIT @limit`,
  )
  return {
    readHitPage: (asked: {
      readonly state: HitPage['state'] | null
      readonly reference: string | null
      readonly limit: number
    }): readonly HitPage[] => all.all(asked),
  }
}

/** Ended long ago, and named by no hit that is still kept. */
function oldEntries(sql: Database) {
  const choose = `SELECT row FROM watchlist_entries e WHERE (e.expires_on <= @day
      OR (e.active = 0 AND NOT EXISTS (SELECT 1 FROM watchlist_changes c WHERE c.reference = e.reference AND c.at > @day)))
    AND e.row NOT IN (SELECT entry FROM watchlist_hits)`
  const forget = sql.prepare<{ day: string }>(`DELETE FROM false_matches WHERE entry IN (${choose})`)
  const unlist = sql.prepare<{ day: string }>(`DELETE FROM watchlist_entries WHERE row IN (${choose})`)
  const orphans = sql.prepare(
    'DELETE FROM watchlist_changes WHERE reference NOT IN (SELECT reference FROM watchlist_entries)',
  )
  return {
    /** Call inside `store.write`. Gives how many entries are gone, with all that was noted of them. */
    purgeEntries(day: string): number {
      forget.run({ day })
      const { changes: gone } = unlist.run({ day })
      if (gone > 0) orphans.run()
      return gone
    },
  }
}
