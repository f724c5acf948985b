/**
 * Says whether free text speaks of religion, health, disability, ethnicity, opinion, union or sex life. Hot: a look at the first
 * three letters of every word spares most texts the long search.
 */
import { sensitiveLatin, sensitivePattern } from './sensitiveTable.ts'

/** One bit for each three capital letters that a sensitive word begins with. */
const starts = new Uint8Array(26 * 26 * 26)
for (const word of sensitiveLatin) starts[startOf(word, 0)] = 1

export function isSensitiveText(text: string): boolean {
  return mayBeSensitive(text) && sensitivePattern.test(text)
}

function mayBeSensitive(text: string): boolean {
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return true
    const letter = isLetter(code)
    if (letter && !inWord) {
      const start = startOf(text, at)
      if (start >= 0 && starts[start] === 1) return true
    }
    inWord = letter
  }
  return false
}

/** Number of the three letters from `at` on, whatever their case; -1 where fewer letters stand. */
function startOf(text: string, at: number): number {
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
