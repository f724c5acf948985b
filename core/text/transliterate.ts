/** Turns letters of any script into Latin capitals, run by run: Hangul, Han, Cyrillic, Arabic and Latin by their own tables, the rest by any-ascii. */
import anyAscii from 'any-ascii'
import {
  arabicLetters,
  arabicNames,
  cyrillicLetters,
  latinLetters,
  serbianLetters,
  ukrainianLetters,
} from './latinTables.ts'
import { romanizeHan } from './romanizeHan.ts'
import { romanizeHangulName } from './romanizeHangul.ts'

/** Neighbouring words of one script belong together: a surname and a given name are told apart inside a run. */
const run =
  /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+(?:\s+[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+)*|[\u3400-\u9fff\uf900-\ufaff]+(?:[\s·]+[\u3400-\u9fff\uf900-\ufaff]+)*|[\u0400-\u052f]+|[\u0600-\u06ff]+|[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]+|[^\u0000-\u007f]/gu

export function transliterate(text: string): string {
  // Kanji beside kana are Japanese: their readings cannot be told from the letters, so any-ascii's are as good as any.
  const japanese = /[\u3040-\u30ff]/.test(text)
  const cyrillic = cyrillicOf(text)
  return text
    .normalize('NFC')
    .replaceAll(run, (part) => writeRun(part, { japanese, cyrillic }))
    .toUpperCase()
}

type Ways = { readonly japanese: boolean; readonly cyrillic: Readonly<Record<string, string>> }

/** Some letters read differently in Ukrainian and in Serbian, which are told by letters and endings that only they have. */
function cyrillicOf(text: string): Readonly<Record<string, string>> {
  if (/[іїєґ]|[сц]ьк/i.test(text)) return ukrainianLetters
  return /[ђјљњћџ]/i.test(text) ? serbianLetters : cyrillicLetters
}

function writeRun(part: string, { japanese, cyrillic }: Ways): string {
  const code = part.charCodeAt(0)
  if ((code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) || (code >= 0xac00 && code <= 0xd7a3)) {
    return romanizeHangulName(part)
  }
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) {
    return japanese ? anyAscii(part) : romanizeHan(part)
  }
  if (code >= 0x400 && code <= 0x52f) return byTable(part.toUpperCase(), cyrillic)
  if (code >= 0x600 && code <= 0x6ff) return writeArabic(part)
  if (code <= 0x24f || (code >= 0x1e00 && code <= 0x1eff)) return byTable(part, latinLetters)
  return anyAscii(part)
}

function byTable(part: string, table: Readonly<Record<string, string>>): string {
  let latin = ''
  for (const letter of part) {
    const upper = letter === 'ß' || letter === 'ı' ? letter : letter.toUpperCase()
    latin += table[upper] ?? plainLetter(upper)
  }
  return latin
}

/** A letter with a mark is the letter without it. */
function plainLetter(letter: string): string {
  const base = letter.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')
  return /^[A-Z]*$/.test(base) ? base : anyAscii(base)
}

function writeArabic(part: string): string {
  const bare = part.replaceAll(/[أإآٱ]/g, 'ا')
  const whole = arabicNames[part] ?? arabicNames[bare]
  if (whole !== undefined) return whole
  // The article is written apart from the name behind it, as passports do.
  if (bare.startsWith('ال') && bare.length > 4) return `AL ${writeArabic(part.slice(2))}`
  if (bare.startsWith('عبدال') && bare.length > 6) return `ABDUL${writeArabic(part.slice(5))}`
  return byTable(part, arabicLetters)
}
