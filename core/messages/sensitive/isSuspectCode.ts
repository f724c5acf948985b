/** A first look of the sensitive filter at a value by its character codes, before any string is made of it. */
import { isLetter, isStart, noWord } from './sensitiveStarts.ts'

/** Digits of the shortest card number (ISO/IEC 7812). */
const shortestCard = 13

/**
 * False where no word in [from, to) begins like a listed one, nothing is beyond ASCII and there are too few digits for a card
 * number: that spares nine texts of ten the search, and most coded places the making of a string.
 */
export function isSuspectCode(codes: Uint16Array, from: number, to: number): boolean {
  let digits = 0
  let isWord = false
  for (let at = from; at < to; at++) {
    const code = codes[at] as number
    if (isLetter(code)) {
      if (!isWord && isStart[startOfCodes(codes, at)] === 1) return true
      isWord = true
    } else {
      isWord = false
      if (code >= 48 && code <= 57) digits++
      else if (code > 127) return true
    }
  }
  return digits >= shortestCard
}

/** Number of the three letters from `at` on; that of no word where fewer stand. */
function startOfCodes(codes: Uint16Array, at: number): number {
  const first = ((codes[at] as number) | 32) - 97
  const second = ((codes[at + 1] as number) | 32) - 97
  const third = ((codes[at + 2] as number) | 32) - 97
  return second >>> 0 < 26 && third >>> 0 < 26 ? (first * 26 + second) * 26 + third : noWord
}
