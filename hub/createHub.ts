/** The hub: takes bundles of enrolled stations, gives each station those written to it, and keeps nothing in the process. */
import { randomUUID } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { createMetrics } from './createMetrics.ts'
import { createHints } from './createHints.ts'
import type { HubStore } from './HubStore.ts'
import { addBundleRoutes } from './routes/addBundleRoutes.ts'
import { addEnrolRoute } from './routes/addEnrolRoute.ts'
import { addHealthRoutes } from './routes/addHealthRoutes.ts'

export type HubOptions = {
  readonly store: HubStore
  readonly clock?: () => Date
  /** PEM texts; without them plain HTTP, for a proxy in front that ends TLS. */
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Where log lines go; null: nowhere. */
  readonly log?: { write(line: string): void } | null
  /** Of one station or, before it is known, of one address. */
  readonly requestsPerMinute?: number
}

export type HubParts = {
  readonly store: HubStore
  readonly clock: () => Date
  readonly metrics: ReturnType<typeof createMetrics>
  readonly hints: ReturnType<typeof createHints>
}

/** A day's manifests of a large airport, compressed, are some 50 MB. */
const mostBytes = 256 * 1024 * 1024
const usualRequestsPerMinute = 600
const sweepEveryMs = 10 * 60_000

export async function createHub(options: HubOptions): Promise<FastifyInstance> {
  const { store, clock = () => new Date() } = options
  const parts: HubParts = { store, clock, metrics: createMetrics(store), hints: createHints(store) }
  const app = createServer(options)
  // Bodies are bytes until their signature is checked.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? usualRequestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => String(request.headers['gateside-station'] ?? request.ip),
  })
  app.addHook('onResponse', async (request, reply) => {
    parts.metrics.answered(request.routeOptions.url ?? 'unknown', reply.statusCode)
  })
  app.setErrorHandler((error: Error & { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    // What failed, never with what: an error may quote what was asked.
    if (status >= 500) request.log.error({ fault: error.name, place: error.stack?.split('\n')[1]?.trim() }, 'fault')
    const kind = status === 429 ? 'tooMany' : status === 413 ? 'tooLarge' : status >= 500 ? 'fault' : 'badRequest'
    return reply.code(status).send({ kind })
  })
  addHealthRoutes(app, parts)
  addEnrolRoute(app, parts)
  addBundleRoutes(app, parts)
  const sweeping = setInterval(() => void store.sweep(clock().getTime()).catch(() => undefined), sweepEveryMs)
  sweeping.unref()
  app.addHook('preClose', async () => {
    clearInterval(sweeping)
    parts.hints.close()
  })
  return app
}

function createServer({ tls, log }: HubOptions): FastifyInstance {
  const logger =
    log == null
      ? false
      : {
          level: 'info',
          stream: log,
          serializers: {
            // Neither headers nor addresses: who asked is in the store, by station.
            req: (request: { readonly method: string; readonly url: string }) => ({
              method: request.method,
              path: request.url.split('?')[0],
            }),
            res: (reply: { readonly statusCode: number }) => ({ status: reply.statusCode }),
          },
        }
  const common = { logger, bodyLimit: mostBytes, genReqId: () => randomUUID(), forceCloseConnections: true }
  return tls === undefined ? Fastify(common) : (Fastify({ ...common, https: tls }) as unknown as FastifyInstance)
}
