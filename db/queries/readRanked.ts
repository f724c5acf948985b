/** Every ranked traveller with the scores of the list, for evaluation. */
import type { Database } from 'better-sqlite3'

export type RankedTraveller = {
  readonly flightId: string
  readonly surname: string
  readonly given: string
  readonly birthOn: string | null
  readonly document: string | null
  readonly priority: number
  readonly highP: number | null
  readonly drugP: number | null
}

export function readRankedQueries(sql: Database) {
  const ranked = sql.prepare<[], RankedTraveller>(
    `SELECT f.id AS flightId, t.surname, t.given, t.birth_on AS birthOn, t.document, e.priority, e.high_p AS highP, e.drug_p AS drugP
     FROM worklist_entries e JOIN travellers t ON t.row = e.traveller JOIN flights f ON f.row = e.flight
     WHERE t.on_board = 1 AND t.kind <> 'crew' ORDER BY e.flight, e.rank`,
  )
  return { readRanked: (): readonly RankedTraveller[] => ranked.all() }
}
