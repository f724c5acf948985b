/** The bytes of a bundle: magic line, envelope line, ciphertext, signature; every byte is covered by the signature. */
import type { BundleRefusal, Envelope } from './Bundle.ts'
import { envelopeSchema } from './envelopeSchema.ts'

const magic = 'gateside-bundle 1\n'
export const signatureBytes = 64
/** An envelope names at most some thousand stations. */
const envelopeLimit = 1 << 20

export type Framed = {
  readonly envelope: Envelope
  readonly signed: Uint8Array
  readonly cipher: Uint8Array
  readonly signature: Uint8Array
}

/** Everything that is signed: magic, envelope, ciphertext. */
export function joinSigned(envelope: Envelope, cipher: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${magic}${JSON.stringify(envelope)}\n`), cipher])
}

export function splitFrame(
  bytes: Uint8Array,
): { readonly kind: 'framed'; readonly framed: Framed } | { readonly kind: 'refused'; readonly reason: BundleRefusal } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = buffer.subarray(0, magic.length).toString('latin1')
  if (first !== magic) return refused(/^gateside-bundle \d+\n/.test(first) ? 'newerVersion' : 'notABundle')
  const end = buffer.subarray(0, magic.length + envelopeLimit).indexOf(10, magic.length)
  if (end < 0) return refused('truncated')
  const envelope = readEnvelope(buffer.subarray(magic.length, end).toString('utf8'))
  if (envelope === null) return refused('badSignature')
  const cipherEnd = end + 1 + envelope.cipherBytes
  if (buffer.length < cipherEnd + signatureBytes) return refused('truncated')
  if (buffer.length > cipherEnd + signatureBytes) return refused('badSignature')
  return {
    kind: 'framed',
    framed: {
      envelope,
      signed: buffer.subarray(0, cipherEnd),
      cipher: buffer.subarray(end + 1, cipherEnd),
      signature: buffer.subarray(cipherEnd),
    },
  }
}

function readEnvelope(text: string): Envelope | null {
  try {
    const parsed = envelopeSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const refused = (reason: BundleRefusal) => ({ kind: 'refused', reason }) as const
