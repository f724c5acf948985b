/** Who is signed in at this screen, and whether the screen is locked. */
import { create } from 'zustand'
import type { User } from '#core/contract/access.ts'
import type { SessionView } from '#core/contract/station.ts'
import { client } from '../client/client.ts'
import type { RawClient } from '../client/connection.ts'

export type SignInRefusal = { readonly reason: 'wrong' | 'locked' | 'throttled'; readonly retryAt: string | null }
type SessionStore = {
  readonly status: 'unknown' | 'signedOut' | 'mustChangePin' | 'signedIn' | 'locked'
  readonly user: User | null
  /** The one-time PIN just entered, held only until it is changed. */
  readonly oneTimePin: string | null
  readonly resumed: (client: RawClient) => Promise<void>
  readonly pinEntered: (userId: string, pin: string) => Promise<SignInRefusal | null>
  readonly pinChanged: (pin: string, newPin: string) => Promise<boolean>
  readonly lockAsked: () => void
  /** The station ended the session: the same person signs in again over the work. */
  readonly sessionEnded: () => void
  readonly signOutAsked: () => Promise<void>
}

/** Kept for a reload of this window only: session storage is gone with the window. */
const tokenKey = 'gateside-session'
const lockKey = 'gateside-locked'

function takenUp(session: SessionView | null): Pick<SessionStore, 'status' | 'user'> {
  if (!session) return { status: 'signedOut', user: null }
  if (session.mustChangePin) return { status: 'mustChangePin', user: session.user }
  return { status: sessionStorage.getItem(lockKey) ? 'locked' : 'signedIn', user: session.user }
}

export const useSession = create<SessionStore>((set, get) => ({
  status: 'unknown',
  user: null,
  oneTimePin: null,
  async resumed(raw) {
    const token = sessionStorage.getItem(tokenKey)
    const session = token ? await raw.station.resume({ token }) : null
    if (!session && get().user) set({ status: 'locked' })
    else set(takenUp(session))
  },
  async pinEntered(userId, pin) {
    const answer = await client.station.signIn({ userId, pin })
    if (answer.kind === 'refused') return { reason: answer.reason, retryAt: answer.retryAt }
    sessionStorage.setItem(tokenKey, answer.session.token)
    sessionStorage.removeItem(lockKey)
    set({ ...takenUp(answer.session), oneTimePin: answer.session.mustChangePin ? pin : null })
    return null
  },
  async pinChanged(pin, newPin) {
    const { changed } = await client.station.changePin({ pin, newPin })
    if (changed) set({ status: 'signedIn', oneTimePin: null })
    return changed
  },
  lockAsked() {
    if (get().status !== 'signedIn') return
    sessionStorage.setItem(lockKey, '1')
    set({ status: 'locked' })
  },
  sessionEnded() {
    if (get().status === 'signedIn') set({ status: 'locked' })
  },
  async signOutAsked() {
    sessionStorage.clear()
    set({ status: 'signedOut', user: null, oneTimePin: null })
    await client.station.signOut()
  },
}))
