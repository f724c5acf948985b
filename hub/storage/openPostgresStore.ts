/** A hub's store in PostgreSQL, for a service that outgrows one machine: several hubs share it and keep nothing themselves. */
import pg from 'pg'
import type { HubBundle, HubStore, PendingBundle } from '../HubStore.ts'
import { nonceKeptMs } from '../HubStore.ts'
import { dropMs } from './openSqliteStore.ts'

const schema = `
CREATE TABLE IF NOT EXISTS stations (
  id text PRIMARY KEY, name text NOT NULL, sign_key bytea NOT NULL, enrolled_ms bigint NOT NULL, revoked_ms bigint
);
CREATE TABLE IF NOT EXISTS codes (hash text PRIMARY KEY, expires_ms bigint NOT NULL, used_by text);
CREATE TABLE IF NOT EXISTS nonces (station text, nonce text, at_ms bigint NOT NULL, PRIMARY KEY (station, nonce));
CREATE INDEX IF NOT EXISTS nonces_by_age ON nonces (at_ms);
CREATE TABLE IF NOT EXISTS bundles (
  row bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hash text NOT NULL UNIQUE, kind text NOT NULL, sender text NOT NULL,
  created_at text NOT NULL, drop_ms bigint NOT NULL, size bigint NOT NULL, bytes bytea NOT NULL
);
-- Ciphertext does not compress.
ALTER TABLE bundles ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE IF NOT EXISTS deliveries (
  station text NOT NULL, bundle bigint NOT NULL REFERENCES bundles (row) ON DELETE CASCADE, taken_ms bigint,
  PRIMARY KEY (station, bundle)
);
CREATE INDEX IF NOT EXISTS deliveries_open ON deliveries (station, bundle) WHERE taken_ms IS NULL;
CREATE INDEX IF NOT EXISTS deliveries_by_bundle ON deliveries (bundle);
`
/** Any number that two hubs starting at once agree on. */
const schemaLock = 4_762_001

/** One hub's share of a server's hundred connections. */
const mostConnections = 16

export async function openPostgresStore(url: string): Promise<HubStore> {
  const pool = new pg.Pool({ connectionString: url, max: mostConnections })
  // A connection that the server drops while idle is replaced at the next use.
  pool.on('error', () => undefined)
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [schemaLock])
    await client.query(schema)
  })
  return { ...stations(pool), ...bundles(pool), ...upkeep(pool) }
}

async function inTransaction<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

function stations(pool: pg.Pool): Pick<HubStore, 'addCode' | 'enrol' | 'readStation' | 'revoke' | 'useNonce'> {
  const readStation: HubStore['readStation'] = async (id) => {
    const { rows } = await pool.query<{ sign_key: Buffer; revoked: boolean }>(
      'SELECT sign_key, revoked_ms IS NOT NULL AS revoked FROM stations WHERE id = $1',
      [id],
    )
    const [found] = rows
    return found === undefined ? null : { id, signKey: found.sign_key, revoked: found.revoked }
  }
  return {
    readStation,
    addCode: async (hash, expiresMs) =>
      void (await pool.query('INSERT INTO codes (hash, expires_ms) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        hash,
        expiresMs,
      ])),
    enrol: (hash, card, nowMs) =>
      inTransaction(pool, async (client) => {
        const known = await readStation(card.id)
        if (known !== null && !known.revoked && !known.signKey.equals(card.signKey)) return 'otherKey'
        const used = await client.query(
          'UPDATE codes SET used_by = $1 WHERE hash = $2 AND expires_ms > $3 AND (used_by IS NULL OR used_by = $1)',
          [card.id, hash, nowMs],
        )
        if (used.rowCount === 0) return 'badCode'
        await client.query(
          `INSERT INTO stations (id, name, sign_key, enrolled_ms) VALUES ($1, $2, $3, $4)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, sign_key = excluded.sign_key, revoked_ms = NULL`,
          [card.id, card.name, card.signKey, nowMs],
        )
        return 'enrolled'
      }),
    revoke: async (id, nowMs) => {
      const done = await pool.query('UPDATE stations SET revoked_ms = $1 WHERE id = $2 AND revoked_ms IS NULL', [
        nowMs,
        id,
      ])
      return done.rowCount === 1
    },
    useNonce: async (station, nonce, nowMs) => {
      const added = await pool.query(
        'INSERT INTO nonces (station, nonce, at_ms) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [station, nonce, nowMs],
      )
      return added.rowCount === 1
    },
  }
}

