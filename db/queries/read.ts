/** Everything the screens read, by noun: one object of prepared queries on an open store. */
import type { Database } from 'better-sqlite3'
import { readFileQueries } from './readFiles.ts'
import { readFlightQueries } from './readFlights.ts'
import { readListQueries } from './readLists.ts'
import { readPageQueries } from './readPages.ts'
import { readPeopleQueries } from './readPeople.ts'

export type ReadQueries = ReturnType<typeof readQueries>

export function readQueries(sql: Database) {
  return {
    ...readFileQueries(sql),
    ...readFlightQueries(sql),
    ...readListQueries(sql),
    ...readPageQueries(sql),
    ...readPeopleQueries(sql),
  }
}
