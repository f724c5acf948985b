/** A scanned text as its code was printed: without the sign of the scanner, and in Latin letters where a Korean keyboard was on. */
import { hangulKeys } from '../text/hangulKeys.ts'

/** Names the kind of bar code: `]`, a letter, a digit (ISO/IEC 15424), as in `]L0M1HONG`. */
const symbology = /^\][A-Za-z]\d/

/** Lines stay lines; what readers put around them (STX, ETX, CR, byte order marks) goes. */
export function cleanScan(text: string): string {
  let first = 0
  let end = text.length
  while (first < end && isEdge(text.charAt(first))) first += 1
  while (end > first && isEdge(text.charAt(end - 1))) end -= 1
  return hangulKeys(text.slice(first, end).replace(symbology, ''))
}

const isEdge = (letter: string): boolean => letter <= ' ' || letter === '\ufeff' || letter === '\u007f'
