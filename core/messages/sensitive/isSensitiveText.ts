/**
 * Says whether free text speaks of religion, health, disability, ethnicity, opinion, union or sex life. Hot: the first three
 * letters of a word tell which of the listed words it could be (the plain search stands beside the table, for the tests).
 */
import { sensitiveLatin, sensitiveOthers } from './sensitiveTable.ts'

/** The listed words by the three letters they begin with. */
const wordsByStart = new Map<number, readonly string[]>()
/** The same as one byte for each three letters: a look here spares most words the rest. */
const isStart = new Uint8Array(26 * 26 * 26)
for (const word of sensitiveLatin) {
  const start = startOf(word, 0)
  isStart[start] = 1
  wordsByStart.set(start, [...(wordsByStart.get(start) ?? []), word])
}
const blank = 32
const dash = 45

export function isSensitiveText(text: string): boolean {
  let isLatin = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) {
      if (code > 127) isLatin = false
      continue
    }
    if (holdsWord(text, at)) return true
    while (at + 1 < text.length && isLetter(text.charCodeAt(at + 1))) at++
  }
  return !isLatin && sensitiveOthers.test(text)
}

/** True where one of the words stands at `at`, with nothing of a word behind it. */
function holdsWord(text: string, at: number): boolean {
  const start = startOf(text, at)
  if (start < 0 || isStart[start] === 0) return false
  for (const word of wordsByStart.get(start) ?? []) {
    const end = matchWord(text, at, word)
    if (end >= 0 && (end === text.length || !isLetter(text.charCodeAt(end)))) return true
  }
  return false
}

/** Index behind the word, which begins at `at`; -1 where it does not. A blank of the word may be a dash in the text, or nothing. */
function matchWord(text: string, from: number, word: string): number {
  let at = from
  for (let i = 0; i < word.length; i++) {
    const wanted = word.charCodeAt(i)
    if (at >= text.length) return -1
    const code = text.charCodeAt(at)
    if (wanted === blank) at += code === blank || code === dash ? 1 : 0
    else if (isLetter(code) && (code & 0xdf) === wanted) at++
    else return -1
  }
  return at
}

/** Number of the three letters from `at` on, whatever their case; -1 where fewer letters stand. */
function startOf(text: string, at: number): number {
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
function isLetter(code: number): boolean {
  return ((code | 32) - 97) >>> 0 < 26
}
