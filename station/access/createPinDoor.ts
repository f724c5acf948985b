/** Tries PINs against what is stored, with a pause after wrong ones and a lock after too many. */
import type { UserRecord } from '#db/queries/access.ts'
import type { Store } from '#db/store.ts'
import type { PinHasher } from './createPinHasher.ts'
import { isLocked, waitAfterFailures } from './throttle.ts'

export type PinRefusal = {
  readonly kind: 'refused'
  readonly reason: 'wrong' | 'locked' | 'throttled'
  readonly retryAt: string | null
  /** False where no such user exists: the typed id may be anything, so it is not logged. */
  readonly known: boolean
}

export type PinDoor = {
  /** The user whose PIN it is, as stored after the try. */
  tryPin(userId: string, pin: string): Promise<UserRecord | PinRefusal>
}

/** State of a user who has tried nothing wrong. */
export const untried = { failures: 0, retryAt: null, lockedAt: null } as const

/** Argon2id of no PIN at all, at the cost in use: an unknown id takes as long to refuse as a known one. */
const nobodyHash = '$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

export function createPinDoor(users: Store['access'], clock: () => Date, hasher: PinHasher): PinDoor {
  /** Counts the try before it is checked: pulling the plug, or trying in parallel, gives no free tries. */
  const countTry = (record: UserRecord): UserRecord => {
    const failures = record.failures + 1
    const wait = waitAfterFailures(failures)
    const retryAt = wait === 0 ? null : new Date(clock().getTime() + wait).toISOString()
    const tried = { ...record, failures, retryAt, lockedAt: isLocked(failures) ? clock().toISOString() : null }
    users.saveUser(tried)
    return tried
  }
  return {
    tryPin: async (userId, pin) => {
      const record = users.readUser(userId)
      if (record === null || !record.active) {
        await hasher.verify(pin, nobodyHash)
        return { kind: 'refused', reason: 'wrong', retryAt: null, known: record !== null }
      }
      if (record.retryAt !== null && record.retryAt > clock().toISOString()) {
        const reason = record.lockedAt === null ? 'throttled' : 'locked'
        return { kind: 'refused', reason, retryAt: record.retryAt, known: true }
      }
      const tried = countTry(record)
      if (!(await hasher.verify(pin, record.pin))) {
        const reason = tried.lockedAt === null ? 'wrong' : 'locked'
        return { kind: 'refused', reason, retryAt: tried.retryAt, known: true }
      }
      const right = { ...(users.readUser(userId) ?? record), ...untried }
      users.saveUser(right)
      return right
    },
  }
}
