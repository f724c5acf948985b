/** Bundles in and out. What a hub reads of one is its envelope: who wrote to whom, when; the rest is ciphertext. */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { splitFrame } from '#station/sync/bundle/frame.ts'
import { isGenuine } from '#station/sync/bundle/isGenuine.ts'
import { checkRequest } from '../checkRequest.ts'
import type { HubParts } from '../createHub.ts'
import type { HubStation } from '../HubStore.ts'

type Handler = (station: HubStation, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** One round of a station; it comes again for the rest. */
const mostListed = 200

export function addBundleRoutes(app: FastifyInstance, parts: HubParts): void {
  const { store, clock } = parts
  const signed = createSigned(parts)
  app.post(
    '/bundles',
    signed((station, request, reply) => takeBundle(parts, { station, request, reply })),
  )
  app.get(
    '/bundles',
    signed(async (station) => ({ bundles: await store.readPending(station.id, mostListed), now: clock().getTime() })),
  )
  app.get(
    '/bundles/:hash',
    signed(async (station, request, reply) => {
      const bytes = await store.readBytes(station.id, hashOf(request))
      if (bytes === null) return reply.code(404).send({ kind: 'unknown' })
      return reply.type('application/octet-stream').send(bytes)
    }),
  )
  app.post(
    '/bundles/:hash/taken',
    signed(async (station, request) => {
      await store.noteTaken(station.id, hashOf(request), clock().getTime())
      return { ok: true }
    }),
  )
  app.get(
    '/events',
    signed((station, request, reply) => streamHints(parts, { station, request, reply })),
  )
}

function createSigned(parts: HubParts) {
  return (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const checked = await checkRequest(parts, request)
    if (checked.kind === 'station') return handler(checked.station, request, reply)
    parts.metrics.refused(checked.reason)
    // The hub's time is told with every refusal, so that a station with a wrong clock can sign again.
    return reply.code(401).send({ kind: checked.reason, now: parts.clock().getTime() })
  }
}

type Asked = { readonly station: HubStation; readonly request: FastifyRequest; readonly reply: FastifyReply }

async function takeBundle({ store, clock }: HubParts, { station, request, reply }: Asked): Promise<unknown> {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const split = splitFrame(bytes)
  if (split.kind === 'refused') return reply.code(400).send({ kind: split.reason })
  const { envelope } = split.framed
  // Whoever carries a bundle need not be who wrote it, but the writer must be one of ours.
  const writer = envelope.sender === station.id ? station : await store.readStation(envelope.sender)
  if (writer === null || writer.revoked) return reply.code(403).send({ kind: 'unknownSender' })
  if (!isGenuine(split.framed, writer.signKey)) return reply.code(403).send({ kind: 'badSignature' })
  const hash = createHash('sha256').update(bytes).digest('hex')
  const { kind, sender, recipients, createdAt, expiresAt } = envelope
  const isNew = await store.addBundle(
    { hash, kind, sender, recipients, createdAt, expiresAt, bytes },
    clock().getTime(),
  )
  return { hash, isNew }
}

async function streamHints({ hints }: HubParts, { station, request, reply }: Asked): Promise<unknown> {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  reply.raw.write('event: hello\ndata: {}\n\n')
  const stop = await hints.listen(station.id, () => reply.raw.write('event: come\ndata: {}\n\n'))
  const beat = setInterval(() => reply.raw.write(': beat\n\n'), 25_000)
  request.raw.on('close', () => {
    clearInterval(beat)
    stop()
  })
  return reply
}

function hashOf(request: FastifyRequest): string {
  return String((request.params as { readonly hash?: string }).hash ?? '')
}
