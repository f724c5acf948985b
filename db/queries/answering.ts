/** What those need who answer for the station: runs of retention, legal holds, requests of persons, unsaved work. */
import type { Database } from 'better-sqlite3'

export type RunRecord = {
  readonly at: string
  readonly by: string
  readonly separatedFlights: number
  readonly separatedPeople: number
  readonly purgedFlights: number
  readonly purgedPeople: number
  readonly held: number
  readonly certificate: string | null
  readonly withheld: string | null
  readonly ms: number
}

export type HoldRecord = {
  readonly id: string
  readonly flight: number
  readonly flightId: string
  readonly traveller: number | null
  readonly travellerId: string | null
  readonly identity: number | null
  readonly reason: string
  readonly authority: string
  readonly untilOn: string | null
  readonly by: string
  readonly at: string
  readonly endedBy: string | null
  readonly endedAt: string | null
  readonly endReason: string | null
}

export type PersonRequestRecord = {
  readonly id: string
  readonly kind: 'access' | 'correction' | 'deletion' | 'objection'
  readonly travellerId: string
  readonly identity: number | null
  readonly words: string
  readonly askedOn: string
  readonly dueOn: string
  readonly takenBy: string
  readonly takenAt: string
  readonly state: 'open' | 'granted' | 'refused' | 'withdrawn'
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decision: string | null
}

export type Ending = { readonly id: string; readonly by: string; readonly at: string; readonly reason: string }

export function answeringQueries(sql: Database) {
  return { ...runs(sql), ...holds(sql), ...requests(sql), ...work(sql) }
}

