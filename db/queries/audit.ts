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

export type AuditQuestion = {
  readonly user: string | null
  readonly noun: string | null
  readonly action: string | null
  readonly purpose: string | null
  readonly subject: string | null
  readonly refused: boolean
  readonly from: string | null
  readonly to: string | null
}

/** How far matches are counted: beyond it nobody reads the number. */
const countAtMost = 10_000

const matches = `(@user IS NULL OR user = @user) AND (@noun IS NULL OR request LIKE @noun || '.%') AND (@action IS NULL OR action = @action)
  AND (@purpose IS NULL OR purpose = @purpose) AND (@subject IS NULL OR instr(subject, @subject) > 0)
  AND (@refused = 0 OR detail NOT LIKE '{"result":"done"%') AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at < @to)`

const columns = `seq, at, user, role, purpose, action, request, subject, detail, prev_hash AS prevHash, hash`

export function auditQueries(sql: Database) {
  const last = sql.prepare<[], AuditEntry>(`SELECT ${columns} FROM audit_log ORDER BY seq DESC LIMIT 1`)
  const newest = sql.prepare<[number], AuditEntry>(`SELECT ${columns} FROM audit_log ORDER BY seq DESC LIMIT ?`)
  const after = sql.prepare<[number, number], AuditEntry>(
    `SELECT ${columns} FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ?`,
  )
  type Asked = Omit<AuditQuestion, 'refused'> & { refused: number }
  const page = sql.prepare<Asked & { before: number; limit: number }, AuditEntry>(
    `SELECT ${columns} FROM audit_log WHERE seq < @before AND ${matches} ORDER BY seq DESC LIMIT @limit`,
  )
  const count = sql.prepare<Asked, { n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM audit_log WHERE ${matches} LIMIT ${countAtMost})`,
  )
  const users = sql.prepare<[], { user: string }>('SELECT DISTINCT user FROM audit_log ORDER BY user LIMIT 200')
  const asked = (question: AuditQuestion): Asked => ({ ...question, refused: Number(question.refused) })
  const add = sql.prepare(
    `INSERT INTO audit_log (seq, at, user, role, purpose, action, request, subject, detail, prev_hash, hash)
     VALUES (@seq, @at, @user, @role, @purpose, @action, @request, @subject, @detail, @prevHash, @hash)`,
  )
  return {
    readLast: (): AuditEntry | null => last.get() ?? null,
    readNewest: (limit: number): readonly AuditEntry[] => newest.all(limit),
    /** Newest first, from before a number; null: from the end. */
    find: (question: AuditQuestion, before: number | null, limit: number): readonly AuditEntry[] =>
      page.all({ ...asked(question), before: before ?? Number.MAX_SAFE_INTEGER, limit }),
    countMatching: (question: AuditQuestion): number => count.get(asked(question))?.n ?? 0,
    readUsers: (): readonly string[] => users.all().map((row) => row.user),
    /** The next entries in order: a walk in slices leaves the store free for others between them. */
    readAfter: (seq: number, limit: number): readonly AuditEntry[] => after.all(seq, limit),
    /** Call inside `store.write` together with `readLast`, so that two writers cannot take one number. */
    add(entry: AuditEntry): void {
      add.run(entry)
    },
  }
}
