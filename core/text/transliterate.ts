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

const hangul = '\\p{Script=Hangul}'
const han = '\\p{Script=Han}'
/** Neighbouring words of Hangul or Han belong together: a surname and a given name are told apart inside a run. */
const run = new RegExp(
  `${hangul}+(?:\\s+${hangul}+)*|${han}+(?:[\\s·]+${han}+)*|\\p{Script=Cyrillic}+|[\\p{Script=Arabic}\\u064b-\\u0652\\u0640]+|[\\u00c0-\\u024f\\u1e00-\\u1eff]|\\p{M}|[^\\p{ASCII}]`,
  'gu',
)
const isHan = new RegExp(`^${han}`, 'u')
const isHangul = new RegExp(`^${hangul}`, 'u')
const isArabic = /^[\p{Script=Arabic}\u064b-\u0652\u0640]/u

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
  if (isHangul.test(part)) return romanizeHangulName(part)
  if (isHan.test(part)) return japanese ? anyAscii(part) : romanizeHan(part)
  if (/^\p{Script=Cyrillic}/u.test(part)) return byTable(part.toUpperCase(), cyrillic)
  if (isArabic.test(part)) return writeArabic(part)
  if (/^\p{M}/u.test(part)) return ''
  const code = part.charCodeAt(0)
  return code <= 0x24f || (code >= 0x1e00 && code <= 0x1eff) ? byTable(part, latinLetters) : anyAscii(part)
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
