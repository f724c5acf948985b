/**
 * Says whether free text speaks of religion, health, disability, ethnicity, opinion, union or sex life. Hot: the first three
 * letters of a word tell which of the listed words it could be (the plain search stands beside the table, for the tests).
 */
import { isLetter, isStart, startOf, wordsByStart } from './sensitiveStarts.ts'
import { sensitiveOthers } from './sensitiveTable.ts'

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
