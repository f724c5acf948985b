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
  /** Its word on watchlists, patterns, policy and assignments holds here. */
  readonly leads: boolean
}

/** Highest number without a gap, by station. */
export type Marks = Readonly<Record<string, number>>

type PeerRow = Omit<PeerRecord, 'leads'> & { readonly leads: number }
const rowToPeer = (row: PeerRow): PeerRecord => ({ ...row, leads: row.leads === 1 })

export function peerQueries(sql: Database) {
  const columns = `SELECT station, name, sign_key AS signKey, coalesce(box_key, '') AS boxKey, enrolled_at AS enrolledAt,
    revoked_at AS revokedAt, seen_at AS seenAt, leads FROM peers`
  const one = sql.prepare<[string], PeerRow>(`${columns} WHERE station = ?`)
  const all = sql.prepare<[], PeerRow>(`${columns} ORDER BY name, station`)
  const add = sql.prepare(
    `INSERT INTO peers (station, name, sign_key, box_key, enrolled_at, leads)
     VALUES (@station, @name, @signKey, @boxKey, @enrolledAt, @leads)
     ON CONFLICT (station) DO UPDATE SET name = excluded.name, sign_key = excluded.sign_key, box_key = excluded.box_key,
       enrolled_at = excluded.enrolled_at, leads = excluded.leads, revoked_at = NULL`,
  )
  const revoke = sql.prepare<[string, string]>('UPDATE peers SET revoked_at = ? WHERE station = ?')
  const see = sql.prepare<[string, string]>(
    "UPDATE peers SET seen_at = max(coalesce(seen_at, ''), ?) WHERE station = ?",
  )
  const lead = sql.prepare<[number, string]>('UPDATE peers SET leads = ? WHERE station = ?')
  const hold = sql.prepare<[string, number, string]>(
    'INSERT INTO held_records (station, seq, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const held = sql.prepare<[string], { seq: number; kind: string }>(
    'SELECT seq, kind FROM held_records WHERE station = ? ORDER BY seq',
  )
  const dropHeld = sql.prepare<[string]>('DELETE FROM held_records WHERE station = ?')
  const mark = sql.prepare<[string, string, number]>(
    `INSERT INTO peer_marks (peer, station, seq) VALUES (?, ?, ?)
     ON CONFLICT (peer, station) DO UPDATE SET seq = max(seq, excluded.seq)`,
  )
  const marks = sql.prepare<[string], { station: string; seq: number }>(
    'SELECT station, seq FROM peer_marks WHERE peer = ?',
  )
  return {
    read(station: string): PeerRecord | null {
      const row = one.get(station)
      return row === undefined ? null : rowToPeer(row)
    },
    readAll: (): readonly PeerRecord[] => all.all().map(rowToPeer),
    save: (peer: Omit<PeerRecord, 'revokedAt' | 'seenAt'>): void =>
      void add.run({ ...peer, leads: Number(peer.leads) }),
    /** False: no such station. */
    setLeads: (station: string, leads: boolean): boolean => lead.run(Number(leads), station).changes === 1,
    /** A word of a station that does not lead. */
    hold: (station: string, seq: number, kind: string): void => void hold.run(station, seq, kind),
    readHeld: (station: string): readonly { readonly seq: number; readonly kind: string }[] => held.all(station),
    dropHeld: (station: string): void => void dropHeld.run(station),
    /** False: no such station. */
    revoke: (station: string, at: string): boolean => revoke.run(at, station).changes === 1,
    noteSeen: (station: string, at: string): void => void see.run(at, station),
    noteMarks(peer: string, given: Marks): void {
      for (const [station, seq] of Object.entries(given)) mark.run(peer, station, seq)
    },
    readMarks: (peer: string): Marks => Object.fromEntries(marks.all(peer).map(({ station, seq }) => [station, seq])),
  }
}
