/** Codes of one to four letters or digits (airports, countries, carriers, booking classes) as base-37 numbers: 1 is `0`, 11 is `A`. */
import type { CategoryCodec } from './CategoryCodec.ts'

const base = 37

export const shortTextCodec: CategoryCodec = {
  name: 'shortText',
  encode(text) {
    if (text === null || text.length === 0 || text.length > 4) return Number.NaN
    let code = 0
    for (let i = 0; i < text.length; i++) {
      const symbol = symbolOf(text.charCodeAt(i))
      if (symbol === 0) return Number.NaN
      code = code * base + symbol
    }
    return code
  },
  decode(code) {
    if (!Number.isInteger(code) || code <= 0 || code >= base ** 4) return null
    let text = ''
    for (let rest = code; rest > 0; rest = Math.floor(rest / base)) {
      const symbol = rest % base
      if (symbol === 0) return null
      text = String.fromCharCode(symbol <= 10 ? 47 + symbol : 54 + symbol) + text
    }
    return text
  },
}

/** 1-10 for digits, 11-36 for letters of either case, 0 for anything else. */
function symbolOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 47
  if (unit >= 65 && unit <= 90) return unit - 54
  return unit >= 97 && unit <= 122 ? unit - 86 : 0
}
