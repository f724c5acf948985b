/**
 * Codec of travel agencies. Table of the rule:
 * | text                                              | code                                             | back  |
 * | 7 digits (IATA agency code without check digit)   | the number itself, 0..9,999,999                  | exact |
 * | 8 digits whose last is the first seven modulo 7   | the first seven digits as a number               | exact |
 * | anything else (pseudo-city, office id)            | 10,000,000 + FNV-1a(text) modulo 6,777,215       | `#hex`|
 * Check digit: IATA Resolution 820 (unweighted modulo 7). All codes stay below 2^24 = 16,777,216.
 */
import type { CategoryCodec } from './CategoryCodec.ts'

const firstHash = 10_000_000
const hashes = 6_777_215

export const agencyCodec: CategoryCodec = {
  name: 'agency',
  encode(text) {
    if (text === null || text.length === 0) return Number.NaN
    if (/^\d{7}$/.test(text)) return Number(text)
    if (/^\d{8}$/.test(text) && Number(text.slice(0, 7)) % 7 === Number(text[7])) return Number(text.slice(0, 7))
    return firstHash + (fnv1a(text.toUpperCase()) % hashes)
  },
  decode(code) {
    if (!Number.isInteger(code) || code < 0 || code >= firstHash + hashes) return null
    if (code < firstHash) return String(code).padStart(7, '0')
    return `#${(code - firstHash).toString(16)}`
  },
}

/** 32-bit FNV-1a (draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
