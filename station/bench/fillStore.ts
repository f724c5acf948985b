/** Makes a store large: copies of a station's flights, each a week earlier, every traveller and bag under a new name of theirs. */
import type { Station } from '../Station.ts'

const weekMs = 7 * 86_400_000

/** Copies until at least `travellers` are stored; plain SQL, since the import is measured elsewhere. */
export function fillStore(station: Station, travellers: number): void {
  const { sql } = station.store
  const count = (): number => (sql.prepare('SELECT count(*) AS n FROM travellers').get() as { n: number }).n
  const first = sql.prepare('SELECT max(row) AS flights FROM flights').get() as { flights: number }
  const originals = count()
  for (let copy = 1; count() < travellers && copy <= Math.ceil(travellers / originals); copy++) {
    station.store.write(() => copyAll(station, copy, first.flights))
  }
  sql.exec('ANALYZE')
  // All of it on the disk before anything is measured: gigabytes still being written slow down whatever comes next.
  sql.pragma('wal_checkpoint(TRUNCATE)')
}

/** Row numbers of a copy are those of the originals plus a step, so that every reference moves along. */
function copyAll(station: Station, copy: number, lastFlight: number): void {
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
  const week = copy * weekMs
  insert(
    'flights',
    { row: moved('row'), id: `id || '~${copy}'`, arrival_ms: `arrival_ms - ${week}` },
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
      arrival_ms: `arrival_ms - ${week}`,
      known_ms: `known_ms - ${week}`,
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
