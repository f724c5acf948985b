/** Asks a hub as this station: every request signed, the hub's time learnt from its refusal where this clock is wrong. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '#db/store.ts'
import { hubHeaders, signRequest } from '../bundle/hubRequest.ts'
import { readSigningKey } from '../stationCard.ts'
import type { Station } from '../../Station.ts'
import { readHubSettings, saveHubSettings } from './hubState.ts'

export type HubClient = {
  enrol(code: string, card: string): Promise<void>
  pending(): Promise<readonly PendingOnHub[]>
  fetch(hash: string): Promise<Buffer | null>
  noteTaken(hash: string): Promise<void>
  /** False: it was there already. */
  send(bytes: Uint8Array): Promise<boolean>
}

export type PendingOnHub = z.infer<typeof pendingSchema>['bundles'][number]

/** The hub did not do it; `kind` is its own word, or `away` where it could not be reached. */
export class HubRefused extends Error {
  readonly kind: string
  constructor(kind: string, options?: ErrorOptions) {
    super(`the hub refused: ${kind}`, options)
    this.name = 'HubRefused'
    this.kind = kind
  }
}

const pendingSchema = z.object({
  bundles: z.array(
    z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), kind: z.string(), sender: z.string(), size: z.number() }),
  ),
})
const refusalSchema = z.object({ kind: z.string(), now: z.number().optional() })

const waitMs = 60_000

type Asking = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: Uint8Array }

export function createHubClient(station: Station, url: string): HubClient {
  const base = url.replace(/\/+$/, '')
  const ask = (asking: Asking) => askSigned(station, base, asking)
  return {
    async enrol(code, card) {
      const body = Buffer.from(JSON.stringify({ code, card }))
      const answer = await reach(`${base}/enrol`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      })
      if (!answer.ok) throw new HubRefused((await readRefusal(answer)).kind)
    },
    async pending() {
      const answer = await ask({ method: 'GET', path: '/bundles' })
      return pendingSchema.parse(await answer.json()).bundles
    },
    async fetch(hash) {
      try {
        return Buffer.from(await (await ask({ method: 'GET', path: `/bundles/${hash}` })).arrayBuffer())
      } catch (error) {
        if (error instanceof HubRefused && error.kind === 'unknown') return null
        throw error
      }
    },
    noteTaken: async (hash) => void (await ask({ method: 'POST', path: `/bundles/${hash}/taken` })),
    async send(bytes) {
      const answer = await ask({ method: 'POST', path: '/bundles', body: bytes })
      return z.object({ isNew: z.boolean() }).parse(await answer.json()).isNew
    },
  }
}

async function askSigned({ store, settings, clock }: Station, base: string, asking: Asking): Promise<Response> {
  const signingKey = readSigningKey(store)
  const { method, path, body = new Uint8Array(0) } = asking
  for (let turn = 0; ; turn++) {
    const time = String(clock().getTime() + readHubSettings(store).offsetMs)
    const parts = { method, path, station: settings.id, time, nonce: randomUUID(), body }
    const answer = await reach(`${base}${path}`, {
      method,
      headers: {
        'content-type': 'application/octet-stream',
        [hubHeaders.station]: parts.station,
        [hubHeaders.time]: time,
        [hubHeaders.nonce]: parts.nonce,
        [hubHeaders.signature]: signRequest(parts, signingKey),
      },
      ...(method === 'GET' ? {} : { body: Buffer.from(body) }),
    })
    if (answer.ok) return answer
    const refusal = await readRefusal(answer)
    if (refusal.kind !== 'clock' || refusal.now === undefined || turn > 0) throw new HubRefused(refusal.kind)
    keepOffset(store, refusal.now - clock().getTime())
  }
}

function keepOffset(store: Store, offsetMs: number): void {
  store.write(() => saveHubSettings(store, { offsetMs }))
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(waitMs) })
  } catch (error) {
    throw new HubRefused('away', { cause: error })
  }
}

async function readRefusal(answer: Response): Promise<z.infer<typeof refusalSchema>> {
  const parsed = refusalSchema.safeParse(await answer.json().catch(() => null))
  return parsed.success ? parsed.data : { kind: answer.status === 429 ? 'tooMany' : 'away' }
}
