/** What the log says of a note's text: a salted hash, so that the text can be purged and the chain still holds. */
import { createHash, randomBytes } from 'node:crypto'

export type SealedText = { readonly text: string; readonly salt: string }

export function sealText(text: string): SealedText & { readonly hash: string } {
  const salt = randomBytes(16).toString('base64')
  return { text, salt, hash: hashNote({ text, salt }) }
}

export function hashNote({ text, salt }: SealedText): string {
  return createHash('sha256').update(`${salt.length}:${salt}${text}`).digest('base64')
}
