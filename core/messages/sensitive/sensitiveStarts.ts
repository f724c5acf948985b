/** How the words of the sensitive filter begin: three letters tell which of them a word could be, or, nearly always, that it is none. */
import { sensitiveLatin } from './sensitiveTable.ts'

/** The listed words by the three letters they begin with. */
const words = new Map<number, readonly string[]>()
/** The same as one byte for each three letters: a look here spares most words the rest. */
const starts = new Uint8Array(26 * 26 * 26 + 1)
/** The place behind all threes of letters: nothing begins there. */
export const noWord = 26 * 26 * 26
for (const word of sensitiveLatin) {
  const start = startOf(word, 0)
  starts[start] = 1
  words.set(start, [...(words.get(start) ?? []), word])
}

export const wordsByStart: ReadonlyMap<number, readonly string[]> = words
export const isStart: Readonly<Uint8Array> = starts

/** Number of the three letters from `at` on, whatever their case; -1 where fewer letters stand. */
export function startOf(text: string, at: number): number {
  if (at + 3 > text.length) return -1
  let number = 0
  for (let i = at; i < at + 3; i++) {
    const code = text.charCodeAt(i)
    if (!isLetter(code)) return -1
    number = number * 26 + (code & 0xdf) - 65
  }
  return number
}

/** A to Z in either case: bit 5 tells them apart, and as an unsigned number anything before A is large. */
export function isLetter(code: number): boolean {
  return ((code | 32) - 97) >>> 0 < 26
}
