/** Reads the sex letters of messages: M, F, X, with an I behind it for infants; U and blank are unknown. */
import type { Sex } from '../traveller/TravelDocument.ts'
import { upper } from './upper.ts'

export function parseSex(text: string): Sex | null {
  switch (upper(text)) {
    case 'M':
    case 'MI':
    case 'IM':
      return 'M'
    case 'F':
    case 'FI':
    case 'IF':
      return 'F'
    case 'X':
    case 'XI':
      return 'X'
    default:
      return null
  }
}
