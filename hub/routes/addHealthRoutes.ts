/** For the operator's monitor and balancer: whether the hub can answer, and its figures. */
import type { FastifyInstance } from 'fastify'
import type { HubParts } from '../createHub.ts'

export function addHealthRoutes(app: FastifyInstance, { store, clock, metrics }: HubParts): void {
  app.get('/health', { config: { rateLimit: false } }, async (_request, reply) => {
    const started = performance.now()
    try {
      await store.readStation('health')
      return { ok: true, storeMs: Math.round(performance.now() - started), now: clock().toISOString() }
    } catch {
      return reply.code(503).send({ ok: false, now: clock().toISOString() })
    }
  })
  app.get('/metrics', { config: { rateLimit: false } }, async (_request, reply) => {
    const { type, text } = await metrics.print()
    return reply.type(type).send(text)
  })
}
