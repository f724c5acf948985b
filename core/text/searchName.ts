/** Brings a name of any script to the form searches use: Latin capitals, no marks, single blanks (ICAO Doc 9303 part 3 section 6). */
import { transliterate } from './transliterate.ts'

export function searchName(text: string): string {
  return isPlain(text) ? text : squeeze(isAscii(text) ? text : transliterate(text))
}

/** Already in the search form: nothing to do for most names. */
export function isPlain(text: string): boolean {
  let blank = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32) {
      if (blank) return false
      blank = true
    } else if (code >= 65 && code <= 90) blank = false
    else return false
  }
  return !blank
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

function squeeze(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/['’`.]/g, '')
    .replaceAll(/[^A-Z]+/g, ' ')
    .trim()
}
