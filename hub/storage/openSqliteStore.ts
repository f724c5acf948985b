/** A hub's store in one SQLite file, for one airport. It holds ciphertext, so the file itself is not encrypted again. */
import Sqlite, { type Database } from 'better-sqlite3'
import { bundleKeptMs, type HubBundle, type HubStore, nonceKeptMs, type PendingBundle } from '../HubStore.ts'

const schema = `
CREATE TABLE IF NOT EXISTS stations (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, sign_key BLOB NOT NULL, enrolled_ms INTEGER NOT NULL, revoked_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS codes (
  hash TEXT PRIMARY KEY, expires_ms INTEGER NOT NULL, used_by TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS nonces (
  station TEXT NOT NULL, nonce TEXT NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (station, nonce)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS nonces_by_age ON nonces (at_ms);
CREATE TABLE IF NOT EXISTS bundles (
  row INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, sender TEXT NOT NULL,
  created_at TEXT NOT NULL, drop_ms INTEGER NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS deliveries (
  station TEXT NOT NULL, bundle INTEGER NOT NULL REFERENCES bundles (row) ON DELETE CASCADE, taken_ms INTEGER,
  PRIMARY KEY (station, bundle)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS deliveries_open ON deliveries (station, bundle) WHERE taken_ms IS NULL;
CREATE INDEX IF NOT EXISTS deliveries_by_bundle ON deliveries (bundle);
`

export function openSqliteStore(file: string): HubStore {
  const sql = new Sqlite(file)
  sql.pragma('journal_mode = WAL')
  sql.pragma('synchronous = FULL')
  sql.pragma('foreign_keys = ON')
  sql.pragma('busy_timeout = 5000')
  sql.exec(schema)
  return { ...stations(sql), ...bundles(sql), ...upkeep(sql) }
}

function stations(sql: Database): Pick<HubStore, 'addCode' | 'enrol' | 'readStation' | 'revoke' | 'useNonce'> {
  const addCode = sql.prepare('INSERT INTO codes (hash, expires_ms) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const useCode = sql.prepare(
    'UPDATE codes SET used_by = @id WHERE hash = @hash AND expires_ms > @nowMs AND (used_by IS NULL OR used_by = @id)',
  )
  const read = sql.prepare<[string], { id: string; signKey: Buffer; revoked: number }>(
    'SELECT id, sign_key AS signKey, revoked_ms IS NOT NULL AS revoked FROM stations WHERE id = ?',
  )
  const add = sql.prepare(
    `INSERT INTO stations (id, name, sign_key, enrolled_ms) VALUES (@id, @name, @signKey, @nowMs)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, sign_key = excluded.sign_key, revoked_ms = NULL`,
  )
  const revoke = sql.prepare<[number, string]>('UPDATE stations SET revoked_ms = ? WHERE id = ? AND revoked_ms IS NULL')
  const nonce = sql.prepare('INSERT INTO nonces (station, nonce, at_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const enrol = sql.transaction((hash: string, card: Parameters<HubStore['enrol']>[1], nowMs: number) => {
    const known = read.get(card.id)
    if (known !== undefined && known.revoked === 0 && !known.signKey.equals(card.signKey)) return 'otherKey' as const
    if (useCode.run({ id: card.id, hash, nowMs }).changes === 0) return 'badCode' as const
    add.run({ ...card, nowMs })
    return 'enrolled' as const
  })
  return {
    addCode: async (hash, expiresMs) => void addCode.run(hash, expiresMs),
    enrol: async (hash, card, nowMs) => enrol.immediate(hash, card, nowMs),
    readStation: async (id) => {
      const found = read.get(id)
      return found === undefined ? null : { ...found, revoked: found.revoked === 1 }
    },
    revoke: async (id, nowMs) => revoke.run(nowMs, id).changes === 1,
    useNonce: async (station, value, nowMs) => nonce.run(station, value, nowMs).changes === 1,
  }
}

function bundles(
  sql: Database,
): Pick<HubStore, 'addBundle' | 'readPending' | 'readBytes' | 'noteTaken' | 'readArrivals'> {
  const add = sql.prepare(
    `INSERT INTO bundles (hash, kind, sender, created_at, drop_ms, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const address = sql.prepare('INSERT INTO deliveries (station, bundle) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const pending = sql.prepare<[string, number], PendingBundle>(
    `SELECT hash, kind, sender, created_at AS createdAt, size FROM deliveries JOIN bundles ON bundles.row = bundle
     WHERE station = ? AND taken_ms IS NULL ORDER BY bundle LIMIT ?`,
  )
  const bytes = sql.prepare<[string, string], { bytes: Buffer }>(
    'SELECT bytes FROM bundles JOIN deliveries ON bundle = bundles.row WHERE hash = ? AND station = ?',
  )
  const take = sql.prepare(
    'UPDATE deliveries SET taken_ms = ? WHERE station = ? AND bundle = (SELECT row FROM bundles WHERE hash = ?)',
  )
  const newest = sql.prepare<[], { newest: number }>('SELECT coalesce(max(row), 0) AS newest FROM bundles')
  const arrivals = sql.prepare<[number], { station: string }>(
    'SELECT DISTINCT station FROM deliveries WHERE bundle > ?',
  )
  const store = sql.transaction((bundle: HubBundle, nowMs: number) => {
    const { hash, kind, sender, createdAt } = bundle
    const added = add.run(hash, kind, sender, createdAt, dropMs(bundle, nowMs), bundle.bytes.length, bundle.bytes)
    if (added.changes === 0) return false
    for (const station of bundle.recipients) address.run(station, added.lastInsertRowid)
    return true
  })
  return {
    addBundle: async (bundle, nowMs) => store.immediate(bundle, nowMs),
    readPending: async (station, limit) => pending.all(station, limit),
    readBytes: async (station, hash) => bytes.get(hash, station)?.bytes ?? null,
    noteTaken: async (station, hash, nowMs) => void take.run(nowMs, station, hash),
    readArrivals: async (after) => {
      const last = newest.get()?.newest ?? 0
      return { newest: last, stations: last > after ? arrivals.all(after).map(({ station }) => station) : [] }
    },
  }
}

function upkeep(sql: Database): Pick<HubStore, 'sweep' | 'readCounts' | 'close'> {
  const drop = sql.prepare(
    `DELETE FROM bundles WHERE drop_ms < ? OR NOT EXISTS (SELECT 1 FROM deliveries WHERE bundle = bundles.row AND taken_ms IS NULL)`,
  )
  const forget = sql.prepare('DELETE FROM nonces WHERE at_ms < ?')
  const counts = sql.prepare<[], Awaited<ReturnType<HubStore['readCounts']>>>(
    `SELECT (SELECT count(*) FROM stations WHERE revoked_ms IS NULL) AS stations, count(*) AS bundles, coalesce(sum(size), 0) AS bytes,
       (SELECT count(*) FROM deliveries WHERE taken_ms IS NULL) AS pending FROM bundles`,
  )
  return {
    sweep: async (nowMs) => {
      forget.run(nowMs - nonceKeptMs)
      return drop.run(nowMs).changes
    },
    readCounts: async () => counts.get() ?? { stations: 0, bundles: 0, bytes: 0, pending: 0 },
    close: async () => void sql.close(),
  }
}

/** The sender's clock may be wrong by days: its date counts from when the bundle came. */
export function dropMs({ createdAt, expiresAt }: HubBundle, nowMs: number): number {
  return nowMs + (expiresAt === null ? bundleKeptMs : Math.max(0, Date.parse(expiresAt) - Date.parse(createdAt)))
}
