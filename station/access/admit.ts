/** The rule of the gate, without any machinery: who is let through for which request, as which person and purpose. */
import type { Purpose, RequestMeta, Role, User } from '#core/contract/access.ts'
import { purposeOf } from './purposeOf.ts'

export type Admission =
  | { readonly kind: 'admitted'; readonly asker: Asker | null }
  | {
      readonly kind: 'refused'
      readonly code: 'UNAUTHORIZED' | 'FORBIDDEN'
      readonly why: 'signedOut' | 'sessionOver' | 'role' | 'purpose' | 'pinMustChange'
    }

export type Asker = { readonly user: User; readonly purpose: Purpose }

export type Knock = {
  readonly meta: RequestMeta
  /** Dotted name of the request: `travellers.read`. */
  readonly request: string
  readonly visitor:
    | { readonly kind: 'nobody' }
    /** Was signed in; the session is over. */
    | { readonly kind: 'expired' }
    | { readonly kind: 'person'; readonly user: User; readonly mustChangePin: boolean }
  /** Purpose that the caller states; null: the usual one of the role. */
  readonly purpose: string | null
}

/** What a person with a one-time PIN may do: change it. */
const openWithOneTimePin = 'station.changePin'

export function admit(knock: Knock): Admission {
  const { meta, visitor } = knock
  if (visitor.kind !== 'person') {
    if (meta.roles.length === 0) return { kind: 'admitted', asker: null }
    return { kind: 'refused', code: 'UNAUTHORIZED', why: visitor.kind === 'expired' ? 'sessionOver' : 'signedOut' }
  }
  const { user } = visitor
  const purpose = purposeOf(user.role, knock.purpose)
  if (meta.roles.length > 0) {
    if (visitor.mustChangePin && knock.request !== openWithOneTimePin) return forbidden('pinMustChange')
    if (!mayAsk(meta.roles, user.role)) return forbidden('role')
    if (purpose === null) return forbidden('purpose')
  }
  return { kind: 'admitted', asker: { user, purpose: purpose ?? 'administration' } }
}

const mayAsk = (roles: readonly Role[], role: Role): boolean => roles.includes(role)

function forbidden(why: 'role' | 'purpose' | 'pinMustChange'): Admission {
  return { kind: 'refused', code: 'FORBIDDEN', why }
}
