/** Other stations that this one knows: their keys, when they were last heard of, and how far they have come. */
import type { Database } from 'better-sqlite3'

export type PeerRecord = {
  readonly station: string
  readonly name: string
  /** Ed25519 public key, SPKI DER. */
  readonly signKey: Buffer
  /** `age1…` */
  readonly boxKey: string
  readonly enrolledAt: string
  readonly revokedAt: string | null
  readonly seenAt: string | null
}

/** Highest number without a gap, by station. */
export type Marks = Readonly<Record<string, number>>

export function peerQueries(sql: Database) {
  const columns = `SELECT station, name, sign_key AS signKey, coalesce(box_key, '') AS boxKey, enrolled_at AS enrolledAt,
    revoked_at AS revokedAt, seen_at AS seenAt FROM peers`
  const one = sql.prepare<[string], PeerRecord>(`${columns} WHERE station = ?`)
  const all = sql.prepare<[], PeerRecord>(`${columns} ORDER BY name, station`)
  const add = sql.prepare(
    `INSERT INTO peers (station, name, sign_key, box_key, enrolled_at) VALUES (@station, @name, @signKey, @boxKey, @enrolledAt)
     ON CONFLICT (station) DO UPDATE SET name = excluded.name, sign_key = excluded.sign_key, box_key = excluded.box_key,
       enrolled_at = excluded.enrolled_at, revoked_at = NULL`,
  )
  const revoke = sql.prepare<[string, string]>('UPDATE peers SET revoked_at = ? WHERE station = ?')
  const see = sql.prepare<[string, string]>(
    "UPDATE peers SET seen_at = max(coalesce(seen_at, ''), ?) WHERE station = ?",
  )
  const mark = sql.prepare<[string, string, number]>(
    `INSERT INTO peer_marks (peer, station, seq) VALUES (?, ?, ?)
     ON CONFLICT (peer, station) DO UPDATE SET seq = max(seq, excluded.seq)`,
  )
  const marks = sql.prepare<[string], { station: string; seq: number }>(
    'SELECT station, seq FROM peer_marks WHERE peer = ?',
  )
  return {
    read: (station: string): PeerRecord | null => one.get(station) ?? null,
    readAll: (): readonly PeerRecord[] => all.all(),
    save: (peer: Omit<PeerRecord, 'revokedAt' | 'seenAt'>): void => void add.run(peer),
    /** False: no such station. */
    revoke: (station: string, at: string): boolean => revoke.run(at, station).changes === 1,
    noteSeen: (station: string, at: string): void => void see.run(at, station),
    noteMarks(peer: string, given: Marks): void {
      for (const [station, seq] of Object.entries(given)) mark.run(peer, station, seq)
    },
    readMarks: (peer: string): Marks => Object.fromEntries(marks.all(peer).map(({ station, seq }) => [station, seq])),
  }
}
