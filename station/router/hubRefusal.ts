/** Turns the hub's refusal into one of the contract's. */
import { HubRefused } from '../sync/hub/HubRefused.ts'
import { type Refusal, refuse, type RefusalKind } from './refuse.ts'

const kinds: Readonly<Record<string, RefusalKind>> = {
  away: 'hubAway',
  distrusted: 'hubDistrusted',
  badCode: 'hubBadCode',
  otherKey: 'hubOtherKey',
  unknown: 'hubUnknown',
  revoked: 'hubRevoked',
  tooMany: 'hubTooMany',
}

/** Throws on what is no refusal of the hub. */
export function hubRefusal(error: unknown): Refusal {
  if (!(error instanceof HubRefused)) throw error
  return refuse('CONFLICT', kinds[error.kind] ?? 'hubRefused')
}
