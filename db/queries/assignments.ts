/** Which stations and teams a flight is given to. */
import type { Database } from 'better-sqlite3'

export type AssignmentRecord = {
  /** Id of the flight. */
  readonly flight: string
  /** Station ids. */
  readonly stations: readonly string[]
  /** As people call them. */
  readonly teams: readonly string[]
  readonly by: string
  readonly at: string
}

type Row = { flight: string; stations: string; teams: string; by: string; at: string }

export function assignmentQueries(sql: Database) {
  const columns = 'SELECT flight, stations, teams, by_user AS "by", at FROM assignments'
  const one = sql.prepare<[string], Row>(`${columns} WHERE flight = ?`)
  const all = sql.prepare<[], Row>(`${columns} ORDER BY flight`)
  const save = sql.prepare(
    `INSERT INTO assignments (flight, stations, teams, by_user, at) VALUES (@flight, @stations, @teams, @by, @at)
     ON CONFLICT (flight) DO UPDATE SET stations = excluded.stations, teams = excluded.teams, by_user = excluded.by_user, at = excluded.at`,
  )
  const drop = sql.prepare<[string]>('DELETE FROM assignments WHERE flight = ?')
  return {
    read(flight: string): AssignmentRecord | null {
      const row = one.get(flight)
      return row === undefined ? null : rowToAssignment(row)
    },
    readAll: (): readonly AssignmentRecord[] => all.all().map(rowToAssignment),
    /** A flight given to nobody has no row. */
    save(assignment: AssignmentRecord): void {
      if (assignment.stations.length + assignment.teams.length === 0) drop.run(assignment.flight)
      else {
        const { stations, teams } = assignment
        save.run({ ...assignment, stations: JSON.stringify(stations), teams: JSON.stringify(teams) })
      }
    },
  }
}

function rowToAssignment(row: Row): AssignmentRecord {
  return { ...row, stations: JSON.parse(row.stations) as string[], teams: JSON.parse(row.teams) as string[] }
}
