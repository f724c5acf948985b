/** One line a traveller for statistics of work: when, proposed why, what was done; nothing that names anyone. */
import type { Database } from 'better-sqlite3'
import type { SelectionReason } from '#core/worklist/SelectionReason.ts'

export type WorkLine = {
  readonly traveller: number
  readonly arrivalMs: number
  readonly nationality: string | null
  readonly sex: string | null
  readonly birthOn: string | null
  /** First airport of the journey that ends here. */
  readonly origin: string | null
  readonly selection: SelectionReason | null
  readonly disposition: string | null
}

export function workFigureQueries(sql: Database) {
  const lines = sql.prepare<{ fromMs: number; untilMs: number }, WorkLine>(
    `SELECT t.row AS traveller, flights.arrival_ms AS arrivalMs, t.nationality, t.sex, t.birth_on AS birthOn,
       coalesce(t.origin, flights.from_airport) AS origin, entries.selection, dispositions.state AS disposition
     FROM flights
     JOIN travellers AS t ON t.flight = flights.row
     LEFT JOIN worklist_entries AS entries ON entries.traveller = t.row
     LEFT JOIN dispositions ON dispositions.traveller = t.row
     WHERE flights.arrival_ms >= @fromMs AND flights.arrival_ms < @untilMs AND t.on_board = 1
       AND t.kind NOT IN ('crew', 'staff')`,
  )
  return {
    /** Everyone on flights that arrived in `[fromMs, untilMs)`. */
    walk: (fromMs: number, untilMs: number): IterableIterator<WorkLine> => lines.iterate({ fromMs, untilMs }),
  }
}
