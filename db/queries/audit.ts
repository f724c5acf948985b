/** The append-only audit log as it lies in the store; hashing is the station's business. */
import type { Database } from 'better-sqlite3'

export type AuditEntry = {
  readonly seq: number
  readonly at: string
  readonly user: string
  readonly role: string
  readonly purpose: string
  readonly action: string
  readonly request: string
  readonly subject: string | null
  /** JSON text, exactly as hashed. */
  readonly detail: string | null
  readonly prevHash: Buffer
  readonly hash: Buffer
}

const columns = `seq, at, user, role, purpose, action, request, subject, detail, prev_hash AS prevHash, hash`

export function auditQueries(sql: Database) {
  const last = sql.prepare<[], AuditEntry>(`SELECT ${columns} FROM audit_log ORDER BY seq DESC LIMIT 1`)
  const newest = sql.prepare<[number], AuditEntry>(`SELECT ${columns} FROM audit_log ORDER BY seq DESC LIMIT ?`)
  const after = sql.prepare<[number, number], AuditEntry>(
    `SELECT ${columns} FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ?`,
  )
  const add = sql.prepare(
    `INSERT INTO audit_log (seq, at, user, role, purpose, action, request, subject, detail, prev_hash, hash)
     VALUES (@seq, @at, @user, @role, @purpose, @action, @request, @subject, @detail, @prevHash, @hash)`,
  )
  return {
    readLast: (): AuditEntry | null => last.get() ?? null,
    readNewest: (limit: number): readonly AuditEntry[] => newest.all(limit),
    /** The next entries in order: a walk in slices leaves the store free for others between them. */
    readAfter: (seq: number, limit: number): readonly AuditEntry[] => after.all(seq, limit),
    /** Call inside `store.write` together with `readLast`, so that two writers cannot take one number. */
    add(entry: AuditEntry): void {
      add.run(entry)
    },
  }
}