function bundles(
  pool: pg.Pool,
): Pick<HubStore, 'addBundle' | 'readPending' | 'readBytes' | 'noteTaken' | 'readArrivals'> {
  return {
    addBundle: (bundle: HubBundle, nowMs) =>
      inTransaction(pool, async (client) => {
        const { hash, kind, sender, createdAt, bytes, recipients } = bundle
        const added = await client.query<{ row: string }>(
          `INSERT INTO bundles (hash, kind, sender, created_at, drop_ms, size, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT DO NOTHING RETURNING row`,
          [hash, kind, sender, createdAt, dropMs(bundle, nowMs), bytes.length, bytes],
        )
        const [first] = added.rows
        if (first === undefined) return false
        await client.query('INSERT INTO deliveries (station, bundle) SELECT DISTINCT unnest($1::text[]), $2::bigint', [
          recipients,
          first.row,
        ])
        return true
      }),
    // By what is not taken yet, never by a number: of two hubs, the one with the lower number may commit later.
    readPending: async (station, limit) => {
      const { rows } = await pool.query<Omit<PendingBundle, 'size'> & { size: string }>(
        `SELECT hash, kind, sender, created_at AS "createdAt", size FROM deliveries JOIN bundles ON bundles.row = bundle
         WHERE station = $1 AND taken_ms IS NULL ORDER BY bundle LIMIT $2`,
        [station, limit],
      )
      return rows.map((row) => ({ ...row, size: Number(row.size) }))
    },
    readBytes: async (station, hash) => {
      const { rows } = await pool.query<{ bytes: Buffer }>(
        'SELECT bytes FROM bundles JOIN deliveries ON bundle = bundles.row WHERE hash = $1 AND station = $2',
        [hash, station],
      )
      return rows[0]?.bytes ?? null
    },
    noteTaken: async (station, hash, nowMs) =>
      void (await pool.query(
        'UPDATE deliveries SET taken_ms = $1 WHERE station = $2 AND bundle = (SELECT row FROM bundles WHERE hash = $3)',
        [nowMs, station, hash],
      )),
    readArrivals: async (after) => {
      const { rows } = await pool.query<{ newest: string }>('SELECT coalesce(max(row), 0) AS newest FROM bundles')
      const newest = Number(rows[0]?.newest ?? 0)
      if (newest <= after) return { newest, stations: [] }
      const found = await pool.query<{ station: string }>('SELECT DISTINCT station FROM deliveries WHERE bundle > $1', [
        after,
      ])
      return { newest, stations: found.rows.map(({ station }) => station) }
    },
  }
}

function upkeep(pool: pg.Pool): Pick<HubStore, 'sweep' | 'readCounts' | 'close'> {
  return {
    sweep: async (nowMs) => {
      await pool.query('DELETE FROM nonces WHERE at_ms < $1', [nowMs - nonceKeptMs])
      const dropped = await pool.query(
        `DELETE FROM bundles WHERE drop_ms < $1
         OR NOT EXISTS (SELECT 1 FROM deliveries WHERE bundle = bundles.row AND taken_ms IS NULL)`,
        [nowMs],
      )
      return dropped.rowCount ?? 0
    },
    readCounts: async () => {
      const { rows } = await pool.query<Record<'stations' | 'bundles' | 'bytes' | 'pending', string>>(
        `SELECT (SELECT count(*) FROM stations WHERE revoked_ms IS NULL) AS stations, count(*) AS bundles,
           coalesce(sum(size), 0) AS bytes, (SELECT count(*) FROM deliveries WHERE taken_ms IS NULL) AS pending FROM bundles`,
      )
      const [row] = rows
      return {
        stations: Number(row?.stations ?? 0),
        bundles: Number(row?.bundles ?? 0),
        bytes: Number(row?.bytes ?? 0),
        pending: Number(row?.pending ?? 0),
      }
    },
    close: () => pool.end(),
  }
}
