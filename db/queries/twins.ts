/** Several records of one check by several stations: which of them counts, and what people said of it. */
import type { Database } from 'better-sqlite3'

export type CheckOfTraveller = {
  readonly id: string
  readonly station: string
  readonly at: string
  readonly outcome: string
  readonly knownMs: number
  readonly corrects: string | null
  /** Null: it counts. */
  readonly correctedBy: string | null
  readonly twinOf: string | null
  /** 1 where it takes another record back: no result of its own. */
  readonly withdraws: number | null
}

export type TwinPair = {
  readonly id: string
  readonly twinOf: string
  readonly travellerId: string
  readonly flightId: string
}
export type Resolution = {
  readonly dropped: string
  readonly kept: string
  readonly at: string
  readonly station: string
  readonly seq: number
}

export function twinQueries(sql: Database) {
  const ofTraveller = sql.prepare<[number], CheckOfTraveller>(
    `SELECT id, station, at, outcome, known_ms AS knownMs, corrects, corrected_by AS correctedBy, twin_of AS twinOf,
       json_extract(body, '$.withdraws') AS withdraws
     FROM inspections WHERE traveller = ? ORDER BY id`,
  )
  const mark = sql.prepare<[string | null, string | null, string]>(
    'UPDATE inspections SET corrected_by = ?, twin_of = ? WHERE id = ?',
  )
  const pairs = sql.prepare<[], TwinPair>(
    `SELECT id, twin_of AS twinOf, traveller_id AS travellerId, flight_id AS flightId FROM inspections
     WHERE twin_of > '' ORDER BY twin_of, id`,
  )
  const attach = sql.prepare<[number, string, number | null, string, string]>(
    'UPDATE inspections SET traveller = ?, traveller_id = ?, identity = ?, flight_id = ? WHERE id = ? AND traveller IS NULL',
  )
  const ownerOf = sql.prepare<[string], { travellerId: string }>(
    'SELECT traveller_id AS travellerId FROM inspections WHERE id = ? AND traveller IS NOT NULL',
  )
  const opposite = sql.prepare<[string, string], Resolution>(
    'SELECT * FROM twin_resolutions WHERE dropped = ? AND kept = ?',
  )
  const drop = sql.prepare<[string]>('DELETE FROM twin_resolutions WHERE dropped = ?')
  const resolve = sql.prepare(
    `INSERT INTO twin_resolutions (dropped, kept, at, station, seq) VALUES (@dropped, @kept, @at, @station, @seq)
     ON CONFLICT (dropped) DO UPDATE SET kept = excluded.kept, at = excluded.at, station = excluded.station, seq = excluded.seq
     WHERE (excluded.at, excluded.station, excluded.seq) > (at, station, seq)`,
  )
  const resolved = sql.prepare<[string], Resolution>('SELECT * FROM twin_resolutions WHERE dropped = ?')
  const travelling = sql.prepare<[string], { knownMs: number; contentKey: Buffer | null }>(
    'SELECT known_ms AS knownMs, content_key AS contentKey FROM inspections WHERE id = ?',
  )
  return {
    readChecks: (traveller: number): readonly CheckOfTraveller[] => ofTraveller.all(traveller),
    mark: (id: string, by: { readonly correctedBy: string | null; readonly twinOf: string | null }): void =>
      void mark.run(by.correctedBy, by.twinOf, id),
    /** Those that a person has yet to decide. */
    readOpen: (): readonly TwinPair[] => pairs.all(),
    /** The person of a record has become known. */
    attach: (
      id: string,
      to: {
        readonly row: number
        readonly travellerId: string
        readonly identity: number | null
        readonly flightId: string
      },
    ): void => void attach.run(to.row, to.travellerId, to.identity, to.flightId, id),
    /** Id of the traveller, as it is here; null where the record or the person is not known. */
    readOwner: (id: string): string | null => ownerOf.get(id)?.travellerId ?? null,
    readResolution: (dropped: string): Resolution | null => resolved.get(dropped) ?? null,
    saveResolution(resolution: Resolution): void {
      const against = opposite.get(resolution.kept, resolution.dropped)
      if (against !== undefined && isNewer(against, resolution)) return
      drop.run(resolution.kept)
      resolve.run(resolution)
    },
    /** What travels beside an inspection of the log. */
    readTravelling: (id: string) => travelling.get(id) ?? null,
  }
}

function isNewer(a: Resolution, b: Resolution): boolean {
  if (a.at !== b.at) return a.at > b.at
  return a.station === b.station ? a.seq > b.seq : a.station > b.station
}
