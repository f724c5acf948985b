/** Forms of a name for matching: letters only, and whether two names can be one person's. */
import type { PersonName } from '#core/traveller/PersonName.ts'

const notLetter = /[^\p{L}]/gu

/** Search forms are Latin capitals and blanks already; only other texts take the long way. */
export function nameKey(search: string): string {
  return isSearchForm(search) ? search.replaceAll(' ', '') : search.toUpperCase().replace(notLetter, '')
}

function isSearchForm(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== 32 && (code < 65 || code > 90)) return false
  }
  return true
}

/**
 * Carriers cut and join given names differently (`GIL DONG`, `GILDONG`, `SOPHY` for `SOPHY OLIVIA`), so given names
 * match where one begins the other; surnames must be equal. One letter alone proves nothing.
 */
export function isSameName(a: PersonName, b: PersonName): boolean {
  if (nameKey(a.search) === nameKey(b.search)) return true
  const surname = nameKey(a.surname)
  if (surname === '' || surname !== nameKey(b.surname)) return false
  const givenA = nameKey(a.given)
  const givenB = nameKey(b.given)
  if (givenA.length < 2 || givenB.length < 2) return false
  return givenA.startsWith(givenB) || givenB.startsWith(givenA)
}

/** Some word of two letters or more in common: the same person with names in another order, or a married name. */
export function sharesWord(a: PersonName, b: PersonName): boolean {
  const words = new Set(a.search.split(' ').filter((word) => word.length > 1))
  return b.search.split(' ').some((word) => words.has(word))
}
