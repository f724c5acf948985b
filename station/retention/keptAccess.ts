/** Looking at records that are kept apart: one person asks with a reason, another one allows it, for some hours. */
import { randomUUID } from 'node:crypto'
import type { AccessRequest, KeptPersonView } from '#core/contract/retention.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { AccessRecord, KeptPerson } from '#db/queries/keeping.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'

export type Asking = {
  readonly flightId: string
  readonly travellerId: string | null
  readonly reason: string
  readonly hours: number
  readonly by: string
}

export function requestAccess(
  station: Station,
  { by, reason, ...asking }: Asking,
): AccessRequest | 'flight' | 'noteNeeded' {
  const { store, settings, clock } = station
  if (reason.trim() === '') return 'noteNeeded'
  if (!store.keeping.isSeparated(asking.flightId)) return 'flight'
  const at = clock().toISOString()
  const request = { id: randomUUID(), ...asking, reason: reason.trim(), askedBy: by, askedAt: at }
  store.confirm(() => {
    store.keeping.addAccess(request)
    appendRecord(store, settings.id, { kind: 'access', at, body: { ...request, state: 'asked' } })
  })
  return formatAccess({ ...request, approvedBy: null, approvedAt: null, expiresAt: null }, at)
}

/** The one who asks can never be the one who allows. */
export function approveAccess(
  station: Station,
  { requestId, by }: { readonly requestId: string; readonly by: string },
): AccessRequest | 'request' | 'ownRequest' {
  const { store, settings, clock } = station
  const known = store.keeping.readAccess(requestId)
  if (known === null) return 'request'
  if (known.askedBy === by) return 'ownRequest'
  const at = clock().toISOString()
  if (known.approvedBy !== null) return formatAccess(known, at)
  const expiresAt = new Date(clock().getTime() + known.hours * 3_600_000).toISOString()
  store.confirm(() => {
    store.keeping.approveAccess({ id: requestId, by, at, expiresAt })
    appendRecord(store, settings.id, { kind: 'access', at, body: { id: requestId, by, expiresAt, state: 'approved' } })
  })
  return formatAccess({ ...known, approvedBy: by, approvedAt: at, expiresAt }, at)
}

export function readAccesses({ store, clock }: Station): AccessRequest[] {
  return store.keeping.readAccesses().map((record) => formatAccess(record, clock().toISOString()))
}

/** Only for the two people whose word it is, and only until it expires. */
export function readKept(
  { store, clock }: Station,
  { requestId, by }: { readonly requestId: string; readonly by: string },
): KeptPersonView[] | 'request' | 'notOpen' {
  const known = store.keeping.readAccess(requestId)
  if (known === null) return 'request'
  const isOpen = known.expiresAt !== null && known.expiresAt > clock().toISOString()
  if (!isOpen || (known.askedBy !== by && known.approvedBy !== by)) return 'notOpen'
  return store.keeping.readKept(known.flightId, known.travellerId).map(formatKept)
}

function formatAccess(record: AccessRecord, now: string): AccessRequest {
  const isOver = record.expiresAt !== null && record.expiresAt <= now
  const state = record.approvedBy === null ? 'asked' : isOver ? 'expired' : 'open'
  return { ...record, state }
}

export function formatKept({ travellerId, body, person, booking, texts }: KeptPerson): KeptPersonView {
  return {
    travellerId,
    traveller: withoutRaw(JSON.parse(body) as Traveller),
    manifest: person === null ? null : withoutRaw(JSON.parse(person) as ManifestPerson),
    booking: booking === null ? null : withoutRaw(JSON.parse(booking) as Pnr),
    texts: [...texts],
  }
}

function withoutRaw(record: object): Record<string, unknown> {
  const { raw: _raw, ...fields } = record as Record<string, unknown>
  return fields
}
