/** Opens a bundle: checks frame, sender and signature first, then decrypts; a bad one is refused and changes nothing. */
import { createPublicKey, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import type { BundleRecord, BundleRefusal, Contents, Envelope } from './Bundle.ts'
import { type Framed, splitFrame } from './frame.ts'
import { digestOf } from './writeBundle.ts'

export type Opener = {
  /** Station id of the reader, and its `AGE-SECRET-KEY-1…`. */
  readonly station: string
  readonly boxIdentity: string
  /** Ed25519 public key (SPKI, base64) of each enrolled station. */
  readonly trusted: ReadonlyMap<string, string>
  readonly now: string
}

export type OpenedBundle =
  | {
      readonly kind: 'opened'
      readonly envelope: Envelope
      readonly contents: Contents
      readonly records: readonly BundleRecord[]
    }
  | { readonly kind: 'refused'; readonly reason: BundleRefusal }

/** A day's manifests of a large airport are some 300 MB of text; more is not one bundle. */
const plainLimit = 1 << 30

export async function openBundle(bytes: Uint8Array, opener: Opener): Promise<OpenedBundle> {
  const split = splitFrame(bytes)
  if (split.kind === 'refused') return split
  const { envelope } = split.framed
  const reason = checkSender(split.framed, opener)
  if (reason !== null) return { kind: 'refused', reason }
  if (envelope.expiresAt !== null && envelope.expiresAt < opener.now) return { kind: 'refused', reason: 'expired' }
  if (!envelope.recipients.includes(opener.station)) return { kind: 'refused', reason: 'notForUs' }
  const lines = await decrypt(split.framed.cipher, opener.boxIdentity)
  if (lines === null) return { kind: 'refused', reason: 'damaged' }
  const [contents, ...records] = lines
  return { kind: 'opened', envelope, contents: contents as Contents, records: records as BundleRecord[] }
}

/** The enrolled key decides, never the one that the bundle brings along. */
function checkSender({ envelope, signed, signature }: Framed, opener: Opener): BundleRefusal | null {
  const key = opener.trusted.get(envelope.sender)
  if (key === undefined) return 'unknownSender'
  if (key !== envelope.senderKey) return 'badSignature'
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  return verify(null, digestOf(signed), publicKey, signature) ? null : 'badSignature'
}

async function decrypt(cipher: Uint8Array, identity: string): Promise<readonly unknown[] | null> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const plain = await promisify(brotliDecompress)(await decrypter.decrypt(cipher), { maxOutputLength: plainLimit })
    return plain
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
  } catch {
    // Signed by an enrolled station but unreadable: made wrongly, or for a key this station no longer has.
    return null
  }
}
