/** Whether a bundle was signed by the key that is enrolled for its sender; needs no key to read it. */
import { createPublicKey, verify } from 'node:crypto'
import type { Framed } from './frame.ts'
import { digestOf } from './writeBundle.ts'

export function isGenuine({ envelope, signed, signature }: Framed, publicKey: Buffer): boolean {
  if (envelope.senderKey !== publicKey.toString('base64')) return false
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  return verify(null, digestOf(signed), key, signature)
}
