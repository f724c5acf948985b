/** Names the sentence that tells the user why a request failed and what to do next. */
import { ORPCError } from '@orpc/client'

export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

const codes = new Set(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST', 'CONFLICT', 'TOO_MANY_REQUESTS'])
const kinds = new Set([
  'secondPerson',
  'notOpen',
  'held',
  'decided',
  'request',
  'ownAccount',
  'lastAdministrator',
  'diskFull',
  'diskReadOnly',
  'storeDamaged',
  'noteNeeded',
  'file',
  'paths',
  'path',
  'station',
  'hubRefused',
  'hubTooMany',
  'hubRevoked',
  'hubUnknown',
  'hubOtherKey',
  'hubBadCode',
  'hubDistrusted',
  'hubAway',
  'noHub',
  'noPack',
  'userExists',
  'pinWrong',
  'pinWeak',
  'importOver',
  'purpose',
  'flight',
  'traveller',
  'pack',
  'pattern',
  'packDecided',
  'packRefused',
  'samePerson',
  'personal',
  'noFormer',
  'trainingRuns',
  'unknownReceiver',
  'nothing',
  'badPack',
  'notYours',
  'notOffered',
  'nameNeeded',
  'user',
  'batch',
  'noReceiver',
  'bag',
  'seal',
  'notLast',
  'inspection',
  'sameMark',
  'sameSeal',
  'note',
  'notYours',
])

export function failureKey(error: unknown): string {
  if (error instanceof ConnectionLost) return 'failure.lost'
  if (!(error instanceof ORPCError)) return 'failure.fault'
  const kind = kindOf(error.data)
  if (kind && kinds.has(kind)) return `failure.${kind}`
  return codes.has(error.code) ? `failure.${error.code}` : 'failure.fault'
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'UNAUTHORIZED'
}

function kindOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null
  return typeof data.kind === 'string' ? data.kind : null
}
