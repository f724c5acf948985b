/** The desk where people sign in: PINs, pauses after wrong ones, sessions, and who may use the station at all. */
import type { Role, User } from '#core/contract/access.ts'
import type { UserRecord } from '#db/queries/access.ts'
import type { Store } from '#db/store.ts'
import { createOneTimePin } from './createOneTimePin.ts'
import { createPinHasher } from './createPinHasher.ts'
import { createSessions, type Session } from './createSessions.ts'
import { isWeakPin } from './isWeakPin.ts'
import { isLocked, waitAfterFailures } from './throttle.ts'

export type SignInAnswer =
  | { readonly kind: 'signedIn'; readonly session: Session }
  | {
      readonly kind: 'refused'
      readonly reason: 'wrong' | 'locked' | 'throttled'
      readonly retryAt: string | null
      /** False where no such user exists: the typed id may be anything, so it is not logged. */
      readonly known: boolean
    }

export type NewPerson = { readonly id: string; readonly name: string; readonly role: Role }
export type AddedUser = { readonly user: User; readonly oneTimePin: string }

export type Desk = {
  people(): readonly { readonly id: string; readonly name: string; readonly role: Role }[]
  users(): readonly (User & { readonly active: boolean; readonly locked: boolean })[]
  signIn(userId: string, pin: string): Promise<SignInAnswer>
  /** The session with the user as stored now; null where it is over or the user no longer active. */
  find(token: string, touch: boolean): Session | null
  signOut(token: string): void
  changePin(session: Session, pin: string, newPin: string): Promise<'changed' | 'pinWrong' | 'pinWeak'>
  /** Null where the id is taken. */
  addUser(person: NewPerson): Promise<AddedUser | null>
  /** A new one-time PIN, which also lifts a lock and ends open sessions. Null: no such user. */
  resetPin(userId: string): Promise<AddedUser | null>
  setActive(userId: string, active: boolean): boolean
  close(): Promise<void>
}

export type DeskOptions = {
  readonly store: Store
  readonly clock: () => Date
  readonly autoLockMinutes: () => number
}

/** Argon2id of no PIN at all, at the cost in use: an unknown id takes as long to refuse as a known one. */
const nobodyHash = '$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

export function createDesk(options: DeskOptions): Desk {
  const { clock } = options
  const users = options.store.access
  const hasher = createPinHasher()
  const sessions = createSessions(clock, options.autoLockMinutes)

  const withOneTimePin = async (record: Omit<UserRecord, 'pin' | keyof typeof untried>): Promise<AddedUser> => {
    const oneTimePin = createOneTimePin()
    const pin = await hasher.hash(oneTimePin)
    users.saveUser({ ...record, ...untried, pin, mustChange: true })
    sessions.endAllOf(record.id)
    return { user: toUser(record), oneTimePin }
  }

  /** Counts the try before it is checked: pulling the plug, or trying in parallel, gives no free tries. */
  const tryPin = async (userId: string, pin: string): Promise<'right' | SignInAnswer> => {
    const record = users.readUser(userId)
    if (record === null || !record.active) {
      await hasher.verify(pin, nobodyHash)
      return { kind: 'refused', reason: 'wrong', retryAt: null, known: record !== null }
    }
    if (record.retryAt !== null && record.retryAt > clock().toISOString()) {
      return { ...waiting(record), known: true }
    }
    const failures = record.failures + 1
    const wait = waitAfterFailures(failures)
    const retryAt = wait === 0 ? null : new Date(clock().getTime() + wait).toISOString()
    const lockedAt = isLocked(failures) ? clock().toISOString() : null
    users.saveUser({ ...record, failures, retryAt, lockedAt })
    if (!(await hasher.verify(pin, record.pin))) {
      const reason = isLocked(failures) ? 'locked' : 'wrong'
      return { kind: 'refused', reason, retryAt, known: true }
    }
    users.saveUser({ ...(users.readUser(userId) ?? record), ...untried })
    return 'right'
  }

  return {
    people: () =>
      users
        .readUsers()
        .filter((record) => record.active)
        .map(({ id, name, role }) => ({ id, name, role })),
    users: () =>
      users.readUsers().map((record) => ({
        ...toUser(record),
        active: record.active,
        locked: record.lockedAt !== null && (record.retryAt ?? '') > clock().toISOString(),
      })),
    signIn: async (userId, pin) => {
      const answer = await tryPin(userId, pin)
      if (answer !== 'right') return answer
      const record = users.readUser(userId)
      if (record === null) return { kind: 'refused', reason: 'wrong', retryAt: null, known: false }
      return { kind: 'signedIn', session: sessions.begin(toUser(record), record.mustChange) }
    },
    find: (token, touch) => {
      const session = sessions.find(token, touch)
      if (session === null) return null
      const record = users.readUser(session.user.id)
      return record?.active ? { ...session, user: toUser(record), mustChangePin: record.mustChange } : null
    },
    signOut: sessions.end,
    changePin: async (session, pin, newPin) => {
      if ((await tryPin(session.user.id, pin)) !== 'right') return 'pinWrong'
      const changed = newPin.normalize('NFC').trim()
      if (isWeakPin(changed, session.user.id) || changed === pin.normalize('NFC').trim()) return 'pinWeak'
      const hash = await hasher.hash(changed)
      const record = users.readUser(session.user.id)
      if (record === null) return 'pinWrong'
      users.saveUser({ ...record, pin: hash, mustChange: false })
      return 'changed'
    },
    addUser: async (person) => {
      if (users.readUser(person.id) !== null) return null
      const createdAt = clock().toISOString()
      return withOneTimePin({
        ...person,
        designatedOn: createdAt.slice(0, 10),
        mustChange: true,
        active: true,
        createdAt,
      })
    },
    resetPin: async (userId) => {
      const record = users.readUser(userId)
      return record === null ? null : withOneTimePin({ ...record, active: true })
    },
    setActive: (userId, active) => {
      const record = users.readUser(userId)
      if (record === null) return false
      users.saveUser({ ...record, active })
      if (!active) sessions.endAllOf(userId)
      return true
    },
    close: hasher.close,
  }
}

const untried = { failures: 0, retryAt: null, lockedAt: null } as const

function toUser({ id, name, role, designatedOn }: User): User {
  return { id, name, role, designatedOn }
}

function waiting(record: UserRecord): Extract<SignInAnswer, { kind: 'refused' }> {
  const reason = isLocked(record.failures) ? 'locked' : 'throttled'
  return { kind: 'refused', reason, retryAt: record.retryAt, known: true }
}
