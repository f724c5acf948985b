/** Writes Hangul names in Latin capitals as passports do: surname by its usual spelling, each syllable of the given name by itself. */
import { finals, initials, surnameSpellings, vowels } from './hangulTables.ts'

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

/** One word of Hangul by Revised Romanization, no changes of sound across syllables (passport rule); other letters stay. */
export function romanizeHangul(word: string): string {
  let latin = ''
  for (const letter of word.normalize('NFC')) {
    const index = (letter.codePointAt(0) as number) - firstSyllable
    if (index < 0 || index > lastSyllable - firstSyllable) latin += letter
    else latin += `${initials[Math.floor(index / 588)]}${vowels[Math.floor((index % 588) / 28)]}${finals[index % 28]}`
  }
  return latin
}

/** A whole name: `홍길동`, `홍 길동` or `남궁 민` -> `HONG GILDONG`, `NAMKOONG MIN`. */
export function romanizeHangulName(name: string): string {
  const [first = '', ...rest] = name
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
  const whole = spellingOf(first)
  if (rest.length > 0) return [whole ?? romanizeHangul(first), rest.map(romanizeHangul).join('')].join(' ').trim()
  if (whole !== null && first.length < 3)
    return first.length === 2 && !surnameSpellings[first] ? romanizeHangul(first) : whole
  const length = surnameSpellings[first.slice(0, 2)] && first.length > 2 ? 2 : 1
  const surname = spellingOf(first.slice(0, length))
  if (surname === null || first.length < 2) return romanizeHangul(first)
  return `${surname} ${romanizeHangul(first.slice(length))}`
}

function spellingOf(surname: string): string | null {
  return surnameSpellings[surname]?.[0] ?? null
}
