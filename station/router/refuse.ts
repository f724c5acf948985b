/** Refusals with a stable code and kind, which screens turn into a sentence with what to do next. */
import { ORPCError } from '@orpc/server'

export type RefusalCode = 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT'
export type RefusalKind =
  | 'signedOut'
  | 'sessionOver'
  | 'role'
  | 'purpose'
  | 'pinMustChange'
  | 'flight'
  | 'traveller'
  | 'match'
  | 'bag'
  | 'file'
  | 'import'
  | 'user'
  | 'noteNeeded'
  | 'userExists'
  | 'ownAccount'
  | 'pinWrong'
  | 'pinWeak'
  | 'importOver'
  | 'outOfOrder'
  | 'tooLarge'
  | 'paths'
  | 'path'

export type Refusal = ORPCError<RefusalCode, { readonly kind: RefusalKind }>

export function refuse(code: RefusalCode, kind: RefusalKind): Refusal {
  return new ORPCError(code, { message: `${code}: ${kind}`, data: { kind } })
}
