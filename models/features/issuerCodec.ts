/** Codec of the first six digits of a payment card (issuer identification number, ISO/IEC 7812): the number itself. */
import type { CategoryCodec } from './CategoryCodec.ts'

export const issuerCodec: CategoryCodec = {
  name: 'issuer',
  encode: (text) => (text !== null && /^\d{6}$/.test(text) ? Number(text) : Number.NaN),
  decode: (code) => (Number.isInteger(code) && code >= 0 && code < 1_000_000 ? String(code).padStart(6, '0') : null),
}
