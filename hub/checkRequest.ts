/** Lets in whoever signed this very request with an enrolled key, just now, and only once. */
import type { FastifyRequest } from 'fastify'
import { hubHeaders, isSignedBy } from '#station/sync/bundle/hubRequest.ts'
import type { HubParts } from './createHub.ts'
import { type HubStation, requestWindowMs } from './HubStore.ts'

export type Checked =
  | { readonly kind: 'station'; readonly station: HubStation }
  | { readonly kind: 'refused'; readonly reason: 'unsigned' | 'clock' | 'unknown' | 'revoked' | 'signature' | 'replay' }

export async function checkRequest({ store, clock }: HubParts, request: FastifyRequest): Promise<Checked> {
  const read = (name: string): string => String(request.headers[name] ?? '')
  const [station, time, nonce] = [read(hubHeaders.station), read(hubHeaders.time), read(hubHeaders.nonce)]
  const signature = read(hubHeaders.signature)
  if (station === '' || signature === '' || !/^[\w-]{16,64}$/.test(nonce)) return refused('unsigned')
  const nowMs = clock().getTime()
  const askedMs = Number(time)
  if (!Number.isFinite(askedMs) || Math.abs(nowMs - askedMs) > requestWindowMs) return refused('clock')
  const known = await store.readStation(station)
  if (known === null) return refused('unknown')
  if (known.revoked) return refused('revoked')
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const parts = { method: request.method, path: request.url, station, time, nonce, body }
  if (!isSignedBy(parts, signature, known.signKey)) return refused('signature')
  // Only now: a stranger must not fill the store with nonces.
  return (await store.useNonce(station, nonce, nowMs)) ? { kind: 'station', station: known } : refused('replay')
}

const refused = (reason: Extract<Checked, { kind: 'refused' }>['reason']): Checked => ({ kind: 'refused', reason })
