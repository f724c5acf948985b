/** The public card by which a station is enrolled elsewhere: who it is, the key it signs with, the key to write to it. */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'

export type StationCard = z.infer<typeof cardSchema>

const cardSchema = z.strictObject({
  form: z.literal('gateside-station'),
  version: z.literal(1),
  station: z.string().regex(/^[A-Z0-9-]{1,64}$/),
  name: z.string().min(1).max(100),
  /** Ed25519 public key, SPKI, base64. */
  signKey: z.string().min(1).max(200),
  boxKey: z.string().regex(/^age1[a-z0-9]{50,70}$/),
  /** By that key over all fields above: the two keys belong together. */
  signature: z.string().min(1).max(200),
})

const signingContext = 'gateside-card-v1\0'

/** Null where the text is no card, or one whose parts do not belong together. */
export function parseCard(text: string): StationCard | null {
  try {
    const card = cardSchema.parse(JSON.parse(text.trim()))
    const key = createPublicKey({ key: Buffer.from(card.signKey, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return null
    return verify(null, signedText(card), key, Buffer.from(card.signature, 'base64')) ? card : null
  } catch {
    return null
  }
}

/** For two people on the telephone: five groups of the hash of both keys. */
export function formatFingerprint({ signKey, boxKey }: Pick<StationCard, 'signKey' | 'boxKey'>): string {
  const digest = createHash('sha256').update(`${signKey}\n${boxKey}`).digest('hex').toUpperCase()
  return (digest.slice(0, 20).match(/.{4}/g) ?? []).join(' ')
}

/** What the signature is over. */
export function signedText(card: Omit<StationCard, 'signature'>): Buffer {
  return Buffer.from(
    `${signingContext}${JSON.stringify([card.form, card.version, card.station, card.name, card.signKey, card.boxKey])}`,
  )
}
