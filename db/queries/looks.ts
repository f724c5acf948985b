/** What a person has looked at: where the last look at a flight ended, what has come since, and the filters they keep. */
import type { Database } from 'better-sqlite3'

/** The newest rows of a moment: what has a higher number came later, whatever the clocks said. */
export type Mark = { readonly traveller: number; readonly change: number }
export type Look = Mark & { readonly at: string }

export type ChangeSince = {
  readonly traveller: number
  readonly at: string
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  readonly material: number
}

export type FilterRecord = { readonly id: string; readonly name: string; readonly body: string }
export type SharedFilterRecord = FilterRecord & { readonly user: string }
export type PushRow = {
  readonly row: number
  readonly source: string
  readonly label: string
  readonly at: string
  readonly message: number
}

export function lookQueries(sql: Database) {
  return { ...looks(sql), ...since(sql), ...kept(sql) }
}

function looks(sql: Database) {
  const read = sql.prepare<[string, number], Look>(
    'SELECT at, traveller, change FROM flight_looks WHERE user = ? AND flight = ?',
  )
  const save = sql.prepare(
    `INSERT INTO flight_looks (user, flight, at, traveller, change) VALUES (@user, @flight, @at, @traveller, @change)
     ON CONFLICT (user, flight) DO UPDATE SET at = excluded.at, traveller = excluded.traveller, change = excluded.change`,
  )
  const now = sql.prepare<[], Mark>(
    `SELECT coalesce((SELECT max(row) FROM travellers), 0) AS traveller,
       coalesce((SELECT max(row) FROM traveller_changes), 0) AS change`,
  )
  return {
    readLook: (user: string, flight: number): Look | null => read.get(user, flight) ?? null,
    saveLook: (look: Look & { readonly user: string; readonly flight: number }): void => void save.run(look),
    readMark: (): Mark => now.get() ?? { traveller: 0, change: 0 },
  }
}

function since(sql: Database) {
  const fields = 'c.traveller, c.at, c.field, c.before, c.after, c.material'
  const afterMark = sql.prepare<{ flight: number; change: number }, ChangeSince>(
    `SELECT ${fields} FROM travellers t JOIN traveller_changes c ON c.traveller = t.row
     WHERE t.flight = @flight AND c.row > @change ORDER BY c.row`,
  )
  const newAfter = sql.prepare<[number, number], { row: number }>(
    'SELECT row FROM travellers WHERE flight = ? AND row > ?',
  )
  const fromMessage = sql.prepare<{ flight: number; message: number }, ChangeSince>(
    `SELECT ${fields} FROM travellers t JOIN traveller_changes c ON c.traveller = t.row
     WHERE t.flight = @flight AND c.message >= @message ORDER BY c.row`,
  )
  // Known from the moment at which the message was prepared that first named the person.
  const newFrom = sql.prepare<[number, number], { row: number }>(
    'SELECT row FROM travellers WHERE flight = ? AND known_ms >= ?',
  )
  const pushes = sql.prepare<[number], PushRow>(
    `SELECT row, source, label, coalesce(prepared_at, received_at) AS at, message FROM pushes WHERE flight = ? ORDER BY row`,
  )
  const counts = sql.prepare<{ flight: number }, { declared: number; bagsWithoutOwner: number }>(
    `SELECT (SELECT count(DISTINCT traveller) FROM declarations WHERE flight = @flight AND traveller IS NOT NULL) AS declared,
       (SELECT count(*) FROM bags WHERE flight = @flight AND owner IS NULL AND status <> 'deleted') AS bagsWithoutOwner`,
  )
  return {
    readCounts: (flight: number) => counts.get({ flight }) ?? { declared: 0, bagsWithoutOwner: 0 },
    readChangesAfter: (flight: number, change: number): readonly ChangeSince[] => afterMark.all({ flight, change }),
    readNewAfter: (flight: number, traveller: number): readonly number[] =>
      newAfter.all(flight, traveller).map((one) => one.row),
    readChangesFrom: (flight: number, message: number): readonly ChangeSince[] => fromMessage.all({ flight, message }),
    readNewFrom: (flight: number, knownMs: number): readonly number[] =>
      newFrom.all(flight, knownMs).map((one) => one.row),
    readPushRows: (flight: number): readonly PushRow[] => pushes.all(flight),
  }
}

function kept(sql: Database) {
  const ofUser = sql.prepare<[string], FilterRecord>(
    'SELECT id, name, body FROM saved_filters WHERE user = ? ORDER BY name, id',
  )
  const save = sql.prepare(
    `INSERT INTO saved_filters (id, user, name, body, at) VALUES (@id, @user, @name, @body, @at)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body, at = excluded.at`,
  )
  const shared = sql.prepare<[string], SharedFilterRecord>(
    `SELECT id, user, name, body FROM saved_filters WHERE user <> ? AND body ->> '$.isShared' = 1 ORDER BY name, id`,
  )
  const remove = sql.prepare<[string, string]>('DELETE FROM saved_filters WHERE id = ? AND user = ?')
  return {
    readFilters: (user: string): readonly FilterRecord[] => ofUser.all(user),
    /** Those of others that are for everyone. */
    readSharedFilters: (user: string): readonly SharedFilterRecord[] => shared.all(user),
    saveFilter: (filter: FilterRecord & { readonly user: string; readonly at: string }): void => void save.run(filter),
    /** Only the person's own. */
    removeFilter: (id: string, user: string): boolean => remove.run(id, user).changes > 0,
  }
}
