/** Asks a hub as this station: every request signed, the hub's time learnt from its refusal where this clock is wrong. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import type { Store } from '#db/store.ts'
import { hubHeaders, signRequest } from '../bundle/hubRequest.ts'
import { readSigningKey } from '../stationCard.ts'
import type { Station } from '../../Station.ts'
import { HubRefused } from './HubRefused.ts'
import { readHubSettings, saveHubSettings } from './hubState.ts'
import { reach, type Reaching, readWhole } from './reach.ts'

export type HubClient = {
  enrol(code: string, card: string): Promise<void>
  pending(): Promise<readonly PendingOnHub[]>
  fetch(hash: string): Promise<Buffer | null>
  noteTaken(hash: string): Promise<void>
  /** False: it was there already. */
  send(bytes: Uint8Array): Promise<boolean>
  /** Calls `come` for each hint, `open` once the hub listens; ends when the connection does. */
  listen(on: { readonly open: () => void; readonly come: () => void }, signal: AbortSignal): Promise<void>
}

export type PendingOnHub = z.infer<typeof pendingSchema>['bundles'][number]

const pendingSchema = z.object({
  bundles: z.array(
    z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), kind: z.string(), sender: z.string(), size: z.number() }),
  ),
})
const refusalSchema = z.object({ kind: z.string(), now: z.number().optional() })

const waitMs = 60_000
/** The hub's heart beats every 25 s; two beats missed and a bit: nobody is there any more. */
const silentMs = 60_000

type Asking = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: Uint8Array }
type Place = { readonly base: string; readonly certificate: string | null }

/** `certificate`: PEM that is trusted for this hub, where it has none of a public authority. */
export function createHubClient(station: Station, url: string, certificate: string | null = null): HubClient {
  const place: Place = { base: url.replace(/\/+$/, ''), certificate }
  const ask = async (asking: Asking) => readWhole(await askSigned(station, place, { asking, signal: patience() }))
  return {
    async enrol(code, card) {
      const body = Buffer.from(JSON.stringify({ code, card }))
      const headers = { 'content-type': 'application/json' }
      const { base } = place
      const answer = await tryReach({
        url: `${base}/enrol`,
        method: 'POST',
        headers,
        body,
        certificate,
        signal: patience(),
      })
      const text = await readWhole(answer)
      if (!isOk(answer)) throw new HubRefused(readRefusal(answer, text).kind)
    },
    async pending() {
      return pendingSchema.parse(JSON.parse((await ask({ method: 'GET', path: '/bundles' })).toString())).bundles
    },
    async fetch(hash) {
      try {
        return await ask({ method: 'GET', path: `/bundles/${hash}` })
      } catch (error) {
        if (error instanceof HubRefused && error.kind === 'unknown') return null
        throw error
      }
    },
    noteTaken: async (hash) => void (await ask({ method: 'POST', path: `/bundles/${hash}/taken` })),
    async send(bytes) {
      const answer = await ask({ method: 'POST', path: '/bundles', body: bytes })
      return z.object({ isNew: z.boolean() }).parse(JSON.parse(answer.toString())).isNew
    },
    listen: (on, signal) => listen(station, place, { on, signal }),
  }
}

const patience = (): AbortSignal => AbortSignal.timeout(waitMs)
const isOk = (answer: IncomingMessage): boolean => (answer.statusCode ?? 500) < 300

type Asked = { readonly asking: Asking; readonly signal: AbortSignal }

async function askSigned(
  station: Station,
  { base, certificate }: Place,
  { asking, signal }: Asked,
): Promise<IncomingMessage> {
  const { store, settings, clock } = station
  const signingKey = readSigningKey(store)
  const { method, path, body = new Uint8Array(0) } = asking
  for (let turn = 0; ; turn++) {
    const time = String(clock().getTime() + readHubSettings(store).offsetMs)
    const parts = { method, path, station: settings.id, time, nonce: randomUUID(), body }
    const answer = await tryReach({
      url: `${base}${path}`,
      method,
      headers: {
        'content-type': 'application/octet-stream',
        [hubHeaders.station]: parts.station,
        [hubHeaders.time]: time,
        [hubHeaders.nonce]: parts.nonce,
        [hubHeaders.signature]: signRequest(parts, signingKey),
      },
      body: method === 'GET' ? null : body,
      certificate,
      signal,
    })
    if (isOk(answer)) return answer
    const refusal = readRefusal(answer, await readWhole(answer))
    if (refusal.kind !== 'clock' || refusal.now === undefined || turn > 0) throw new HubRefused(refusal.kind)
    keepOffset(store, refusal.now - clock().getTime())
  }
}

function keepOffset(store: Store, offsetMs: number): void {
  store.write(() => saveHubSettings(store, { offsetMs }))
}

async function tryReach(reaching: Reaching): Promise<IncomingMessage> {
  try {
    return await reach(reaching)
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code
    throw new HubRefused(typeof code === 'string' && distrust.test(code) ? 'distrusted' : 'away', { cause: error })
  }
}

/** OpenSSL's and Node's words for a certificate that is not believed. */
const distrust = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/

function readRefusal(answer: IncomingMessage, text: Buffer): z.infer<typeof refusalSchema> {
  const parsed = refusalSchema.safeParse(parseJson(text.toString()))
  return parsed.success ? parsed.data : { kind: answer.statusCode === 429 ? 'tooMany' : 'away' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Listening = { readonly on: Parameters<HubClient['listen']>[0]; readonly signal: AbortSignal }

async function listen(station: Station, place: Place, { on, signal }: Listening): Promise<void> {
  const silence = new AbortController()
  const end = AbortSignal.any([signal, silence.signal])
  let timer = setTimeout(() => silence.abort(), silentMs)
  try {
    const answer = await askSigned(station, place, { asking: { method: 'GET', path: '/events' }, signal: end })
    on.open()
    for await (const piece of answer) {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), silentMs)
      if (String(piece).includes('event: come')) on.come()
    }
  } finally {
    clearTimeout(timer)
  }
}
