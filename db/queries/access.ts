/** People who may sign in, and their sessions. */
import type { Database } from 'better-sqlite3'
import type { Role } from '#core/contract/access.ts'

export type UserRecord = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly designatedOn: string | null
  /** Argon2id in its encoded form. */
  readonly pin: string
  readonly mustChange: boolean
  readonly failures: number
  readonly retryAt: string | null
  readonly lockedAt: string | null
  readonly active: boolean
  readonly createdAt: string
}

export type SessionRecord = {
  readonly tokenHash: Buffer
  readonly user: string
  readonly purpose: string
  readonly startedAt: string
  readonly seenAt: string
  readonly endedAt: string | null
}

type UserRow = {
  id: string
  name: string
  role: Role
  designated_on: string | null
  pin: string
  must_change: number
  failures: number
  retry_at: string | null
  locked_at: string | null
  active: number
  created_at: string
}

type SessionRow = {
  token_hash: Buffer
  user: string
  purpose: string
  started_at: string
  seen_at: string
  ended_at: string | null
}

export function accessQueries(sql: Database) {
  const getUser = sql.prepare<[string], UserRow>('SELECT * FROM users WHERE id = ?')
  const allUsers = sql.prepare<[], UserRow>('SELECT * FROM users ORDER BY name, id')
  const putUser = sql.prepare(
    `INSERT INTO users (id, name, role, designated_on, pin, must_change, failures, retry_at, locked_at, active, created_at)
     VALUES (@id, @name, @role, @designatedOn, @pin, @mustChange, @failures, @retryAt, @lockedAt, @active, @createdAt)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, designated_on = excluded.designated_on,
       pin = excluded.pin, must_change = excluded.must_change, failures = excluded.failures,
       retry_at = excluded.retry_at, locked_at = excluded.locked_at, active = excluded.active`,
  )
  const getSession = sql.prepare<[Buffer], SessionRow>('SELECT * FROM sessions WHERE token_hash = ?')
  const addSession = sql.prepare<[Buffer, string, string, string, string]>(
    'INSERT INTO sessions (token_hash, user, purpose, started_at, seen_at) VALUES (?, ?, ?, ?, ?)',
  )
  const touchSession = sql.prepare<[string, Buffer]>('UPDATE sessions SET seen_at = ? WHERE token_hash = ?')
  const endSession = sql.prepare<[string, Buffer]>(
    'UPDATE sessions SET ended_at = ? WHERE token_hash = ? AND ended_at IS NULL',
  )
  const endSessionsOf = sql.prepare<[string, string]>(
    'UPDATE sessions SET ended_at = ? WHERE user = ? AND ended_at IS NULL',
  )
  return {
    readUser(id: string): UserRecord | null {
      const row = getUser.get(id)
      return row === undefined ? null : rowToUser(row)
    },
    readUsers: (): readonly UserRecord[] => allUsers.all().map(rowToUser),
    /** Adds the person, or replaces everything but id and creation. */
    saveUser(user: UserRecord): void {
      putUser.run({ ...user, mustChange: Number(user.mustChange), active: Number(user.active) })
    },
    readSession(tokenHash: Buffer): SessionRecord | null {
      const row = getSession.get(tokenHash)
      return row === undefined ? null : rowToSession(row)
    },
    addSession(session: Omit<SessionRecord, 'endedAt'>): void {
      addSession.run(session.tokenHash, session.user, session.purpose, session.startedAt, session.seenAt)
    },
    touchSession(tokenHash: Buffer, seenAt: string): void {
      touchSession.run(seenAt, tokenHash)
    },
    endSession(tokenHash: Buffer, endedAt: string): void {
      endSession.run(endedAt, tokenHash)
    },
    endSessionsOf(user: string, endedAt: string): void {
      endSessionsOf.run(endedAt, user)
    },
  }
}

function rowToUser(row: UserRow): UserRecord {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    designatedOn: row.designated_on,
    pin: row.pin,
    mustChange: row.must_change === 1,
    failures: row.failures,
    retryAt: row.retry_at,
    lockedAt: row.locked_at,
    active: row.active === 1,
    createdAt: row.created_at,
  }
}

function rowToSession(row: SessionRow): SessionRecord {
  return {
    tokenHash: row.token_hash,
    user: row.user,
    purpose: row.purpose,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    endedAt: row.ended_at,
  }
}
