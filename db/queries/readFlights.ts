/** Flights as the board shows them: one row each with its counts, its pushes and when its list was made. */
import type { Database } from 'better-sqlite3'
import type { Push } from '#core/flight/Flight.ts'
import type { FlightId } from '#core/flight/FlightId.ts'

export type FlightCard = {
  readonly row: number
  readonly id: FlightId
  readonly carrier: string
  readonly number: string
  readonly suffix: string | null
  readonly departureOn: string
  readonly from: string
  readonly to: string
  readonly departureLocal: string | null
  readonly arrivalLocal: string | null
  readonly departureAt: string | null
  readonly arrivalAt: string | null
  readonly codeshares: readonly string[]
  readonly equipment: string | null
  readonly gate: string | null
  readonly belt: string | null
  /** Set for this flight, or used for its list; null: by the station's rule. */
  readonly capacity: number | null
  readonly randomShare: number | null
  readonly asOf: string | null
  readonly rankedAt: string | null
  readonly travellers: number
  readonly crew: number
  readonly bags: number
  readonly counts: { readonly pnr: number; readonly api: number; readonly dcs: number }
  readonly withoutDocuments: number
  readonly notOnBoard: number
  readonly changed: number
  readonly problems: number
  readonly selected: number
  readonly handled: number
  readonly finds: number
  readonly watchlistHits: number
  readonly pushes: readonly Push[]
}

type FlightRow = Omit<FlightCard, 'codeshares' | 'counts' | 'pushes'> & {
  readonly arrivalMs: number
  readonly codeshares: string
  readonly countPnr: number
  readonly countApi: number
  readonly countDcs: number
}
type PushRow = Push & { readonly flight: number }

const columns = `f.row, f.arrival_ms AS arrivalMs, f.id, f.carrier, f.number, f.suffix, f.departure_on AS departureOn, f.from_airport AS "from",
  f.to_airport AS "to", f.departure_local AS departureLocal, f.arrival_local AS arrivalLocal,
  f.departure_at AS departureAt, f.arrival_at AS arrivalAt, f.codeshares, f.equipment, f.gate, f.belt,
  coalesce(f.capacity, w.capacity) AS capacity, coalesce(f.random_share, w.random_share) AS randomShare,
  f.as_of AS asOf, w.ranked_at AS rankedAt, f.travellers, f.crew, f.bags, f.count_pnr AS countPnr,
  f.count_api AS countApi, f.count_dcs AS countDcs, f.without_documents AS withoutDocuments,
  f.not_on_board AS notOnBoard, f.changed, f.problems, f.selected, f.handled, f.finds,
  f.watchlist_hits AS watchlistHits`
const pushColumns = `p.flight, p.source, p.label, p.prepared_at AS preparedAt, p.received_at AS receivedAt, p.travellers`

export function readFlightQueries(sql: Database) {
  const between = sql.prepare<[number, number, number], FlightRow>(
    `SELECT ${columns} FROM flights f LEFT JOIN worklists w ON w.flight = f.row
     WHERE f.arrival_ms BETWEEN ? AND ? AND f.separated_at IS NULL ORDER BY f.arrival_ms DESC, f.id DESC LIMIT ?`,
  )
  const pushesBetween = sql.prepare<[number, number], PushRow>(
    `SELECT ${pushColumns} FROM flights f JOIN pushes p ON p.flight = f.row
     WHERE f.arrival_ms BETWEEN ? AND ? ORDER BY p.flight, p.row`,
  )
  const byId = sql.prepare<[string], FlightRow>(
    `SELECT ${columns} FROM flights f LEFT JOIN worklists w ON w.flight = f.row WHERE f.id = ? AND f.separated_at IS NULL`,
  )
  const pushesOf = sql.prepare<[number], PushRow>(
    `SELECT ${pushColumns} FROM pushes p WHERE p.flight = ? ORDER BY p.row`,
  )
  const totals = sql.prepare<[], { travellers: number; dataAt: string | null }>(
    'SELECT coalesce(sum(travellers + crew), 0) AS travellers, max(as_of) AS dataAt FROM flights',
  )
  const stored = sql.prepare<[], { n: number }>('SELECT count(*) AS n FROM flights WHERE separated_at IS NULL')
  return {
    /** Flights that arrive between two UTC instants in milliseconds, by arrival; the latest ones where there are more than `limit`. */
    readBoard(fromMs: number, toMs: number, limit = -1): readonly FlightCard[] {
      const rows = between.all(fromMs, toMs, limit).reverse()
      const oldestMs = rows[0]?.arrivalMs ?? toMs
      const pushes = Map.groupBy(pushesBetween.all(oldestMs, toMs), (push) => push.flight)
      return rows.map((row) => rowToCard(row, pushes.get(row.row) ?? []))
    },
    countFlights: (): number => stored.get()?.n ?? 0,
    readFlightCard(id: string): FlightCard | null {
      const row = byId.get(id)
      return row === undefined ? null : rowToCard(row, pushesOf.all(row.row))
    },
    /** People stored, and the newest preparation time of any message. */
    readTotals: (): { readonly travellers: number; readonly dataAt: string | null } =>
      totals.get() ?? { travellers: 0, dataAt: null },
  }
}

function rowToCard(row: FlightRow, pushes: readonly PushRow[]): FlightCard {
  const { codeshares, countPnr, countApi, countDcs, arrivalMs: _, ...rest } = row
  return {
    ...rest,
    codeshares: JSON.parse(codeshares) as readonly string[],
    counts: { pnr: countPnr, api: countApi, dcs: countDcs },
    pushes: pushes.map(({ source, label, preparedAt, receivedAt, travellers }) => ({
      source,
      label,
      preparedAt,
      receivedAt,
      travellers,
    })),
  }
}
