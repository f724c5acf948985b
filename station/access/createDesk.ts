/** The desk where people sign in, and where supervisors of the station add people, reset PINs and take rights away. */
import type { Role, User } from '#core/contract/access.ts'
import type { UserRecord } from '#db/queries/access.ts'
import type { Store } from '#db/store.ts'
import { createOneTimePin } from './createOneTimePin.ts'
import { createPinDoor, type PinDoor, type PinRefusal, untried } from './createPinDoor.ts'
import { createPinHasher, type PinHasher } from './createPinHasher.ts'
import { createSessions, type Session, type Sessions } from './createSessions.ts'
import { isWeakPin } from './isWeakPin.ts'

export type SignInAnswer = { readonly kind: 'signedIn'; readonly session: Session } | PinRefusal

export type NewPerson = { readonly id: string; readonly name: string; readonly role: Role }
export type AddedUser = { readonly user: User; readonly oneTimePin: string }
export type DeskUser = User & { readonly active: boolean; readonly locked: boolean }

export type Desk = {
  people(): readonly { readonly id: string; readonly name: string; readonly role: Role }[]
  users(): readonly DeskUser[]
  signIn(userId: string, pin: string): Promise<SignInAnswer>
  /** The session with the user as stored now; null where it is over or the user no longer active. */
  find(token: string, touch: boolean): Session | null
  signOut(token: string): void
  changePin(session: Session, pin: string, newPin: string): Promise<'changed' | 'pinWrong' | 'pinWeak'>
  /** Null where the id is taken. */
  addUser(person: NewPerson): Promise<AddedUser | null>
  /** A new one-time PIN, which also lifts a lock and ends open sessions. Null: no such user. */
  resetPin(userId: string): Promise<AddedUser | null>
  /** Somebody must be left who can let people in. */
  setActive(userId: string, active: boolean): 'set' | 'user' | 'lastAdministrator'
  close(): Promise<void>
}

export type DeskOptions = {
  readonly store: Store
  readonly clock: () => Date
  readonly autoLockMinutes: () => number
}

type Parts = {
  readonly users: Store['access']
  readonly clock: () => Date
  readonly hasher: PinHasher
  readonly door: PinDoor
  readonly sessions: Sessions
}

export function createDesk({ store, clock, autoLockMinutes }: DeskOptions): Desk {
  const users = store.access
  const hasher = createPinHasher()
  const sessions = createSessions(clock, autoLockMinutes)
  const parts: Parts = { users, clock, hasher, sessions, door: createPinDoor(users, clock, hasher) }
  return {
    people: () => users.readUsers().filter(isActive).map(toPerson),
    users: () => users.readUsers().map((record) => ({ ...toUser(record), ...stateOf(record, clock()) })),
    signIn: (userId, pin) => signIn(parts, userId, pin),
    find: (token, touch) => {
      const session = sessions.find(token, touch)
      const record = session === null ? null : users.readUser(session.user.id)
      if (session === null || record === null || !record.active) return null
      return { ...session, user: toUser(record), mustChangePin: record.mustChange }
    },
    signOut: sessions.end,
    changePin: (session, pin, newPin) => changePin(parts, session, { pin, newPin }),
    addUser: async (person) => {
      if (users.readUser(person.id) !== null) return null
      const createdAt = clock().toISOString()
      return giveOneTimePin(parts, { ...person, designatedOn: createdAt.slice(0, 10), createdAt })
    },
    resetPin: async (userId) => {
      const record = users.readUser(userId)
      return record === null ? null : giveOneTimePin(parts, record)
    },
    setActive: (userId, active) => {
      const record = users.readUser(userId)
      if (record === null) return 'user'
      if (!active && isLastAdministrator(users, record)) return 'lastAdministrator'
      users.saveUser({ ...record, active })
      if (!active) sessions.endAllOf(userId)
      return 'set'
    },
    close: hasher.close,
  }
}

async function signIn({ door, sessions }: Parts, userId: string, pin: string): Promise<SignInAnswer> {
  const answer = await door.tryPin(userId, pin)
  if ('kind' in answer) return answer
  return { kind: 'signedIn', session: sessions.begin(toUser(answer), answer.mustChange) }
}

type PinChange = { readonly pin: string; readonly newPin: string }

async function changePin({ door, users, hasher }: Parts, session: Session, change: PinChange) {
  const answer = await door.tryPin(session.user.id, change.pin)
  if ('kind' in answer) return 'pinWrong'
  const wanted = change.newPin.normalize('NFC').trim()
  if (isWeakPin(wanted, session.user.id) || wanted === change.pin.normalize('NFC').trim()) return 'pinWeak'
  const pin = await hasher.hash(wanted)
  users.saveUser({ ...(users.readUser(session.user.id) ?? answer), pin, mustChange: false })
  return 'changed'
}

async function giveOneTimePin(
  { users, hasher, sessions }: Parts,
  person: Pick<UserRecord, 'id' | 'name' | 'role' | 'designatedOn' | 'createdAt'>,
): Promise<AddedUser> {
  const oneTimePin = createOneTimePin()
  const { id, name, role, designatedOn, createdAt } = person
  const pin = await hasher.hash(oneTimePin)
  users.saveUser({ id, name, role, designatedOn, createdAt, ...untried, pin, mustChange: true, active: true })
  sessions.endAllOf(id)
  return { user: toUser(person), oneTimePin }
}

function isLastAdministrator(users: Store['access'], { id, role, active }: UserRecord): boolean {
  if (role !== 'administrator' || !active) return false
  return !users.readUsers().some((other) => other.id !== id && other.active && other.role === 'administrator')
}

const isActive = (record: UserRecord): boolean => record.active

function toPerson({ id, name, role }: UserRecord): NewPerson {
  return { id, name, role }
}

function toUser({ id, name, role, designatedOn }: User): User {
  return { id, name, role, designatedOn }
}

function stateOf(record: UserRecord, now: Date): { readonly active: boolean; readonly locked: boolean } {
  return { active: record.active, locked: record.lockedAt !== null && (record.retryAt ?? '') > now.toISOString() }
}
