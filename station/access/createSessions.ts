/** Sessions of signed-in people: in memory only, each over after a time without a request. */
import { randomBytes } from 'node:crypto'
import type { User } from '#core/contract/access.ts'

export type Session = {
  readonly token: string
  readonly user: User
  readonly mustChangePin: boolean
}

export type Sessions = {
  begin(user: User, mustChangePin: boolean): Session
  /** The session as it is now; null where it is over. A touch is a request of the person, which keeps it alive. */
  find(token: string, touch: boolean): Session | null
  pinChanged(token: string): void
  end(token: string): void
  /** Ends all sessions of a user, for instance when the user is removed or a new one-time PIN is given. */
  endAllOf(userId: string): void
}

type Held = { session: Session; usedAt: number }

export function createSessions(clock: () => Date, idleMinutes: () => number): Sessions {
  const held = new Map<string, Held>()
  const isOver = (one: Held): boolean => clock().getTime() - one.usedAt >= idleMinutes() * 60_000
  const find = (token: string): Held | null => {
    const one = held.get(token)
    if (one === undefined) return null
    if (!isOver(one)) return one
    held.delete(token)
    return null
  }
  return {
    begin: (user, mustChangePin) => {
      const session = { token: randomBytes(32).toString('base64url'), user, mustChangePin }
      held.set(session.token, { session, usedAt: clock().getTime() })
      return session
    },
    find: (token, touch) => {
      const one = find(token)
      if (one !== null && touch) one.usedAt = clock().getTime()
      return one?.session ?? null
    },
    pinChanged: (token) => {
      const one = find(token)
      if (one !== null) one.session = { ...one.session, mustChangePin: false }
    },
    end: (token) => void held.delete(token),
    endAllOf: (userId) => {
      for (const [token, one] of held) if (one.session.user.id === userId) held.delete(token)
    },
  }
}
