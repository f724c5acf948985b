/** Feature rows of earlier travellers, against whom a traveller's own values are rare or ordinary. */
import type { Database } from 'better-sqlite3'

export type OthersWish = {
  /** Row of the flight that is asked about; its own travellers are left out. */
  readonly flight: number
  readonly days: number
  readonly most: number
}

const dayMs = 86_400_000

export function rarityQueries(sql: Database) {
  const flight = sql.prepare<[number], { at: number; origin: string }>(
    'SELECT arrival_ms AS at, from_airport AS origin FROM flights WHERE row = ?',
  )
  const rows = (where: string) =>
    sql.prepare<[number, number, number, string, number], { bytes: Buffer }>(
      `SELECT f.row_f32 AS bytes FROM flights l JOIN feature_rows f ON f.flight = l.row
       WHERE l.arrival_ms > ? AND l.arrival_ms <= ? AND l.row <> ? AND ${where} ORDER BY l.arrival_ms DESC LIMIT ?`,
    )
  const onRoute = rows('l.from_airport = ?')
  // The same parameters, for one shape of question.
  const anywhere = rows("l.from_airport <> '' || ?")
  return {
    /** The latest first, those of the same day included; of the same departure airport, or of every flight. */
    readOthers(wish: OthersWish, on: 'route' | 'station'): readonly Float32Array[] {
      const asked = flight.get(wish.flight)
      if (asked === undefined) return []
      const query = on === 'route' ? onRoute : anywhere
      const origin = on === 'route' ? asked.origin : ''
      return query
        .all(asked.at - wish.days * dayMs, asked.at + dayMs, wish.flight, origin, wish.most)
        .map(({ bytes }) => new Float32Array(new Uint8Array(bytes).buffer))
    },
  }
}
