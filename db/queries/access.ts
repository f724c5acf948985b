/** People who may sign in. Sessions live in memory only. */
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
