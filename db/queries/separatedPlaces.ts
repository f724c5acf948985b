/** Which columns name people, and the blank that takes the place of each: bodies stay well formed, but say nothing of anyone. */

export type SeparatedPlace = {
  readonly place: string
  /** The key of a row, as text. */
  readonly key: string
  /** Column and blank. */
  readonly columns: Readonly<Record<string, string>>
  /** Rows of the flight `@flight`. */
  readonly where: string
}

const people = 'traveller IN (SELECT row FROM travellers WHERE flight = @flight)'
const rowKey = 'CAST(row AS TEXT)'
const ownerKey = 'CAST(traveller AS TEXT)'

/** Lists of a booking that hold names, numbers and words of people. */
const bookingLists = 'locators travellers tickets payments contacts services remarks checkIns splits history'.split(' ')
const blankBooking = `json_set(body, ${bookingLists.map((name) => `'$.${name}', json('[]')`).join(', ')}, '$.agency', NULL)`
const blankTraveller = `json_set(body, '$.name', json('{"asSent":"","surname":"","given":"","title":null,"search":""}'),
  '$.documents', json('[]'), '$.conflicts', json('[]'), '$.birthOn', NULL, '$.seat', NULL, '$.checkIn', NULL, '$.pnrRef', NULL,
  '$.pnrId', NULL, '$.accompaniedBy', NULL)`

export const separatedPlaces: readonly SeparatedPlace[] = [
  {
    place: 'traveller_bodies',
    key: ownerKey,
    columns: { body: blankTraveller, person: 'NULL' },
    where: people,
  },
  { place: 'traveller_changes', key: rowKey, columns: { before: 'NULL', after: 'NULL' }, where: people },
  {
    place: 'pnrs',
    key: rowKey,
    columns: { key: `'~' || row`, locator: 'NULL', body: blankBooking },
    where: 'flight = @flight',
  },
  {
    place: 'pnr_versions',
    key: `pnr || '/' || version`,
    columns: { changes: `'[]'` },
    where: 'pnr IN (SELECT row FROM pnrs WHERE flight = @flight)',
  },
  {
    place: 'bags',
    key: rowKey,
    columns: { owner_name: 'NULL', owner_seat: 'NULL', owner_locator: 'NULL' },
    where: 'flight = @flight',
  },
  {
    place: 'declarations',
    key: rowKey,
    columns: { search_name: `''`, birth_on: 'NULL', body: `'{}'` },
    where: 'flight = @flight',
  },
  { place: 'notes', key: `station || '/' || seq`, columns: { text: 'NULL', salt: 'NULL' }, where: people },
  {
    place: 'bag_acts',
    key: `station || '/' || seq`,
    columns: { note: 'NULL' },
    where: 'bag IN (SELECT row FROM bags WHERE flight = @flight)',
  },
  { place: 'dispositions', key: ownerKey, columns: { note: 'NULL' }, where: people },
  { place: 'manual_selections', key: ownerKey, columns: { note: `''` }, where: people },
  { place: 'walk_ins', key: ownerKey, columns: { document: 'NULL', body: `'{}'` }, where: people },
  {
    place: 'watchlist_hits',
    key: `traveller || '/' || entry`,
    columns: { evidence: `'[]'`, note: 'NULL' },
    where: people,
  },
  {
    place: 'worklist_entries',
    key: `flight || '/' || rank`,
    columns: { detail: 'NULL', reasons: 'NULL' },
    where: 'flight = @flight',
  },
  {
    place: 'problems',
    key: rowKey,
    columns: { text: `''` },
    where: 'message IN (SELECT row FROM messages WHERE flight = @flight)',
  },
  {
    place: 'travellers',
    key: rowKey,
    columns: {
      surname: `''`,
      given: `''`,
      search_name: `''`,
      birth_on: 'NULL',
      document: 'NULL',
      seat: 'NULL',
      locator: 'NULL',
      pnr_ref: 'NULL',
    },
    where: 'flight = @flight',
  },
]
