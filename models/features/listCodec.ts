/** Codec of a closed list of words: the code is the place in the list, so a list may only grow at its end. */
import type { CategoryCodec } from './CategoryCodec.ts'

export function listCodec(name: string, words: readonly string[]): CategoryCodec {
  const codes = new Map(words.map((word, index) => [word, index]))
  return {
    name,
    encode: (text) => (text === null ? Number.NaN : (codes.get(text) ?? Number.NaN)),
    decode: (code) => words[code] ?? null,
  }
}
