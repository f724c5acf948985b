/** One HTTP exchange with a hub, over TLS with the certificate that the station was given for it, or those of the system. */
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { RequestOptions } from 'node:https'

export type Reaching = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  /** PEM of a certificate that is trusted for this hub; null: those of the system. */
  readonly certificate: string | null
  readonly signal: AbortSignal
}

/** Headers have come; redirects are not followed. @throws what the network says */
export function reach({ url, method, headers, body, certificate, signal }: Reaching): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...(body === null ? {} : { 'content-length': String(body.byteLength) }) },
    signal,
    // A new connection each time: a hub behind a balancer may have gone since.
    agent: false,
    ...(certificate === null ? {} : { ca: certificate }),
  }
  const start = new URL(url).protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const asked = start(url, options, resolve)
    asked.on('error', reject)
    asked.end(body ?? undefined)
  })
}

export async function readWhole(answer: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