function runs(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO retention_runs (at, by_user, separated_flights, separated_people, purged_flights, purged_people, held, certificate, withheld, ms)
     VALUES (@at, @by, @separatedFlights, @separatedPeople, @purgedFlights, @purgedPeople, @held, @certificate, @withheld, @ms)`,
  )
  const newest = sql.prepare<[number], RunRecord>(
    `SELECT at, by_user AS "by", separated_flights AS separatedFlights, separated_people AS separatedPeople, purged_flights AS purgedFlights,
       purged_people AS purgedPeople, held, certificate, withheld, ms FROM retention_runs ORDER BY row DESC LIMIT ?`,
  )
  return {
    addRun: (run: RunRecord): void => void add.run(run),
    readRuns: (limit: number): readonly RunRecord[] => newest.all(limit),
  }
}

function holds(sql: Database) {
  const columns = `SELECT id, flight, flight_id AS flightId, traveller, traveller_id AS travellerId, identity, reason, authority,
    until_on AS untilOn, by_user AS "by", at, ended_by AS endedBy, ended_at AS endedAt, end_reason AS endReason FROM legal_holds`
  const add = sql.prepare(
    `INSERT INTO legal_holds (id, flight, flight_id, traveller, traveller_id, identity, reason, authority, until_on, by_user, at)
     VALUES (@id, @flight, @flightId, @traveller, @travellerId, @identity, @reason, @authority, @untilOn, @by, @at)`,
  )
  const one = sql.prepare<[string], HoldRecord>(`${columns} WHERE id = ?`)
  const all = sql.prepare<[], HoldRecord>(`${columns} ORDER BY ended_at IS NOT NULL, at DESC LIMIT 500`)
  const over = sql.prepare<[string], HoldRecord>(`${columns} WHERE ended_at IS NULL AND until_on < ?`)
  const end = sql.prepare<Ending>(
    'UPDATE legal_holds SET ended_by = @by, ended_at = @at, end_reason = @reason WHERE id = @id AND ended_at IS NULL',
  )
  const inForce = sql.prepare<[], { n: number }>('SELECT count(*) AS n FROM legal_holds WHERE ended_at IS NULL')
  const old = sql.prepare<[string]>('DELETE FROM legal_holds WHERE ended_at <= ?')
  // By the person's other arrivals too, and by the whole flight.
  const held = sql.prepare<[number], { n: number }>(
    `SELECT count(*) AS n FROM travellers t JOIN legal_holds h ON h.ended_at IS NULL
       AND (h.traveller = t.row OR h.identity = t.identity OR (h.flight = t.flight AND h.traveller IS NULL)) WHERE t.row = ?`,
  )
  return {
    addHold: (hold: Omit<HoldRecord, 'endedBy' | 'endedAt' | 'endReason'>): void => void add.run(hold),
    readHold: (id: string): HoldRecord | null => one.get(id) ?? null,
    /** Those in force first. */
    readHolds: (): readonly HoldRecord[] => all.all(),
    /** Holds whose last day is before `on`. */
    readHoldsOver: (on: string): readonly HoldRecord[] => over.all(on),
    endHold: (ending: Ending): boolean => end.run(ending).changes === 1,
    countHolds: (): number => inForce.get()?.n ?? 0,
    isHeld: (traveller: number): boolean => (held.get(traveller)?.n ?? 0) > 0,
    dropHoldsEndedBefore: (at: string): number => old.run(at).changes,
  }
}

function requests(sql: Database) {
  const columns = `SELECT id, kind, traveller_id AS travellerId, identity, words, asked_on AS askedOn, due_on AS dueOn, taken_by AS takenBy,
    taken_at AS takenAt, state, decided_by AS decidedBy, decided_at AS decidedAt, decision FROM person_requests`
  const add = sql.prepare(
    `INSERT INTO person_requests (id, kind, traveller_id, identity, words, asked_on, due_on, taken_by, taken_at)
     VALUES (@id, @kind, @travellerId, @identity, @words, @askedOn, @dueOn, @takenBy, @takenAt)`,
  )
  const one = sql.prepare<[string], PersonRequestRecord>(`${columns} WHERE id = ?`)
  const all = sql.prepare<[], PersonRequestRecord>(`${columns} ORDER BY state <> 'open', due_on LIMIT 500`)
  const ofPerson = sql.prepare<[number | null, string], PersonRequestRecord>(
    `${columns} WHERE identity = ? OR traveller_id = ? ORDER BY taken_at`,
  )
  const decide = sql.prepare(
    `UPDATE person_requests SET state = @state, decided_by = @by, decided_at = @at, decision = @decision WHERE id = @id AND state = 'open'`,
  )
  const old = sql.prepare<[string]>('DELETE FROM person_requests WHERE decided_at <= ?')
  return {
    addRequest: (request: Omit<PersonRequestRecord, 'state' | 'decidedBy' | 'decidedAt' | 'decision'>): void =>
      void add.run(request),
    readRequest: (id: string): PersonRequestRecord | null => one.get(id) ?? null,
    /** Open ones first, the nearest deadline at the top. */
    readRequests: (): readonly PersonRequestRecord[] => all.all(),
    readRequestsOf: (identity: number | null, travellerId: string): readonly PersonRequestRecord[] =>
      ofPerson.all(identity, travellerId),
    decideRequest: (decision: {
      readonly id: string
      readonly state: PersonRequestRecord['state']
      readonly by: string
      readonly at: string
      readonly decision: string
    }): boolean => decide.run(decision).changes === 1,
    dropRequestsDecidedBefore: (at: string): number => old.run(at).changes,
  }
}

function work(sql: Database) {
  const get = sql.prepare<[string], { at: string; body: string }>('SELECT at, body FROM kept_work WHERE user = ?')
  const put = sql.prepare<[string, string, string]>(
    'INSERT INTO kept_work (user, at, body) VALUES (?, ?, ?) ON CONFLICT (user) DO UPDATE SET at = excluded.at, body = excluded.body',
  )
  const old = sql.prepare<[string]>('DELETE FROM kept_work WHERE at <= ?')
  return {
    readWork: (user: string): { readonly at: string; readonly body: string } | null => get.get(user) ?? null,
    saveWork: (user: string, at: string, body: string): void => void put.run(user, at, body),
    dropWorkBefore: (at: string): number => old.run(at).changes,
  }
}
