/** Who has taken whom: the newest word on each traveller. */
import type { Database } from 'better-sqlite3'

export type ClaimWord = {
  readonly traveller: number
  readonly state: 'held' | 'released'
  readonly by: string
  readonly byName: string
  readonly station: string
  readonly at: string
  readonly offeredTo: string | null
  readonly offeredName: string | null
}

export type HeldClaim = ClaimWord & {
  readonly travellerId: string
  readonly flightId: string
  readonly surname: string
  readonly given: string
  readonly seat: string | null
}

const columns = `c.traveller, c.state, c.by_user AS "by", c.by_name AS byName, c.station, c.at, c.offered_to AS offeredTo,
  c.offered_name AS offeredName`
const held = `SELECT ${columns}, f.id || '/' || t.code AS travellerId, f.id AS flightId, t.surname, t.given, t.seat
  FROM claims c JOIN travellers t ON t.row = c.traveller JOIN flights f ON f.row = t.flight
  WHERE c.state = 'held' AND f.separated_at IS NULL`

export function claimQueries(sql: Database) {
  const save = sql.prepare(
    `INSERT INTO claims (traveller, state, by_user, by_name, station, at, offered_to, offered_name)
     VALUES (@traveller, @state, @by, @byName, @station, @at, @offeredTo, @offeredName)
     ON CONFLICT (traveller) DO UPDATE SET state = excluded.state, by_user = excluded.by_user, by_name = excluded.by_name,
       station = excluded.station, at = excluded.at, offered_to = excluded.offered_to, offered_name = excluded.offered_name`,
  )
  const word = sql.prepare<[number], ClaimWord>(`SELECT ${columns} FROM claims c WHERE c.traveller = ?`)
  const one = sql.prepare<[number], HeldClaim>(`${held} AND c.traveller = ?`)
  const ofFlight = sql.prepare<[number], HeldClaim>(`${held} AND t.flight = ? ORDER BY c.at`)
  const ofUser = sql.prepare<[string, string], HeldClaim>(`${held} AND c.by_user = ? AND c.station = ? ORDER BY c.at`)
  return {
    save: (claim: ClaimWord): void => void save.run(claim),
    /** The newest word, be it that nobody has the person any more. */
    readWord: (traveller: number): ClaimWord | null => word.get(traveller) ?? null,
    /** Null where nobody has the person. */
    read: (traveller: number): HeldClaim | null => one.get(traveller) ?? null,
    readFlight: (flight: number): readonly HeldClaim[] => ofFlight.all(flight),
    /** Of a person of this station, on every flight. */
    readUser: (user: string, station: string): readonly HeldClaim[] => ofUser.all(user, station),
  }
}
