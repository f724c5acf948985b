/** How a station signs a request to the hub, and how the hub checks it: the same text on both sides. */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

export const hubHeaders = {
  station: 'gateside-station',
  time: 'gateside-time',
  nonce: 'gateside-nonce',
  signature: 'gateside-signature',
} as const

export type SignedParts = {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly station: string
  /** Milliseconds since 1970, by the hub's clock as the station knows it. */
  readonly time: string
  readonly nonce: string
  readonly body: Uint8Array
}

/** A request of another use, or of a bundle, can never pass for one of these. */
const signingContext = 'gateside-hub-v1\0'

export function signRequest(parts: SignedParts, signingKey: Buffer): string {
  const key = createPrivateKey({ key: signingKey, format: 'der', type: 'pkcs8' })
  return sign(null, requestText(parts), key).toString('base64')
}

export function isSignedBy(parts: SignedParts, signature: string, publicKey: Buffer): boolean {
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  return verify(null, requestText(parts), key, Buffer.from(signature, 'base64'))
}

function requestText({ method, path, station, time, nonce, body }: SignedParts): Buffer {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  return Buffer.from(`${signingContext}${JSON.stringify([method, path, station, time, nonce, bodyHash])}`)
}
