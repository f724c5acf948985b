/** What other stations said of their audit logs, so that a later word that does not fit an earlier one is seen. */
import type { Database } from 'better-sqlite3'

export type AuditProblem = 'broken' | 'changed' | 'shortened'

export type PeerAudit = {
  readonly station: string
  /** Counts the words of that station. */
  readonly report: number
  readonly at: string
  readonly lines: number
  readonly brokenAt: number | null
  readonly isWalked: boolean
  readonly problem: AuditProblem | null
}

export function peerAuditQueries(sql: Database) {
  const one = sql.prepare<[string], Omit<PeerAudit, 'isWalked'> & { walked: number }>(
    `SELECT station, report, at, lines, broken_at AS brokenAt, walked, problem FROM peer_audits WHERE station = ?`,
  )
  const save = sql.prepare(
    `INSERT INTO peer_audits (station, report, at, lines, broken_at, walked, problem)
     VALUES (@station, @report, @at, @lines, @brokenAt, @walked, @problem)
     ON CONFLICT (station) DO UPDATE SET report = excluded.report, at = excluded.at, lines = excluded.lines,
       broken_at = excluded.broken_at, walked = excluded.walked, problem = excluded.problem`,
  )
  const head = sql.prepare<[string, number], { hash: string }>(
    'SELECT hash FROM peer_audit_heads WHERE station = ? AND seq = ?',
  )
  const newest = sql.prepare<[string], { seq: number }>(
    'SELECT max(seq) AS seq FROM peer_audit_heads WHERE station = ? HAVING max(seq) IS NOT NULL',
  )
  const addHead = sql.prepare<[string, number, string]>(
    'INSERT INTO peer_audit_heads (station, seq, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const forget = ['DELETE FROM peer_audits WHERE station = ?', 'DELETE FROM peer_audit_heads WHERE station = ?'].map(
    (text) => sql.prepare<[string]>(text),
  )
  return {
    read(station: string): PeerAudit | null {
      const row = one.get(station)
      if (row === undefined) return null
      const { walked, ...audit } = row
      return { ...audit, isWalked: walked === 1 }
    },
    save: ({ isWalked, ...audit }: PeerAudit): void => void save.run({ ...audit, walked: Number(isWalked) }),
    readHead: (station: string, seq: number): string | null => head.get(station, seq)?.hash ?? null,
    readNewestHead: (station: string): number | null => newest.get(station)?.seq ?? null,
    addHead: (station: string, seq: number, hash: string): void => void addHead.run(station, seq, hash),
    /** A station that is enrolled anew after it was revoked starts with a new log. */
    forget(station: string): void {
      for (const statement of forget) statement.run(station)
    },
  }
}
