/** Makes a store large: copies of a station's flights of the last month, every traveller and bag under a new name of theirs. */
import type { Station } from '../Station.ts'

const dayMs = 86_400_000
/**
 * No copy is among the flights of these days, and none so old (31 days) that the station would begin to put it away while it is
 * measured. A million in this time are 45,000 a day, as at a great airport.
 */
const [youngestDays, oldestDays] = [8, 30]

/** Copies until at least `travellers` are stored; plain SQL, since the import is measured elsewhere. */
export function fillStore(station: Station, travellers: number): void {
  const { sql } = station.store
  const count = (): number => (sql.prepare('SELECT count(*) AS n FROM travellers').get() as { n: number }).n
  const first = sql.prepare('SELECT max(row) AS flights FROM flights').get() as { flights: number }
  const copies = Math.ceil(travellers / Math.max(1, count())) - 1
  for (let copy = 1; copy <= copies; copy++) {
    const daysBack = youngestDays + ((oldestDays - youngestDays) * copy) / copies
    station.store.write(() =>
      copyAll(station, { copy, earlierMs: Math.round(daysBack * dayMs), lastFlight: first.flights }),
    )
  }
  sql.exec('ANALYZE')
  // All of it on the disk before anything is measured: gigabytes still being written slow down whatever comes next.
  sql.pragma('wal_checkpoint(TRUNCATE)')
}

type Copy = { readonly copy: number; readonly earlierMs: number; readonly lastFlight: number }

/** Row numbers of a copy are those of the originals plus a step, so that every reference moves along. */
function copyAll(station: Station, { copy, earlierMs, lastFlight }: Copy): void {
  const { sql } = station.store
  const step = copy * 10_000_000
  const insert = (table: string, changes: Readonly<Record<string, string>>, where: string): void => {
    const columns = (sql.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name)
    const values = columns.map((column) => changes[column] ?? column)
    sql.exec(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${where}`)
  }
  const moved = (column: string): string => `${column} + ${step}`
  const mine = `flight <= ${lastFlight}`
  const people = `traveller IN (SELECT row FROM travellers WHERE ${mine})`
  insert(
    'flights',
    { row: moved('row'), id: `id || '~${copy}'`, arrival_ms: `arrival_ms - ${earlierMs}` },
    `row <= ${lastFlight}`,
  )
  insert('pnrs', { row: moved('row'), flight: moved('flight') }, mine)
  insert(
    'travellers',
    {
      row: moved('row'),
      flight: moved('flight'),
      pnr: moved('pnr'),
      document: `document || '${copy}'`,
      identity: `identity + ${copy}`,
      arrival_ms: `arrival_ms - ${earlierMs}`,
      known_ms: `known_ms - ${earlierMs}`,
    },
    mine,
  )
  insert('traveller_bodies', { traveller: moved('traveller') }, people)
  insert('bags', { row: moved('row'), flight: moved('flight'), owner: moved('owner'), tag: `tag || '${copy}'` }, mine)
  insert('worklists', { flight: moved('flight') }, mine)
  insert('worklist_entries', { flight: moved('flight'), traveller: moved('traveller') }, mine)
  insert('feature_rows', { traveller: moved('traveller'), flight: moved('flight') }, mine)
  sql.exec(
    `INSERT INTO traveller_search (rowid, name, document, locator, phone)
     SELECT row, search_name || ' ${letters(copy)}', document, locator, NULL FROM travellers WHERE row > ${step} AND row <= ${step + 9_999_999}`,
  )
}

/** A made-up word, so that copies are not namesakes of each other. */
function letters(copy: number): string {
  return copy.toString(26).replaceAll(/[0-9a-p]/g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)))
}
