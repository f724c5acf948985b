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
  let inWord = false
  let isLatin = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const letter = isLetter(code)
    if (letter && !inWord && holdsWord(text, at)) return true
    inWord = letter
    if (code > 127) isLatin = false
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

function isLetter(code: number): boolean {
  const upper = code & 0xdf
  return upper >= 65 && upper <= 90 && code < 128
}
