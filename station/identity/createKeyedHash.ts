/** Keyed hashes that fit a JavaScript number: pseudonyms for people and contacts that mean nothing outside this station. */
import { createHmac, hash } from 'node:crypto'

export type KeyedHash = (text: string) => number

/** The same people and contacts come again with every push of a flight. */
const mostKnown = 30_000

/**
 * 52 bits of SHA-256 over secret, text, secret. The secret stands before and behind the text (an envelope), so nothing
 * can be appended; one call instead of an HMAC object because an import makes ten of these for each traveller.
 */
export function createKeyedHash(secret: Buffer): KeyedHash {
  const inner = createHmac('sha256', secret).update('gateside keyed hash, inner').digest('hex')
  const outer = createHmac('sha256', secret).update('gateside keyed hash, outer').digest('hex')
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = Number.parseInt(hash('sha256', `${inner}${text}\u0000${outer}`, 'hex').slice(0, 13), 16)
    if (known.size >= mostKnown) known.clear()
    known.set(text, value)
    return value
  }
}
