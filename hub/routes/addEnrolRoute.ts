/** Enrolment: a one-time code that an operator made, and the card of the station; the card proves that it holds its key. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { parseCard } from '#station/sync/bundle/card.ts'
import type { HubParts } from '../createHub.ts'

const bodySchema = z.object({ code: z.string().min(8).max(100), card: z.string().max(2000) })

/** Guesses at codes are slow work: they have 80 bits. */
const triesPerMinute = 10

export function addEnrolRoute(app: FastifyInstance, { store, clock, metrics }: HubParts): void {
  const config = {
    rateLimit: { max: triesPerMinute, timeWindow: 60_000, keyGenerator: (request: { ip: string }) => request.ip },
  }
  app.post('/enrol', { config, bodyLimit: 10_000 }, async (request, reply) => {
    const body = readBody(request.body)
    const card = body === null ? null : parseCard(body.card)
    if (body === null || card === null) return reply.code(400).send({ kind: 'badRequest' })
    const signKey = Buffer.from(card.signKey, 'base64')
    const answer = await store.enrol(
      hashCode(body.code),
      { id: card.station, name: card.name, signKey },
      clock().getTime(),
    )
    if (answer === 'enrolled') return { station: card.station, now: clock().getTime() }
    metrics.refused(answer)
    return reply.code(403).send({ kind: answer })
  })
}

/** Codes are kept as hashes: whoever reads the store cannot enrol. */
export function hashCode(code: string): string {
  return createHash('sha256')
    .update(`gateside-code-v1\0${code.replace(/[^A-Za-z0-9]/g, '').toUpperCase()}`)
    .digest('hex')
}

function readBody(body: unknown): z.infer<typeof bodySchema> | null {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(Buffer.isBuffer(body) ? body.toString('utf8') : ''))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
