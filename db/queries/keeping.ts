/** Separating what names people from old flights, purging it in the end, and who may look at it in between. */
import { inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { purgeFlightSteps, purgePeopleSteps } from './purgeSteps.ts'
import { separatedPlaces } from './separatedPlaces.ts'

export type AgedFlight = {
  readonly row: number
  readonly id: string
  readonly arrivalMs: number
  readonly people: number
}
export type PurgeCounts = Readonly<Record<string, number>>
/** What one write of a purge took. `gone`: ids of the people. */
export type PurgedFlight = {
  readonly flight: AgedFlight
  readonly gone: readonly string[]
  readonly counts: PurgeCounts
}
export type KeptPerson = {
  readonly travellerId: string
  readonly row: number
  readonly columns: Readonly<Record<string, string | null>>
  readonly body: string
  readonly person: string | null
  readonly booking: string | null
  readonly texts: readonly string[]
}
export type AccessRecord = {
  readonly id: string
  readonly flightId: string
  readonly travellerId: string | null
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: string
  readonly hours: number
  readonly approvedBy: string | null
  readonly approvedAt: string | null
  readonly expiresAt: string | null
}

export function keepingQueries(sql: Database) {
  return { ...aged(sql), ...separating(sql), ...purging(sql), ...certifying(sql), ...looking(sql), ...access(sql) }
}

/** Someone on whom something was found, on this arrival or another: kept longer. */
const isFound = `EXISTS (SELECT 1 FROM inspections i WHERE (i.traveller = t.row OR i.identity = t.identity)
  AND i.outcome <> 'nothing' AND i.corrected_by IS NULL)`

/** Someone's word forbids the deletion: of the person, on any arrival, or of the whole flight. */
const isHeld = `EXISTS (SELECT 1 FROM legal_holds h WHERE h.ended_at IS NULL
  AND (h.traveller = t.row OR h.identity = t.identity OR (h.flight = t.flight AND h.traveller IS NULL)))`

function aged(sql: Database) {
  const people = '(SELECT count(*) FROM travellers t WHERE t.flight = f.row)'
  const toSeparate = sql.prepare<[number], AgedFlight>(
    `SELECT f.row, f.id, f.arrival_ms AS arrivalMs, ${people} AS people FROM flights f
     WHERE f.separated_at IS NULL AND f.arrival_ms <= ? ORDER BY f.arrival_ms`,
  )
  const late = sql.prepare<[], AgedFlight>(
    `SELECT f.row, f.id, f.arrival_ms AS arrivalMs, ${people} AS people FROM flights f WHERE f.separated_at IS NOT NULL
     AND EXISTS (SELECT 1 FROM travellers t WHERE t.flight = f.row AND t.separated = 0) ORDER BY f.arrival_ms`,
  )
  const toPurge = sql.prepare<{ usualMs: number; longMs: number }, AgedFlight>(
    `SELECT * FROM (SELECT f.row, f.id, f.arrival_ms AS arrivalMs, (SELECT count(*) FROM travellers t WHERE t.flight = f.row
       AND (f.arrival_ms <= @longMs OR NOT ${isFound}) AND NOT ${isHeld}) AS people,
       (SELECT count(*) FROM travellers t WHERE t.flight = f.row) AS everyone FROM flights f
     WHERE f.purged_at IS NULL AND f.arrival_ms <= @usualMs) WHERE people > 0 OR everyone = 0 ORDER BY arrivalMs`,
  )
  const held = sql.prepare<{ usualMs: number; longMs: number }, { n: number }>(
    `SELECT count(*) AS n FROM flights f JOIN travellers t ON t.flight = f.row
     WHERE f.purged_at IS NULL AND f.arrival_ms <= @usualMs AND f.arrival_ms > @longMs AND ${isFound}`,
  )
  const word = 'SELECT t.row FROM legal_holds h CROSS JOIN travellers t'
  const old = 'WHERE h.ended_at IS NULL AND t.arrival_ms <= @usualMs'
  const heldByWord = sql.prepare<{ usualMs: number }, { n: number }>(
    `SELECT count(*) AS n FROM (${word} ON t.row = h.traveller ${old} UNION ${word} ON t.identity = h.identity ${old}
     UNION ${word} ON t.flight = h.flight ${old} AND h.traveller IS NULL)`,
  )
  const next = sql.prepare<[], { arrivalMs: number | null }>(
    'SELECT min(arrival_ms) AS arrivalMs FROM flights WHERE separated_at IS NULL',
  )
  const nextPurge = sql.prepare<[], { arrivalMs: number | null }>(
    'SELECT min(arrival_ms) AS arrivalMs FROM flights WHERE purged_at IS NULL',
  )
  return {
    countHeldByWord: (usualMs: number): number => heldByWord.get({ usualMs })?.n ?? 0,
    /** Arrival of the oldest flight that is not kept apart yet, and of the oldest that is not purged. */
    readOldest: (): { readonly openMs: number | null; readonly keptMs: number | null } => ({
      openMs: next.get()?.arrivalMs ?? null,
      keptMs: nextPurge.get()?.arrivalMs ?? null,
    }),
    /** Flights that arrived by an instant, and old ones that a late message has touched again. */
    readToSeparate: (beforeMs: number): readonly AgedFlight[] => [...toSeparate.all(beforeMs), ...late.all()],
    /** `people` are those to go: everyone by `longMs`, by `usualMs` those on whom nothing was found. */
    readToPurge: (ages: { readonly usualMs: number; readonly longMs: number }): readonly AgedFlight[] =>
      toPurge.all(ages),
    countHeldForFinds: (ages: { readonly usualMs: number; readonly longMs: number }): number => held.get(ages)?.n ?? 0,
  }
}

function separating(sql: Database) {
  const moves = separatedPlaces.map(({ place, key, columns, where }) => {
    const names = Object.keys(columns)
    const body = names.map((name) => `'${name}', ${name}`).join(', ')
    const blanks = Object.entries(columns).map(([name, blank]) => `${name} = ${blank}`)
    return {
      keep: sql.prepare<{ flight: number }>(
        `INSERT OR IGNORE INTO kept (place, row, flight, body) SELECT '${place}', ${key}, @flight, json_object(${body}) FROM ${place} WHERE ${where}`,
      ),
      blank: sql.prepare<{ flight: number }>(`UPDATE ${place} SET ${blanks.join(', ')} WHERE ${where}`),
    }
  })
  const raws = `row IN (SELECT raws.row FROM messages JOIN raws ON raws.message = messages.row WHERE messages.flight = @flight
    UNION SELECT raw FROM declarations WHERE flight = @flight)`
  const keepRaws = sql.prepare<{ flight: number }>(
    `INSERT OR IGNORE INTO kept_raws (row, flight, packed, text) SELECT row, @flight, packed, text FROM raws WHERE ${raws} AND length(text) > 0`,
  )
  const blankRaws = sql.prepare<{ flight: number }>(`UPDATE raws SET packed = 0, text = x'' WHERE ${raws}`)
  const unindex = sql.prepare<{ flight: number }>(
    'DELETE FROM traveller_search WHERE rowid IN (SELECT row FROM travellers WHERE flight = @flight)',
  )
  const mark = sql.prepare<{ flight: number; at: string }>(
    'UPDATE flights SET separated_at = @at, list_due = 0 WHERE row = @flight',
  )
  const markPeople = sql.prepare<{ flight: number }>('UPDATE travellers SET separated = 1 WHERE flight = @flight')
  const state = sql.prepare<[string], { at: string | null }>('SELECT separated_at AS at FROM flights WHERE id = ?')
  return {
    /** Call inside `store.write`. Everything that names people on the flight goes to `kept`, blanks take its place. */
    separate(flight: number, at: string): void {
      for (const { keep } of moves) keep.run({ flight })
      keepRaws.run({ flight })
      unindex.run({ flight })
      for (const { blank } of moves) blank.run({ flight })
      blankRaws.run({ flight })
      markPeople.run({ flight })
      mark.run({ flight, at })
    },
    isSeparated: (flightId: string): boolean => (state.get(flightId)?.at ?? null) !== null,
  }
}

function purging(sql: Database) {
  sql.exec('CREATE TEMP TABLE IF NOT EXISTS purged (row INTEGER PRIMARY KEY) STRICT')
  const forget = sql.prepare('DELETE FROM temp.purged')
  const choose = sql.prepare<{ flight: number; isLong: number }>(
    `INSERT INTO temp.purged SELECT t.row FROM travellers t WHERE t.flight = @flight AND (@isLong = 1 OR NOT ${isFound}) AND NOT ${isHeld}`,
  )
  const ids = sql.prepare<[], { id: string }>(
    `SELECT f.id || '/' || t.code AS id FROM temp.purged p CROSS JOIN travellers t ON t.row = p.row JOIN flights f ON f.row = t.flight ORDER BY 1`,
  )
  const prepare = (steps: readonly (readonly [string, string])[]) =>
    steps.map(([name, text]) => ({ name, statement: sql.prepare<{ flight: number }>(text) }))
  const peopleSteps = prepare(purgePeopleSteps)
  const flightSteps = prepare(purgeFlightSteps)
  const chooseOne = sql.prepare<[number]>('INSERT INTO temp.purged VALUES (?)')
  const unlinkOne = sql.prepare<[number]>('DELETE FROM links WHERE traveller = ?')
  const left = sql.prepare<[number], { n: number }>('SELECT count(*) AS n FROM travellers WHERE flight = ?')
  // One walk for a whole purge: links are found by key, never by person.
  const unlink = sql.prepare<[number]>(
    'DELETE FROM links WHERE at_ms <= ? AND NOT EXISTS (SELECT 1 FROM travellers WHERE row = links.traveller)',
  )
  const mark = sql.prepare<[string, number]>('UPDATE flights SET purged_at = ? WHERE row = ?')
  const purgeChosen = (flight: number, at: string) => {
    const gone = ids.all().map((row) => row.id)
    const counts: Record<string, number> = {}
    const run = (steps: typeof peopleSteps) => {
      for (const { name, statement } of steps) {
        const { changes } = statement.run(
          statement.source.includes('@flight') ? { flight } : ({} as { flight: number }),
        )
        if (changes > 0) counts[name] = (counts[name] ?? 0) + changes
      }
    }
    run(peopleSteps)
    if ((left.get(flight)?.n ?? 0) === 0) {
      run(flightSteps)
      mark.run(at, flight)
    }
    return { gone, counts: counts as PurgeCounts }
  }
  return {
    /** Call inside `store.write`. Gives the ids of who is gone, and how many rows of what. */
    purge(flight: number, { isLong, at }: { readonly isLong: boolean; readonly at: string }) {
      forget.run()
      choose.run({ flight, isLong: Number(isLong) })
      return purgeChosen(flight, at)
    },
    /** One arrival of one person, before its time. Call inside `store.write`. */
    purgeOne(flight: number, traveller: number, at: string) {
      forget.run()
      chooseOne.run(traveller)
      unlinkOne.run(traveller)
      return purgeChosen(flight, at)
    },
    /** After the last flight, in the same write: what people who are gone shared. Gives how many. */
    purgeLinks: (beforeMs: number): number => unlink.run(beforeMs).changes,
    /** What is deleted is overwritten, not only given free. */
    setThorough: (isOn: boolean): void => void sql.pragma(`secure_delete = ${isOn ? 'ON' : 'OFF'}`),
    flush: (): void => void sql.pragma('wal_checkpoint(TRUNCATE)'),
  }
}

/** What was purged and is not certified yet; a stop may lie in between. */
function certifying(sql: Database) {
  const note = sql.prepare<[string]>('INSERT INTO purged_flights (body) VALUES (?)')
  const all = sql.prepare<[], { body: string }>('SELECT body FROM purged_flights ORDER BY row')
  const forget = sql.prepare('DELETE FROM purged_flights')
  return {
    /** Call in the write that purged it. */
    notePurged: (purged: PurgedFlight): void => void note.run(JSON.stringify(purged)),
    readPurged: (): readonly PurgedFlight[] => all.all().map(({ body }) => JSON.parse(body) as PurgedFlight),
    forgetPurged: (): void => void forget.run(),
  }
}

function looking(sql: Database) {
  type Row = Omit<KeptPerson, 'columns' | 'texts'> & {
    columns: string
    bodies: string
    pnr: number | null
    apiRaw: number | null
  }
  const people = sql.prepare<{ flightId: string; travellerId: string | null }, Row>(
    `SELECT f.id || '/' || t.code AS travellerId, t.row, t.pnr, t.api_raw AS apiRaw, own.body AS columns, bodies.body AS bodies,
       booking.body AS booking
     FROM flights f JOIN travellers t ON t.flight = f.row
     JOIN kept own ON own.place = 'travellers' AND own.row = CAST(t.row AS TEXT)
     JOIN kept bodies ON bodies.place = 'traveller_bodies' AND bodies.row = CAST(t.row AS TEXT)
     LEFT JOIN kept booking ON booking.place = 'pnrs' AND booking.row = CAST(t.pnr AS TEXT)
     WHERE f.id = @flightId AND (@travellerId IS NULL OR f.id || '/' || t.code = @travellerId) ORDER BY t.row`,
  )
  const texts = sql.prepare<[number, number], { packed: number; text: Buffer }>(
    `SELECT packed, text FROM kept_raws WHERE row IN (SELECT raw FROM pnr_versions WHERE pnr = ? UNION SELECT ?) ORDER BY row`,
  )
  return {
    readKept: (flightId: string, travellerId: string | null): readonly KeptPerson[] =>
      people.all({ flightId, travellerId }).map(({ columns, bodies, booking, pnr, apiRaw, ...row }) => {
        const own = JSON.parse(bodies) as { readonly body: string; readonly person: string | null }
        return {
          ...row,
          columns: JSON.parse(columns) as KeptPerson['columns'],
          body: own.body,
          person: own.person,
          booking: booking === null ? null : (JSON.parse(booking) as { readonly body: string }).body,
          texts: texts
            .all(pnr ?? -1, apiRaw ?? -1)
            .map(({ packed, text }) => (packed === 1 ? inflateRawSync(text) : text).toString('utf8')),
        }
      }),
  }
}

function access(sql: Database) {
  const columns = `SELECT id, flight AS flightId, traveller AS travellerId, reason, asked_by AS askedBy, asked_at AS askedAt, hours,
    approved_by AS approvedBy, approved_at AS approvedAt, expires_at AS expiresAt FROM access_requests`
  const add = sql.prepare(
    `INSERT INTO access_requests (id, flight, traveller, reason, asked_by, asked_at, hours)
     VALUES (@id, @flightId, @travellerId, @reason, @askedBy, @askedAt, @hours)`,
  )
  const one = sql.prepare<[string], AccessRecord>(`${columns} WHERE id = ?`)
  const newest = sql.prepare<[], AccessRecord>(`${columns} ORDER BY asked_at DESC LIMIT 200`)
  const approve = sql.prepare(
    'UPDATE access_requests SET approved_by = @by, approved_at = @at, expires_at = @expiresAt WHERE id = @id AND approved_by IS NULL',
  )
  return {
    addAccess(request: Omit<AccessRecord, 'approvedBy' | 'approvedAt' | 'expiresAt'>): void {
      add.run(request)
    },
    readAccess: (id: string): AccessRecord | null => one.get(id) ?? null,
    readAccesses: (): readonly AccessRecord[] => newest.all(),
    approveAccess(approval: {
      readonly id: string
      readonly by: string
      readonly at: string
      readonly expiresAt: string
    }): void {
      approve.run(approval)
    },
  }
}
